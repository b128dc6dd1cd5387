import type { TableId } from '../../form/edition.ts';
import type { Quantity } from '../../words/quantities.ts';
import type { Figure } from '../claim.ts';
import type { Topic } from '../pieces/meant.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** A number that is asked for its cells, where it stands. */
export interface Asked {
  spoken: Spoken;
  piece: Piece;
  quantity: Quantity;
  figure: Figure;
  /** the table that is spoken of */
  table: TableId;
  /** what was spoken of before the piece */
  before: Topic;
  /** asked as though it were of this year, whichever year it is told of */
  isOfAnyYear: boolean;
}

/** The number of a piece; undefined where it has none, or no table is spoken of. */
export function askedOf(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  before: Topic,
  isOfAnyYear: boolean,
): Asked | undefined {
  const { quantity } = piece;
  const { table } = spoken.topic;
  return quantity && table !== 'foreign' && table !== 'none'
    ? { spoken, piece, quantity, figure, table, before, isOfAnyYear }
    : undefined;
}
