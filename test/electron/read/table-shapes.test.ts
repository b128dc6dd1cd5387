import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import type { TableId } from '../../../shared/form/edition.ts';
import { editions } from '../../../shared/form/editions/index.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import { writeTestDocx } from './builders/docx.ts';
import { writeTestHtml } from './builders/html.ts';
import { numberedReport } from './builders/numbered-report.ts';
import { documentOf } from './builders/printed-case.ts';
import type { CaseCell, CaseReport, CaseRow } from './builders/printed-case.ts';
import { judge } from './judge.ts';

interface Shape {
  name: string;
  table: TableId;
  /** changes the rows of the table, and where it loses or garbles a number also what is to be read */
  change: (rows: CaseRow[], texts: CaseReport['texts']) => CaseRow[];
  /** what a note must say; none at all where it is absent */
  says?: RegExp;
  /** every number is read */
  lossless?: true;
  /** only this form of the report */
  edition?: string;
}

const each = (rows: CaseRow[], change: (cell: CaseCell) => CaseCell): CaseRow[] =>
  rows.map((row) => row.map(change));
const isHead = (cell: CaseCell): boolean => cell.kind === 'head' || cell.kind === 'corner';

/** The two numbers of 行政事业性收费 printed as one cell; `read` is what each is to be read as, where it is. */
const oneCellForTwo =
  (printed: Partial<CaseCell>, read?: string): Shape['change'] =>
  (rows, texts) => {
    const [kept, dropped] = ['disclosure.fees.lastYearItems', 'disclosure.fees.change'];
    for (const id of [kept, dropped]) {
      if (read === undefined) texts.delete(id);
      else texts.set(id, read);
    }
    return each(
      rows.map((row) => row.filter(({ id }) => id !== dropped)),
      (cell) => (cell.id === kept ? { ...cell, ...printed } : cell),
    );
  };

