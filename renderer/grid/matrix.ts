import type { CellId } from '../../shared/form/edition.ts';
import type { GridRow } from '../../shared/form/grid.ts';

/** A place among the values of a table, counted from 0; captions, heads and labels do not count. */
export interface Position {
  row: number;
  column: number;
}

/** The values of a table by row and column, which is what the keyboard, the mouse and the clipboard work on. */
export interface Matrix {
  rows: readonly (readonly CellId[])[];
  positions: ReadonlyMap<CellId, Position>;
}

/** The cells of a grid by row and column, without its heads and labels. */
export function matrixOf(grid: readonly GridRow[]): Matrix {
  const rows = grid
    .map(({ cells }) => cells.flatMap((cell) => (cell.id === undefined ? [] : [cell.id])))
    .filter((ids) => ids.length > 0);
  const positions = new Map(
    rows.flatMap((ids, row) => ids.map((id, column): [CellId, Position] => [id, { row, column }])),
  );
  return { rows, positions };
}

/** The rectangle between two corners, row by row; rows too short for a column simply lack it. */
export function rangeOf(matrix: Matrix, a: Position, b: Position): CellId[][] {
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return matrix.rows.slice(top, bottom + 1).map((ids) => ids.slice(left, right + 1));
}

/** Whether a position lies in the rectangle between two corners. */
export function isInRange(position: Position, a: Position, b: Position): boolean {
  return (
    position.row >= Math.min(a.row, b.row) &&
    position.row <= Math.max(a.row, b.row) &&
    position.column >= Math.min(a.column, b.column) &&
    position.column <= Math.max(a.column, b.column)
  );
}
