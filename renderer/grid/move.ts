import { assertNever } from '../../shared/result.ts';
import type { Matrix, Position } from './matrix.ts';

/** Where a key leads. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  /** the next or previous cell in reading order; stays where there is none */
  | 'next'
  | 'previous';

/** Where a key leads from a cell. It stays within the table, and within the row it arrives in. */
export function move(matrix: Matrix, from: Position, by: Move): Position {
  const lastRow = matrix.rows.length - 1;
  const lastOf = (row: number): number => (matrix.rows[row]?.length ?? 1) - 1;
  const at = (row: number, column: number): Position => {
    const inside = Math.min(Math.max(row, 0), lastRow);
    return { row: inside, column: Math.min(Math.max(column, 0), lastOf(inside)) };
  };
  const { row, column } = from;
  switch (by) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'top':
      return at(0, column);
    case 'bottom':
      return at(lastRow, column);
    case 'rowStart':
      return at(row, 0);
    case 'rowEnd':
      return at(row, lastOf(row));
    case 'first':
      return at(0, 0);
    case 'last':
      return at(lastRow, lastOf(lastRow));
    case 'next':
      return column < lastOf(row) ? at(row, column + 1) : row < lastRow ? at(row + 1, 0) : from;
    case 'previous':
      return column > 0 ? at(row, column - 1) : row > 0 ? at(row - 1, lastOf(row - 1)) : from;
    default:
      return assertNever(by);
  }
}

/** The move a key stands for in a table, as in every spreadsheet; Tab is left to the browser at the ends. */
export function moveOf(key: string, held: { ctrl: boolean; shift: boolean }): Move | undefined {
  switch (key) {
    case 'ArrowUp':
      return held.ctrl ? 'top' : 'up';
    case 'ArrowDown':
      return held.ctrl ? 'bottom' : 'down';
    case 'ArrowLeft':
      return held.ctrl ? 'rowStart' : 'left';
    case 'ArrowRight':
      return held.ctrl ? 'rowEnd' : 'right';
    case 'Home':
      return held.ctrl ? 'first' : 'rowStart';
    case 'End':
      return held.ctrl ? 'last' : 'rowEnd';
    case 'Enter':
      return held.shift ? 'up' : 'down';
    case 'Tab':
      return held.shift ? 'previous' : 'next';
    default:
      return undefined;
  }
}
