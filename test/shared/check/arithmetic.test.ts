import { describe, expect, it } from 'vitest';
import { arithmetic, check, checkAsRead, messageOf } from '../../../shared/check/index.ts';
import { withCells } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import type { CellId } from '../../../shared/form/edition.ts';
import { editionOf } from '../../../shared/draft/draft.ts';
import { parseCell } from '../../../shared/draft/number.ts';
import type { CellValue } from '../../../shared/form/cells.ts';
import { editionOfCase, printedCases, printedTexts } from '../../cases/printed.ts';
import { wholeReport } from '../../cases/whole-report.ts';
import { seedDraft, seedIds } from '../../cases/seeds.ts';

function rulesOf(draft: Draft): string[] {
  return check(draft).map((finding) => finding.rule);
}
const sums = /^R[1-4]$/;

/** A draft of that year with every cell 0 but the given ones, nothing added up for it. */
function draftWith(year: number, cells: Record<CellId, CellValue>, before: Draft['before'] = null): Draft {
  const organ = {
    name: '某某乡人民政府',
    level: 'township' as const,
    address: '',
    postcode: '',
    phone: '',
    email: '',
    website: '',
  };
  const draft = emptyDraft('', organ, year);
  if (!draft.ok) throw new Error(draft.failure.message);
  const zeros: Record<CellId, CellValue> = {};
  for (const cell of cellsOf(editionOf(draft.value)).values())
    zeros[cell.id] = cell.takes === 'amount' ? '0' : 0;
  return { ...draft.value, cells: { ...zeros, ...cells }, before };
}

describe('the five seeds', () => {
  it('000 breaks R1, R2 and R3 at 商业企业 and nothing else of R1 to R4', () => {
    const found = check(seedDraft('000')).filter((finding) => sums.test(finding.rule));
    // one cell is behind all three: the sum that names it is the error, the others follow from it
    expect(found.map(({ key, severity }) => `${severity} ${key}`)).toEqual([
      'error R2.business',
      'hint R1.business',
      'hint R3.handledTotal',
    ]);
    for (const { where } of found) expect(where.cells).toContain('requests.handledTotal.business');
    const [first] = found;
    expect(first?.where.name).toBe('表三「商业企业」列');
    expect(first && messageOf(first)).toMatch(
      /^表三「商业企业」列：.*相差 2，这几处都与.*「（七）总计」行.*有关/u,
    );
  });
  it.each(seedIds.filter((id) => id !== '000'))('%s has no error but a missing signature', (id) => {
    const errors = check(seedDraft(id)).filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ rule }) => rule !== 'unsigned')).toEqual([]);
    expect(errors).toHaveLength(['001', '004'].includes(id) ? 2 : 0);
  });
});

describe('printed reports whose sums are right', () => {
  it.each(['42', '38'])('case %s gives no arithmetic error', (id) => {
    const printed = printedCases.get(id);
    if (!printed) throw new Error(`no case ${id}`);
    const edition = editionOfCase(printed);
    const cells: Record<CellId, CellValue> = {};
    for (const [cell, text] of printedTexts(printed)) {
      const parsed = parseCell(cellsOf(edition).get(cell)?.takes ?? 'count', text);
      if (parsed.state === 'filled') cells[cell] = parsed.value;
    }
    expect(Object.keys(cells).length).toBeGreaterThan(50);
    const draft = {
      ...draftWith(Number(printed.year), {}),
      organ: { ...draftWith(2021, {}).organ, level: 'city' as const },
      cells,
    };
    const found = arithmetic(draft).filter(({ state }) => state === 'broken');
    expect(found).toEqual([]);
    // its blanks are asked about as what they stand for
    expect(checkAsRead(draft, []).filter(({ rule }) => /^R\d/u.test(rule))).toEqual([]);
  });
});

