import type { AskedRow, AskedTable } from './asked-table.ts';
import type { TableRow } from './table-rows.ts';

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
