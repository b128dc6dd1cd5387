import type { CellId } from '../../form/edition.ts';
import type { AskedTable } from './asked-table.ts';
import type { Anchored } from './anchor-rows.ts';
import type { Placed } from './place-values.ts';
import type { Slot } from './heads.ts';

/** Where cells of the form are printed: the marks that the reader of the format gave their printed cells. */
export type PrintedAt = Map<CellId, number>;

/**
 * Remembers where the cells of a row are printed: each in the cell its text came from, or where that is not known at the
 * label of the row.
 */
export function rememberPlaces(
  printedAt: PrintedAt,
  { table }: AskedTable,
  { row, asked }: Anchored,
  slots: readonly Slot[],
  placed: Placed,
): void {
  const label = (row.cells.findLast((cell) => !row.values.includes(cell)) ?? row.cells[0])?.mark;
  // a reader that marks no cells has nothing to remember
  if (label === undefined && row.values[0]?.mark === undefined) return;
  const texts = placed.kind === 'placed' ? placed.texts : [];
  const isWhole = row.values.length === slots.length;
  let next = 0;
  slots.forEach(({ column }, at) => {
    const text = texts[at];
    let from = isWhole ? at : -1;
    if (!isWhole && text !== undefined) {
      from = row.values.findIndex((cell, index) => index >= next && cell.text === text);
      if (from !== -1) next = from + 1;
    }
    const mark = row.values[from]?.mark ?? label;
    if (column && mark !== undefined) printedAt.set(`${table.id}.${asked.id}.${column.id}`, mark);
  });
}