describe('each relation answers holds, broken and waiting', () => {
  const before = (cells: Record<CellId, CellValue>, edition = '2021', year = 2024): Draft['before'] => ({
    edition,
    year,
    cells,
    texts: {},
  });
  const cases: { rule: string; broken: Draft; holds: Draft; missing?: CellId }[] = [
    {
      rule: 'R1',
      broken: draftWith(2025, { 'requests.new.person': 3 }),
      holds: draftWith(2025, {
        'requests.new.person': 3,
        'requests.handledTotal.person': 2,
        'requests.carriedOut.person': 1,
      }),
      missing: 'requests.new.person',
    },
    {
      rule: 'R2',
      broken: draftWith(2025, { 'requests.granted.person': 3 }),
      holds: draftWith(2025, { 'requests.granted.person': 3, 'requests.handledTotal.person': 3 }),
      missing: 'requests.granted.person',
    },
    {
      rule: 'R3',
      broken: draftWith(2025, { 'requests.new.total': 3 }),
      holds: draftWith(2025, { 'requests.new.total': 3, 'requests.new.legal': 3 }),
      missing: 'requests.new.total',
    },
    {
      rule: 'R4',
      broken: draftWith(2025, { 'disputes.cases.directSuit.pending': 1 }),
      holds: draftWith(2025, {
        'disputes.cases.directSuit.pending': 1,
        'disputes.cases.directSuit.total': 1,
      }),
      missing: 'disputes.cases.directSuit.total',
    },
    {
      rule: 'R5',
      broken: draftWith(2025, {}, before({ 'requests.carriedOut.person': 2 })),
      holds: draftWith(2025, { 'requests.carriedIn.person': 2 }, before({ 'requests.carriedOut.person': 2 })),
    },
    {
      rule: 'R6',
      broken: draftWith(
        2025,
        { 'disclosure.normativeDocuments.inForce': 5 },
        before({ 'disclosure.normativeDocuments.inForce': 4 }),
      ),
      holds: draftWith(
        2025,
        {
          'disclosure.normativeDocuments.inForce': 5,
          'disclosure.normativeDocuments.made': 2,
          'disclosure.normativeDocuments.repealed': 1,
        },
        before({ 'disclosure.normativeDocuments.inForce': 4 }),
      ),
    },
    {
      rule: 'R7',
      broken: draftWith(
        2020,
        { 'disclosure.permits.lastYearItems': 5 },
        before({ 'disclosure.permits.lastYearItems': 4, 'disclosure.permits.change': -1 }, '2019', 2019),
      ),
      holds: draftWith(
        2020,
        { 'disclosure.permits.lastYearItems': 3 },
        before({ 'disclosure.permits.lastYearItems': 4, 'disclosure.permits.change': -1 }, '2019', 2019),
      ),
    },
    {
      rule: 'R8',
      broken: draftWith(2020, { 'disclosure.rules.disclosed': 1 }),
      holds: draftWith(2020, { 'disclosure.rules.disclosed': 1, 'disclosure.rules.totalDisclosed': 2 }),
      missing: 'disclosure.rules.disclosed',
    },
    {
      rule: 'R9',
      broken: draftWith(2020, { 'disclosure.rules.made': -1 }),
      holds: draftWith(2020, { 'disclosure.permits.change': -1 }),
      missing: 'disclosure.rules.made',
    },
    {
      rule: 'R10',
      broken: draftWith(2025, { 'disclosure.normativeDocuments.made': 2 }),
      holds: draftWith(2025, {
        'disclosure.normativeDocuments.made': 2,
        'disclosure.normativeDocuments.repealed': 2,
      }),
      missing: 'disclosure.normativeDocuments.made',
    },
    {
      rule: 'R14',
      broken: draftWith(2025, { 'disputes.cases.directSuit.pending': 1 }),
      holds: draftWith(2025, { 'disputes.cases.directSuit.pending': 1, 'requests.new.person': 1 }),
      missing: 'requests.new.person',
    },
    {
      rule: 'R15',
      broken: draftWith(2025, { 'disclosure.rules.made': 1 }),
      holds: { ...draftWith(2025, { 'disclosure.rules.made': 0 }) },
      missing: 'disclosure.rules.made',
    },
    {
      rule: 'R16',
      broken: draftWith(2025, { 'disclosure.fees.amount': '8040' }),
      holds: draftWith(2025, { 'disclosure.fees.amount': '0.8040' }),
      missing: 'disclosure.fees.amount',
    },
  ];
  it.each(cases)('$rule', ({ rule, broken, holds, missing }) => {
    expect(rulesOf(broken)).toContain(rule);
    expect(rulesOf(holds)).not.toContain(rule);
    const states = arithmetic(holds).filter(
      (outcome) => outcome.key.startsWith(`${rule}.`) || outcome.key === rule,
    );
    expect(states.some((outcome) => outcome.state === 'holds')).toBe(true);
    if (missing === undefined) {
      expect(
        arithmetic({ ...broken, before: null })
          .filter((outcome) => outcome.key.startsWith(`${rule}.`))
          .every((outcome) => outcome.state === 'waiting'),
      ).toBe(true);
      return;
    }
    const cells = { ...broken.cells };
    Reflect.deleteProperty(cells, missing);
    const waiting = arithmetic({ ...broken, cells }).filter((outcome) => outcome.state === 'waiting');
    expect(waiting.some((outcome) => outcome.key.startsWith(rule))).toBe(true);
  });

  it('R16 doubts ten thousand times last year', () => {
    const last = before({ 'disclosure.fees.amount': '0.5' });
    expect(rulesOf(draftWith(2025, { 'disclosure.fees.amount': '5000.5' }, last))).toContain('R16');
    expect(rulesOf(draftWith(2025, { 'disclosure.fees.amount': '4999.9' }, last))).not.toContain('R16');
  });
  it('R5 holds across the change of edition', () => {
    const last = before({ 'requests.carriedOut.legal': 4 }, '2019', 2020);
    expect(rulesOf(draftWith(2021, {}, last))).toContain('R5');
    expect(rulesOf(draftWith(2021, { 'requests.carriedIn.legal': 4 }, last))).not.toContain('R5');
  });
  it('R6 is not asked of 2021, the first year of its form', () => {
    const last = before({ 'disclosure.normativeDocuments.inForce': 4 });
    expect(rulesOf(draftWith(2021, {}, last))).not.toContain('R6');
  });
});

