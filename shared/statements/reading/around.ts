import type { Word } from '../pieces/lex.ts';
import type { Piece } from '../pieces/pieces.ts';

/** The words before a number and behind it, or of a piece without one, and what they mean. */
export interface Around {
  words: readonly Word[];
  has: (sense: Word['meaning']) => boolean;
}

/** The words of a piece. */
export function aroundIn(piece: Piece): Around {
  const words = piece.behind.length === 0 ? piece.before : [...piece.before, ...piece.behind];
  const senses = new Set(words.map(({ meaning }) => meaning));
  return { words, has: (sense) => senses.has(sense) };
}
