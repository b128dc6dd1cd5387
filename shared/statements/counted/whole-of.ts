import type { CellId } from '../../form/edition.ts';
import type { Figure, Reading } from '../claim.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** The number that a number of a list is a part of, with the cells it counts; without them where it counts none. */
export function wholeOf(
  { lists, counted, text }: Spoken,
  piece: Piece,
): { figure: Figure; cells: readonly CellId[] | undefined; readings: readonly Reading[] } | undefined {
  const figure = lists.headOf(piece, text);
  const readings = (figure && counted.get(figure)?.readings) ?? [];
  return figure && { figure, cells: readings[0]?.cells, readings };
}
