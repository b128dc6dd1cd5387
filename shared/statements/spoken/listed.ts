import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from './spoken.ts';

/** Whether a number stands in a list or begins one: 其中网络收到11件. */
export function isListed({ lists }: Spoken, { before }: Piece): boolean {
  return lists.isOpen || before.some(({ meaning }) => meaning === 'among');
}

/** Whether a number goes on with the parts of the one before, and is of whom that was of. */
export function isPartOfLast(spoken: Spoken, piece: Piece): boolean {
  return piece.opens === '、' || isListed(spoken, piece);
}