const shapes: readonly Shape[] = [
  {
    name: 'heads without colspan',
    table: 'requests',
    change: (rows) => each(rows, (cell) => (isHead(cell) ? { ...cell, colSpan: 1 } : cell)),
    lossless: true,
  },
  {
    name: 'no colspan at all',
    table: 'requests',
    change: (rows) => each(rows, (cell) => ({ ...cell, colSpan: 1 })),
    lossless: true,
  },
  {
    name: 'no spans at all',
    table: 'requests',
    change: (rows) => each(rows, (cell) => ({ ...cell, colSpan: 1, rowSpan: 1 })),
    lossless: true,
  },
  {
    name: 'the head 法人或其他组织 deleted',
    table: 'requests',
    change: (rows) => rows.map((row) => row.filter(({ text }) => text !== '法人或其他组织')),
    lossless: true,
  },
  {
    name: 'a head of a kind deleted',
    table: 'requests',
    change: (rows) => rows.map((row) => row.filter(({ text }) => text !== '科研机构')),
    lossless: true,
  },
  {
    name: 'heads without colspan, and a total that comes first',
    table: 'requests',
    change: (rows) =>
      each(rows, (cell) => (isHead(cell) ? { ...cell, colSpan: 1 } : cell)).map((row) => totalFirst(row)),
    says: /表三表头的次序与官方表不同，说不准/u,
  },
  {
    name: 'the total first under heads and over values',
    table: 'requests',
    change: (rows) => rows.map((row) => totalFirst(row)),
    lossless: true,
    says: /表三表头的次序与官方表不同，是按表头读的/u,
  },
  {
    name: 'heads in another order than values that add up as the form has them',
    table: 'requests',
    change: (rows) => rows.map((row) => (row.some((cell) => cell.kind === 'head') ? totalFirst(row) : row)),
    lossless: true,
    says: /是按官方表的次序读的/u,
  },
  {
    name: '合计 for 总计',
    table: 'requests',
    change: (rows) => each(rows, (cell) => (cell.text === '总计' ? { ...cell, printed: '合计' } : cell)),
    lossless: true,
  },
  ...['零', '3（含上年1件）', '0（无）', '约3'].flatMap((word) =>
    ['reconsideration.upheld', 'reconsideration.total', 'suitAfterReconsideration.total'].map(
      (column): Shape => ({
        name: `${word} in ${column}`,
        table: 'disputes',
        change: (rows, texts) => reprinted(rows, texts, `disputes.cases.${column}`, word),
        says: new RegExp(`印的是“${word}”，没有读入`, 'u'),
        lossless: true,
      }),
    ),
  ),
  ...['零', '3（含上年1件）', '0（无）', '约3'].map((word): Shape => ({
    name: `${word} for the last number of a row`,
    table: 'requests',
    change: (rows, texts) => reprinted(rows, texts, 'requests.refused.stateSecret.total', word),
    says: new RegExp(`印的是“${word}”，没有读入`, 'u'),
    lossless: true,
  })),
  {
    name: 'a word for the last number of a row',
    table: 'disclosure',
    change: (rows, texts) =>
      reprinted(
        rows,
        texts,
        [...texts.keys()].find((id) => /rules\.(?:inForce|total)/u.test(id)) ?? '',
        '零',
      ),
    says: /印的是“零”，没有读入/u,
    lossless: true,
  },
  {
    name: 'a word for the only number of a row',
    table: 'disclosure',
    edition: '2021',
    change: (rows, texts) => reprinted(rows, texts, 'disclosure.permits.decisions', '零'),
    says: /「行政许可」行「本年处理决定数量」列印的是“零”，没有读入/u,
    lossless: true,
  },
  {
    name: '自然人 and 其他 in the place of each other',
    table: 'requests',
    change: (rows) => {
      const heads = new Map([
        ['自然人', '其他'],
        ['其他', '自然人'],
      ]);
      return each(rows, (cell) =>
        isHead(cell) ? { ...cell, printed: heads.get(cell.text) ?? cell.printed } : cell,
      );
    },
    says: /表三表头的次序与官方表不同，说不准各列是什么，没有读入/u,
  },
  {
    name: 'words only',
    table: 'disputes',
    change: (rows, texts) => {
      for (const id of texts.keys()) if (id.startsWith('disputes.')) texts.set(id, '零');
      return each(rows, (cell) => (cell.id === undefined ? cell : { ...cell, printed: '零' }));
    },
    says: /印的是“零”，没有读入/u,
    lossless: true,
  },
  {
    name: 'heads without a row of numbers',
    table: 'disputes',
    change: (rows) => rows.filter((row) => !row.some((cell) => cell.kind === 'value')),
    says: /表四只认出了表头，没有找到数/u,
  },
  {
    name: '复议后起诉 before 未经复议直接起诉',
    table: 'disputes',
    change: (rows) => rows.map((row) => blocksMoved(row, [0, 2, 1])),
    says: /表四各组的次序与官方表不同，没有读入/u,
  },
  {
    name: '行政诉讼 before 行政复议',
    table: 'disputes',
    change: (rows) => rows.map((row) => blocksMoved(row, [1, 2, 0])),
    says: /表四各组的次序与官方表不同，没有读入/u,
  },
  {
    name: 'in two pieces below each other',
    table: 'disputes',
    change: (rows) => inPieces(rows),
    lossless: true,
  },
  {
    name: 'guidance for a label',
    table: 'requests',
    change: (rows) =>
      each(rows, (cell) =>
        cell.text === '（一）予以公开' ? { ...cell, printed: '（按实际情况填写）' } : cell,
      ),
    says: /的标签缺失，按顺序认作「（一）予以公开」/u,
    lossless: true,
  },
  {
    name: 'two rows as the lines of one',
    table: 'requests',
    change: (rows) => asLines(rows, 'requests.refused.stateSecret.', 'requests.refused.otherLaw.'),
    lossless: true,
  },
  {
    name: 'numbers in another order than heads that cannot be told, as their sums show',
    table: 'requests',
    change: (rows, texts) => {
      for (const id of texts.keys()) if (id.startsWith('requests.')) texts.set(id, '');
      return each(
        rows.map((row) => (row.some((cell) => cell.id?.endsWith('.total')) ? totalFirst(row) : row)),
        (cell) => (isHead(cell) ? { ...cell, colSpan: 1 } : cell),
      );
    },
    says: /表三的表头说不准各列是什么.+多数行的总计不等于各类之和/u,
  },
  {
    name: 'no spans at all',
    table: 'disputes',
    change: (rows) => each(rows, (cell) => ({ ...cell, colSpan: 1, rowSpan: 1 })),
    lossless: true,
  },
  {
    name: 'printed twice',
    table: 'disputes',
    change: (rows) => [...rows, ...doubled(rows)],
    says: /表四印了不止一行数，读的是第一行/u,
    lossless: true,
  },
  ...[
    '金额（元）',
    '金额（单位：元）',
    '金额（亿元）',
    '本年收费金额（千元）',
    '采购金额（元）',
    '采购总额（元）',
    '采购总金额\n单位：元',
  ].map((head): Shape => ({
    name: `the head ${head}`,
    table: 'disclosure',
    change: (rows) => each(rows, (cell) => (cell.text.includes('金额') ? { ...cell, printed: head } : cell)),
    says: /单位不是万元，没有读入。请换算成万元填写/u,
  })),
  {
    name: 'the unit in a second line of heads',
    table: 'disclosure',
    change: (rows) =>
      rows.flatMap((row) =>
        row.some(({ text }) => text.includes('金额'))
          ? [
              row.map((cell) => (cell.text.includes('金额') ? { ...cell, printed: '金额' } : cell)),
              row.slice(-1).map((cell) => ({ ...cell, printed: '（元）' })),
            ]
          : [row],
      ),
    says: /单位不是万元，没有读入/u,
  },
  {
    name: 'the unit in the label of the row',
    table: 'disclosure',
    change: (rows) =>
      each(rows, (cell) =>
        cell.text === '行政事业性收费' || cell.text === '政府集中采购'
          ? { ...cell, printed: `${cell.text}（元）` }
          : cell.text.includes('金额')
            ? { ...cell, printed: '金额' }
            : cell,
      ),
    says: /的标签是“.+（元）”，单位不是万元，没有读入/u,
  },
  {
    name: '万元 in a head',
    table: 'disclosure',
    change: (rows) =>
      each(rows, (cell) => (cell.text.includes('金额') ? { ...cell, printed: '金额（万元）' } : cell)),
    lossless: true,
  },
  {
    name: 'a number of two digits where two columns are expected',
    table: 'disclosure',
    edition: '2019',
    change: oneCellForTwo({ printed: '71' }),
    says: /「行政事业性收费」行没有读入/u,
  },
  {
    name: 'a number of two digits in a merged cell',
    table: 'disclosure',
    edition: '2019',
    change: oneCellForTwo({ colSpan: 3, printed: '65' }),
    says: /「行政事业性收费」行没有读入：应有 2 个数，只有 1 格/u,
  },
  {
    name: 'two zeros in a merged cell',
    table: 'disclosure',
    edition: '2019',
    change: oneCellForTwo({ colSpan: 3, printed: '00' }, '0'),
    says: /2 个数连在了一起，是按顺序分开读的/u,
    lossless: true,
  },
  {
    name: 'printed twice',
    table: 'requests',
    change: (rows) => [...rows, ...doubled(rows)],
    says: /^表三印了两次，读的是第一次的，请核对读的是不是本年的。$/u,
    lossless: true,
  },
  {
    name: 'printed twice, first with a row missing',
    table: 'requests',
    change: (rows, texts) => {
      for (const id of texts.keys()) if (id.startsWith('requests.partial.')) texts.delete(id);
      const isPartial = (row: CaseRow): boolean => row.some(({ id }) => id === 'requests.partial.total');
      const first = rows.filter((row) => !isPartial(row));
      return [
        ...each(first, (cell) =>
          cell.text.startsWith('三、') ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell,
        ),
        ...doubled(rows),
      ];
    },
    says: /表三印了两次.+\n.*没有找到「（二）部分公开/su,
  },
  {
    name: 'printed twice',
    table: 'disclosure',
    change: (rows) => [...rows, ...doubled(rows)],
    says: /^表二印了两次，读的是第一次的，请核对读的是不是本年的。$/u,
    lossless: true,
  },
  ...(['requests', 'disclosure'] as const).map((table): Shape => ({
    name: 'a row printed twice',
    table,
    change: (rows) =>
      rows.flatMap((row) =>
        row.some(({ id }) => id === 'requests.carriedIn.total' || id?.endsWith('ormativeDocuments.made'))
          ? [row, ...doubled([row])]
          : [row],
      ),
    says: /^表[二三]「[^」]+」印了两次，读的是第一次的；第\d+行印的是“555、[^”]+”，没有读入，请核对。$/u,
    lossless: true,
  })),
];

