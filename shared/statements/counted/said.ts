import { withoutMakers } from './documents.ts';
import type { Word } from '../pieces/lex.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece, StatementWord } from '../pieces/pieces.ts';
import { resultBehind } from './result-behind.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isNaming, isTelling } from '../pieces/telling.ts';

/** What the words around a number say of it. */
export interface Said {
  /** the statements among them */
  told: readonly StatementWord[];
  /** the words before the number, or those behind it where only they tell */
  tellers: readonly Word[];
  /** the first word that tells */
  first: Word;
  isBehind: boolean;
  /** applications, 复议 or documents are named, not only meant from the words before */
  isExplicit: boolean;
}

/** What is said of a number; undefined where nothing tells. */
export function saidOf(spoken: Spoken, piece: Piece): Said | undefined {
  let told = piece.before.filter(isStatement);
  const isBehind = told.length === 0 && !piece.before.some(({ meaning }) => meaning === 'requests');
  if (told.length === 0) told = piece.behind.filter(isStatement);
  told = withoutMakers(told, spoken.text).filter(isStatement);
  const result = isBehind ? resultBehind(spoken, piece, told) : undefined;
  if (result === 'unsaid') return undefined;
  if (result) told = [...told, result];
  // 复议后起诉的1件判决维持
  const [only] = told;
  const outcome = piece.behind.find((word) => isStatement(word) && word.meaning.kind === 'result');
  if (!isBehind && told.length === 1 && only?.meaning.kind === 'dispute' && outcome && isStatement(outcome))
    told = [...told, outcome];
  const tellers = isBehind ? piece.behind : piece.before;
  const first = tellers.find(isTelling);
  if (!first) return undefined;
  const isExplicit = piece.before.some(isNaming) || piece.behind.some(isNaming);
  return { told, tellers, first, isBehind, isExplicit };
}
