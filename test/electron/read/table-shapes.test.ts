import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import type { TableId } from '../../../shared/edition.ts';
import { editions } from '../../../shared/editions/index.ts';
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
];

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