/** Table four with what is asked of 行政诉讼 below what is asked of 行政复议. */
function inPieces(rows: CaseRow[]): CaseRow[] {
  const values = rows.flat().filter(({ kind }) => kind === 'value');
  const width = values.length / 3;
  const head = (text: string, colSpan = 1): CaseCell => ({
    kind: 'head',
    text,
    printed: text,
    colSpan,
    rowSpan: 1,
  });
  const labels = rows.flat().filter((cell) => isHead(cell) && cell.colSpan === 1);
  const leaves = labels.slice(0, width).map(({ text }) => head(text));
  return [
    [head('行政复议', width)],
    leaves,
    values.slice(0, width),
    [head('行政诉讼', 2 * width)],
    [head('未经复议直接起诉', width), head('复议后起诉', width)],
    [...leaves, ...leaves],
    values.slice(width),
  ];
}

/** Two rows below each other as one, whose cells hold a line for each. */
function asLines(rows: CaseRow[], first: string, second: string): CaseRow[] {
  const isOf = (row: CaseRow, id: string): boolean => row.some((cell) => cell.id?.startsWith(id));
  const below = rows.find((row) => isOf(row, second)) ?? [];
  const label = (row: CaseRow): CaseCell | undefined => row.findLast(({ kind }) => kind === 'label');
  return rows
    .filter((row) => row !== below)
    .map((row) => {
      const isMet = isOf(row, first);
      return row.map((cell) => {
        const other =
          cell.kind === 'value'
            ? below.find(({ id }) => id?.slice(second.length) === cell.id?.slice(first.length))
            : cell === label(row)
              ? label(below)
              : undefined;
        if (isMet && other) return { ...cell, printed: `${cell.printed}\n${other.printed}` };
        const isOver = cell.rowSpan > 1 && /^(?:三、|（三）)/u.test(cell.text);
        return isOver ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
      });
    });
}

