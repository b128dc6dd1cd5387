import type { CellId } from '../../form/edition.ts';
import type { Figure, Reading } from '../claim.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { toldLately } from '../spoken/told-before.ts';

/** The number that a number of a list is a part of, with the cells it counts; without them where it counts none. */
export function wholeOf(
  spoken: Spoken,
  piece: Piece,
): { figure: Figure; cells: readonly CellId[] | undefined; readings: readonly Reading[] } | undefined {
  const { lists, counted, lastYears, text } = spoken;
  const figure = lists.headOf(piece, text);
  // 去年复议2件，其中纠正1件
  const last =
    figure && lastYears.has(figure) ? toldLately(spoken).find((one) => one.figure === figure) : undefined;
  const readings = (figure && counted.get(figure)?.readings) ?? last?.readings ?? [];
  return figure && { figure, cells: readings[0]?.cells, readings };
}
