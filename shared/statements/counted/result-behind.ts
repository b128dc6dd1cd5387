import { firstBehind, isStatement } from '../pieces/pieces.ts';
import type { Piece, StatementWord } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** What is said of several numbers follows the last of them soon. */
const farthest = 60;

/**
 * 行政复议192件，其中140件行政复议、49件行政诉讼获维持: what became of all of them is said behind the last; where it is
 * not said, no cell holds the part.
 */
export function resultBehind(
  { blocks, text, words }: Spoken,
  { to, closes }: Piece,
  told: readonly StatementWord[],
): StatementWord | 'unsaid' | undefined {
  const [only, ...more] = told;
  if (only?.meaning.kind !== 'dispute' || more.length > 0) return undefined;
  const [block = ''] = only.meaning.readings[0] ?? [];
  if (!blocks.has(`disputes.cases.${block}.total`)) return undefined;
  if (closes !== '、') return 'unsaid';
  const next = text.slice(to, to + farthest);
  const end = to + (/[，；。]/u.exec(next)?.index ?? next.length);
  for (let at = firstBehind(words, to); at < words.length; at++) {
    const word = words[at];
    if (!word || word.to > end) break;
    if (isStatement(word) && word.meaning.kind === 'result') return word;
  }
  return 'unsaid';
}
