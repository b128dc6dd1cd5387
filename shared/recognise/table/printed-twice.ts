import type { TableRow } from './table-rows.ts';

/** Fewer rows met again are slips within one table. */
const fewestAgain = 3;

/**
 * The rows of a table up to where it begins a second time, as where last year's is printed too. `rowOf` names the
 * official row a printed one is, by its label.
 */
export function firstPrinting(
  rows: readonly TableRow[],
  rowOf: (row: TableRow) => string | undefined,
): { rows: readonly TableRow[]; isTwice: boolean } {
  // a head may read like a label of a row: 总计
  const names = rows.map((row) => (row.values.length > 0 ? rowOf(row) : undefined));
  const first = names.find((name) => name !== undefined);
  const start = names.indexOf(first);
  const again = first === undefined ? -1 : names.indexOf(first, start + 1);
  if (again === -1) return { rows, isTwice: false };
  const before = new Set(names.slice(0, again));
  const met = new Set(names.slice(again).filter((name) => name !== undefined && before.has(name)));
  if (met.size < fewestAgain) return { rows, isTwice: false };
  return { rows: rows.slice(0, again), isTwice: true };
}
