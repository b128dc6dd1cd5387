import type { Statement } from '../list/statement.ts';
import type { Quantity } from '../../words/quantities.ts';
import type { Word } from './lex.ts';

/**
 * A number with the words that belong to it, or words between two marks without a number. A mark 、 divides only where
 * a number stands before it, for 行政复议、行政诉讼各1件 is one thing said.
 */
export interface Piece {
  from: number;
  to: number;
  quantity: Quantity | undefined;
  before: readonly Word[];
  behind: readonly Word[];
  /** how many brackets it stands in */
  depth: number;
  /** the mark before it and the one behind it; empty between two numbers of one phrase and at the ends */
  opens: string;
  closes: string;
}

/** A word that says something of the tables. */
export type StatementWord = Word & { meaning: Statement };
export const isStatement = (word: Word): word is StatementWord => typeof word.meaning === 'object';

/** The codes of signs. */
export const codesOf = (signs: string): ReadonlySet<number> =>
  new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));

/** The first word that ends behind a place, found by halves: words stand in order and none within another. */
export function firstBehind(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const saysNothing = codesOf('0123456789.，、：；。！？（）%“”"\'‘’—-~ \t');

/** What of a stretch of a plain text no word explains, marks and numbers left out. */
export function unexplained(text: string, words: readonly Word[], from: number, to: number): string {
  let rest = '';
  let index = firstBehind(words, from);
  for (let at = from; at < to; at++) {
    const word = words[index];
    if (word && word.from <= at) {
      at = Math.max(at, word.to - 1);
      index++;
    } else if (!saysNothing.has(text.charCodeAt(at))) rest += text.charAt(at);
  }
  return rest;
}
