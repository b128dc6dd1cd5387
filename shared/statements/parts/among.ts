import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';

/** 其中 and the like; 包含 within a clause that says something else before it begins no list. */
export function amongIn(piece: Piece, text: string): Word | undefined {
  const at = piece.before.findIndex(({ meaning }) => meaning === 'among');
  const among = piece.before[at];
  if (!among || among.text === '其中') return among;
  const isFirst = piece.before
    .slice(0, at)
    .every(({ meaning }) => meaning === 'filler' || meaning === 'respectively');
  return isFirst && unexplained(text, piece.before, piece.from, among.from) === '' ? among : undefined;
}
