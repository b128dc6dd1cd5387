import type { AskedTable } from './asked-table.ts';
import { rowNamed } from './row-names.ts';
import type { TableRow } from './table-rows.ts';

/** Fewer rows met again are slips within one table. */
const fewestAgain = 3;

/** The rows of a table up to where it begins a second time, as where last year's is printed too, and whether it does. */
export function firstPrinting(
  asked: AskedTable,
  rows: readonly TableRow[],
): { rows: readonly TableRow[]; isTwice: boolean } {
  // a head may read like a label of a row: 总计
  const names = rows.map((row) => (row.values.length > 0 ? rowNamed(asked, row) : undefined));
  const first = names.find((name) => name !== undefined);
  const again = first === undefined ? -1 : names.indexOf(first, names.indexOf(first) + 1);
  const before = new Set(names.slice(0, again));
  const met = new Set(names.slice(again).filter((name) => name !== undefined && before.has(name)));
  return again === -1 || met.size < fewestAgain
    ? { rows, isTwice: false }
    : { rows: rows.slice(0, again), isTwice: true };
}
