import type { Cell } from 'write-excel-file/node';
import type { WorkedOutSheet } from './worked-out.ts';
import { border } from './write-sheets.ts';

/** A head with the width of its column in characters. */
export type SheetHeads = readonly (readonly [string, number])[];
/** What stands in a row of it. */
export type SheetLine = readonly (string | number | null)[];

/** Excel takes no longer text in a cell (ECMA-376 names no limit, Excel's own is 32,767). */
const longest = 32_000;

/** A sheet that is a list: its title, its heads, a row a line. */
export function sheetOfLines(
  sheet: string,
  title: string,
  heads: SheetHeads,
  rows: readonly SheetLine[],
): WorkedOutSheet {
  const head: Cell[] = heads.map(([value]) => ({
    value,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    ...border,
  }));
  const first: Cell = { value: title, type: String, fontWeight: 'bold', columnSpan: heads.length };
  const columns = heads.map(([, width]) => ({ width }));
  const data = [[first, ...heads.slice(1).map(() => null)], head, ...rows.map((row) => row.map(cellOf))];
  return { sheet: { sheet, stickyRowsCount: 2, columns, data } };
}

function cellOf(value: string | number | null): Cell {
  if (value === null || value === '') return { ...border };
  if (typeof value === 'number') return { value, type: Number, align: 'center', ...border };
  return { value: value.slice(0, longest), type: String, wrap: true, alignVertical: 'top', ...border };
}
