import type { Word } from '../pieces/lex.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Statement } from '../list/statement.ts';

/** What 前者 and 后者 stand for: blocks of suits, those who applied. */
const named: ReadonlySet<Statement['kind']> = new Set(['dispute', 'applicant']);

/** 直接起诉7件，复议后起诉3件；前者维持4件，后者维持2件: each means what it stands for, where two were named before it. */
export function asNamed(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ meaning }) => meaning === 'former' || meaning === 'latter')) return words;
  let pair: Statement[] = [];
  return words.map((word): Word => {
    if (word.meaning === 'former' || word.meaning === 'latter') {
      const meaning = pair.length === 2 ? pair[word.meaning === 'former' ? 0 : 1] : undefined;
      return meaning ? { ...word, meaning } : word;
    }
    if (isStatement(word) && named.has(word.meaning.kind) && pair.at(-1) !== word.meaning)
      pair = [...pair.slice(-1), word.meaning];
    return word;
  });
}