/** Prints another text in a cell. */
function reprinted(rows: CaseRow[], texts: CaseReport['texts'], id: string, printed: string): CaseRow[] {
  texts.set(id, printed);
  return each(rows, (cell) => (cell.id === id ? { ...cell, printed } : cell));
}

/** The same rows with other numbers, as a table of another year. */
function doubled(rows: CaseRow[]): CaseRow[] {
  return each(rows, (cell) => (cell.id === undefined ? cell : { ...cell, printed: '555' }));
}

/** A row of table four with its three blocks of columns in another order, heads and all. */
function blocksMoved(row: CaseRow, order: readonly number[]): CaseRow {
  const blocks = ['reconsideration', 'directSuit', 'suitAfterReconsideration'];
  const blockOf = (cell: CaseCell, index: number): number => {
    if (cell.id !== undefined) return blocks.indexOf(cell.id.split('.')[2] ?? '');
    if (cell.text === '未经复议直接起诉' || cell.text === '行政诉讼') return 1;
    if (cell.text === '复议后起诉') return 2;
    return row.length === 10 ? 1 + Math.floor(index / 5) : 0;
  };
  return row
    .map((cell, index) => ({ cell, at: order.indexOf(blockOf(cell, index)) }))
    .sort((left, right) => left.at - right.at)
    .map(({ cell }) => cell);
}

/** 总计 before 自然人, in the heads and in the rows. */
function totalFirst(row: CaseRow): CaseRow {
  const total = row.find((cell) => cell.id?.endsWith('.total') ?? (isHead(cell) && cell.text === '总计'));
  if (!total) return row;
  const rest = row.filter((cell) => cell !== total);
  const at = rest.findIndex((cell) => cell.id !== undefined || cell.text === '自然人');
  return [...rest.slice(0, at), total, ...rest.slice(at)];
}

async function read(name: string, bytes: Uint8Array): Promise<Recognised> {
  const result = await readReport({ name, bytes });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const cases = editions.flatMap((edition) =>
  shapes
    .filter((shape) => shape.edition === undefined || shape.edition === edition.id)
    .map((shape) => ({ ...shape, edition })),
);

describe.each(cases)('$edition.id $table: $name', ({ edition, table, change, says, lossless }) => {
  const report = numberedReport(edition);
  const rows = change(report.tables.get(table) ?? [], report.texts);
  const document = documentOf({ ...report, tables: new Map([...report.tables, [table, rows]]) });

  it.each([
    ['a.html', writeTestHtml(document)],
    ['a.docx', writeTestDocx(document)],
  ] as const)('%s is read, and what is not is said', async (name, bytes) => {
    const recognised = await read(name, bytes);
    const { noted, silent } = judge(report, recognised);
    expect(silent).toEqual([]);
    if (lossless) expect(noted).toEqual([]);
    const messages = recognised.notes.map(({ message }) => message).join('\n');
    if (says) expect(messages).toMatch(says);
    else expect(messages).toBe('');
  });
});

describe.each(editions)('$id: the last rows in a table of their own', (edition) => {
  it.each([
    ['requests', 1],
    ['requests', 2],
    ['disclosure', 1],
  ] as const)('%s, %i rows', async (table, count) => {
    const report = numberedReport(edition);
    const rows = report.tables.get(table) ?? [];
    const cut = rows.length - count;
    const first = rows
      .slice(0, cut)
      .map((row, index) => row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, cut - index) })));
    const whole = documentOf({ ...report, tables: new Map([...report.tables, [table, first]]) });
    const rest = documentOf({ ...report, tables: new Map([[table, rows.slice(cut)]]) });
    const [piece] = rest.blocks.filter(({ kind }) => kind === 'table');
    const at = whole.blocks.findIndex(
      (block, index) =>
        block.kind === 'table' &&
        whole.blocks.slice(0, index + 1).filter(({ kind }) => kind === 'table').length ===
          [...report.tables.keys()].indexOf(table) + 1,
    );
    const blocks = [
      ...whole.blocks.slice(0, at + 1),
      { kind: 'paragraph' as const, text: '' },
      ...(piece ? [piece] : []),
      ...whole.blocks.slice(at + 1),
    ];
    const recognised = await read('a.html', writeTestHtml({ ...whole, blocks }));
    expect(recognised.notes).toEqual([]);
    expect(judge(report, recognised)).toMatchObject({ noted: [], silent: [] });
  });
});