it('says that two columns are off by opposite amounts', () => {
  const draft = draftWith(2025, {
    'requests.carriedIn.person': 1,
    'requests.carriedIn.total': 1,
    'requests.handledTotal.legal': 1,
    'requests.handledTotal.total': 1,
    'requests.granted.legal': 1,
    'requests.granted.total': 1,
  });
  const found = check(draft).filter((finding) => finding.rule === 'R1');
  expect(found.map((finding) => finding.key)).toEqual(['R1.person']);
  const [first] = found;
  expect(first?.where.name).toBe('表三「自然人」列和「法律服务机构」列');
  expect(first && messageOf(first)).toContain('「法律服务机构」列正好相差同样的数、方向相反');
  expect(first?.where.cells).toContain('requests.handledTotal.legal');
});

it('a total that is off from last year’s only as its columns are is their consequence', () => {
  const cells = { 'requests.carriedOut.person': 3, 'requests.carriedOut.total': 3 };
  const before = { edition: '2021', year: 2024, cells, texts: {} };
  const found = (carried: number) =>
    check(draftWith(2025, { 'requests.carriedIn.total': carried }, before))
      .filter(({ rule }) => rule === 'R5')
      .map(({ key, severity }) => [key, severity]);
  expect(found(0)).toEqual([
    ['R5.person', 'error'],
    ['R5.total', 'hint'],
  ]);
  // off by another amount, it is wrong by itself
  expect(found(1)).toEqual([
    ['R5.person', 'error'],
    ['R5.total', 'error'],
  ]);
});

it('a report on the wrong form for its year is an error', () => {
  expect(rulesOf({ ...draftWith(2020, {}), year: 2022 })).toContain('edition');
});

it('blanks raise one finding, not a hundred', () => {
  expect(rulesOf({ ...wholeReport(), cells: {} })).toEqual(['unfilled']);
});

it('withCells fills totals once their parts are there, and empties them again', () => {
  let draft = { ...draftWith(2025, {}), cells: {} as Record<CellId, CellValue> };
  const kinds = ['person', 'business', 'research', 'nonprofit', 'legal', 'other'];
  draft = withCells(draft, new Map(kinds.slice(1).map((kind) => [`requests.new.${kind}`, 0])));
  expect(draft.cells['requests.new.total']).toBeUndefined();
  draft = withCells(draft, new Map([['requests.new.person', 3]]));
  expect(draft.cells['requests.new.total']).toBe(3);
  draft = withCells(draft, new Map([['requests.new.person', undefined]]));
  expect(draft.cells['requests.new.total']).toBeUndefined();
});
