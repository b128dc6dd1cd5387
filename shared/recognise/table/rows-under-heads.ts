import { essence, isValueLike } from '../wording.ts';
import type { AskedTable } from './asked-table.ts';
import { isBlank } from '../pages/flat-block.ts';
import type { TableRow } from './table-rows.ts';
import { isAmbiguous } from '../labels/vocabulary.ts';

/** A row of values with the rows of words above it, which hold its heads. */
export interface RowUnderHeads extends TableRow {
  heads: readonly TableRow[];
}

/** The rows of values in printed order, each with the rows of words above it. */
export function rowsUnderHeads(asked: AskedTable, printed: readonly TableRow[]): readonly RowUnderHeads[] {
  const rows: RowUnderHeads[] = [];
  let heads: TableRow[] = [];
  let isBelowValues = false;
  for (const row of printed) {
    const values = rowOfValues(asked, row);
    if (!values) heads = [...(isBelowValues ? [] : heads), row];
    else rows.push(...unfolded(values, asked.widest).map((one) => ({ ...one, heads })));
    isBelowValues = values !== undefined;
  }
  return rows;
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
