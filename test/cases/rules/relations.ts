import type { Given, RuleCases } from './case.ts';

/** Applications of natural persons and of all, row by row: what most examples of table three are made of. */
function persons(rows: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([row, count]) => [
      [`requests.${row}.person`, count],
      [`requests.${row}.total`, count],
    ]),
  );
}
/** Cells of table two in the row of 行政规范性文件. */
function documents(columns: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(columns).map(([column, count]) => [`disclosure.normativeDocuments.${column}`, count]),
  );
}
/** Last year's report by its cells. */
function last(year: number, cells: Record<string, number>): NonNullable<Given['before']> {
  return { edition: year < 2021 ? '2019' : '2021', year, cells, texts: {} };
}

const permits = 'disclosure.permits.decisions';
const sumOfUnits = {
  units: 2,
  cells: {
    [permits]: {
      sum: '12',
      largest: [
        { unit: '甲县公安局', value: '8' },
        { unit: '甲县教育局', value: '4' },
      ],
    },
  },
};

/** The relations, and the sum of the units. */
export const relationCases = {
  R1: {
    wrong: {
      cells: persons({ new: 3, granted: 2, handledTotal: 2 }),
    },
    right: {
      cells: persons({ new: 3, granted: 2, handledTotal: 2, carriedOut: 1 }),
    },
  },
  R2: {
    wrong: {
      cells: persons({ new: 2, granted: 1, handledTotal: 2 }),
    },
    right: {
      cells: persons({ new: 2, granted: 2, handledTotal: 2 }),
    },
  },
  R3: {
    wrong: { cells: { 'requests.new.person': 1, 'requests.new.total': 2 } },
    right: {
      cells: persons({ new: 2, granted: 2, handledTotal: 2 }),
    },
  },
  R4: {
    wrong: { cells: { 'disputes.cases.reconsideration.upheld': 1 } },
    right: {
      cells: {
        'disputes.cases.reconsideration.upheld': 1,
        'disputes.cases.reconsideration.total': 1,
        'requests.new.person': 1,
        'requests.new.total': 1,
        'requests.granted.person': 1,
        'requests.granted.total': 1,
        'requests.handledTotal.person': 1,
        'requests.handledTotal.total': 1,
      },
    },
  },
  R5: {
    wrong: {
      before: last(2024, { 'requests.carriedOut.person': 2 }),
    },
    right: {
      before: last(2024, { 'requests.carriedOut.person': 0 }),
    },
  },
  R6: {
    wrong: {
      before: last(2024, documents({ inForce: 4 })),
      cells: documents({ inForce: 5 }),
    },
    right: {
      before: last(2024, documents({ inForce: 4 })),
      cells: documents({ inForce: 5, made: 1 }),
    },
  },
  R7: {
    wrong: {
      year: 2020,
      before: last(2019, { 'disclosure.permits.lastYearItems': 4, 'disclosure.permits.change': -1 }),
      cells: { 'disclosure.permits.lastYearItems': 5 },
    },
    right: {
      year: 2020,
      before: last(2019, { 'disclosure.permits.lastYearItems': 4, 'disclosure.permits.change': -1 }),
      cells: { 'disclosure.permits.lastYearItems': 3 },
    },
  },
  R8: {
    wrong: {
      year: 2020,
      cells: documents({ disclosed: 2, totalDisclosed: 1 }),
    },
    right: {
      year: 2020,
      cells: documents({ disclosed: 2, totalDisclosed: 6 }),
    },
  },
  R9: {
    wrong: { cells: { 'disclosure.permits.decisions': -1 } },
    right: { cells: { 'disclosure.permits.decisions': 1 } },
  },
  R10: {
    wrong: {
      cells: documents({ made: 2, inForce: 1 }),
    },
    right: {
      cells: documents({ made: 2, inForce: 9 }),
    },
  },
  R14: {
    wrong: {
      cells: {
        'disputes.cases.reconsideration.pending': 1,
        'disputes.cases.reconsideration.total': 1,
      },
    },
    right: {},
  },
  R15: { wrong: { cells: { 'disclosure.rules.inForce': 3 } }, right: { cells: documents({ inForce: 3 }) } },
  R16: {
    wrong: { cells: { 'disclosure.fees.amount': '8040' } },
    right: { cells: { 'disclosure.fees.amount': '0.8040' } },
  },
  R11: { wrong: { cells: { [permits]: 10 }, sumOfUnits }, right: { cells: { [permits]: 12 }, sumOfUnits } },
} satisfies RuleCases;
