import type { GridCell, GridRow } from '../../shared/form/grid.ts';

/** A cell in every row it reaches into, as OOXML wants it, with its exact width. */
export interface PlacedCell {
  cell: GridCell;
  /** twips */
  width: number;
  /** whether it begins a vertical merge, goes on with one, or is in none */
  merge: 'begins' | 'continues' | 'none';
}

/** The cells of each row from left to right, those that continue from a row above among them. */
export function placeCells(rows: readonly GridRow[], widths: readonly number[]): PlacedCell[][] {
  const reach = widths.map((): { cell: GridCell; left: number } | undefined => undefined);
  return rows.map((row) => {
    const starting = [...row.cells];
    const placed: PlacedCell[] = [];
    for (let column = 0; column < widths.length;) {
      const above = reach[column];
      const cell = above && above.left > 0 ? above.cell : starting.shift();
      if (!cell) throw new Error(`a row of the form ends at column ${String(column)}`);
      const end = column + cell.colSpan;
      const width = widths.slice(column, end).reduce((sum, part) => sum + part, 0);
      const continues = cell === above?.cell;
      placed.push({ cell, width, merge: continues ? 'continues' : cell.rowSpan > 1 ? 'begins' : 'none' });
      reach[column] = continues ? { cell, left: above.left - 1 } : { cell, left: cell.rowSpan - 1 };
      column = end;
    }
    if (starting.length > 0) throw new Error('a row of the form is wider than its grid');
    return placed;
  });
}
