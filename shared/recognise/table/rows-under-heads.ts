import { essence, isValueLike } from '../wording.ts';
import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from '../pages/flat-block.ts';
import type { TableRow } from './table-rows.ts';
import { isAmbiguous } from '../labels/vocabulary.ts';

/** A row of values with the rows of words above it, which hold its heads. */
export interface RowUnderHeads extends TableRow {
  heads: readonly TableRow[];
}

/** The rows of values of a table's first printing, in printed order, and whether there was a second. */
export function rowsUnderHeads(
  asked: AskedTable,
  printed: readonly TableRow[],
): { rows: readonly RowUnderHeads[]; isTwice: boolean } {
  const { rows: first, isTwice } = firstPrinting(printed, (row) => rowNamed(asked, row));
  const rows: RowUnderHeads[] = [];
  let heads: TableRow[] = [];
  let isBelowValues = false;
  for (const row of first) {
    const values = rowOfValues(asked, row);
    if (!values) heads = [...(isBelowValues ? [] : heads), row];
    else rows.push(...unfolded(values, asked.widest).map((one) => ({ ...one, heads })));
    isBelowValues = values !== undefined;
  }
  return { rows, isTwice };
}

/** The labels of a row that may name it, best first; a spanning label and guidance in brackets name none. */
export function namesOf(asked: AskedTable, row: TableRow): string[] {
  const isGuidance = (label: string): boolean => /^\s*[（(][^()（）]*[)）]\s*$/u.test(label);
  return row.labels.filter((label) => asked.groupNamed(label) === undefined && !isGuidance(label)).reverse();
}

/** The row of the form that a printed one names, unless another group's name stands between that name and the values. */
export function rowNamed(asked: AskedTable, row: TableRow): AskedRow | undefined {
  const name = namesOf(asked, row).find((label) => asked.rowNamed(label) !== undefined);
  const named = name === undefined ? undefined : asked.rowNamed(name);
  const nearer = row.labels
    .slice(row.labels.lastIndexOf(name ?? '') + 1)
    .flatMap((label) => asked.groupNamed(label) ?? []);
  return nearer.every((group) => named?.groups.includes(group)) ? named : undefined;
}

/** A row that holds values; in a table without labels one as wide as the form holds nothing else, words or not. */
function rowOfValues(asked: AskedTable, row: TableRow): TableRow | undefined {
  if (isHeadRow(asked, row)) return undefined;
  if (asked.table.labelWidth === 0 && row.cells.length === asked.widest)
    return { ...row, labels: [], values: row.cells };
  return row.values.length > 0 ? row : undefined;
}

/** Whether a row holds heads of columns; a word such as 总计 alone may be a row's too. */
function isHeadRow(asked: AskedTable, row: TableRow): boolean {
  const heads = new Set(
    row.cells.flatMap(({ text }) => (!isValueLike(text) && asked.isHead(text) ? [essence(text)] : [])),
  );
  return heads.size >= 2 || (row.values.every(isBlank) && [...heads].some((head) => !isAmbiguous(head)));
}

/** Fewer rows met again are slips within one table. */
const fewestAgain = 3;

/** The rows of a table up to where it begins a second time, as where last year's is printed too. */
function firstPrinting(
  rows: readonly TableRow[],
  rowOf: (row: TableRow) => AskedRow | undefined,
): { rows: readonly TableRow[]; isTwice: boolean } {
  // a head may read like a label of a row: 总计
  const names = rows.map((row) => (row.values.length > 0 ? rowOf(row) : undefined));
  const first = names.find((name) => name !== undefined);
  const again = first === undefined ? -1 : names.indexOf(first, names.indexOf(first) + 1);
  const before = new Set(names.slice(0, again));
  const met = new Set(names.slice(again).filter((name) => name !== undefined && before.has(name)));
  return again === -1 || met.size < fewestAgain
    ? { rows, isTwice: false }
    : { rows: rows.slice(0, again), isTwice: true };
}

/** A row whose label is over several rows and whose cells hold a line for each of them, as the rows they were. */
function unfolded(row: TableRow, columns: number): TableRow[] {
  const lines = row.values.map((cell) => cell.text.trim().split(/\s*\n\s*/u));
  const height = lines[0]?.length ?? 0;
  const even =
    row.values.length >= columns && lines.every((cell) => cell.length === height && cell.every(isValueLike));
  if (!even || height < 2) return [row];
  const labels = (row.labels.at(-1) ?? '').trim().split(/\s*\n\s*/u);
  return Array.from({ length: height }, (_, index) => ({
    ...row,
    labels: labels.length === height ? [labels[index] ?? ''] : [],
    values: row.values.map((cell, at) => ({ ...cell, text: lines[at]?.[index] ?? '' })),
  }));
}
