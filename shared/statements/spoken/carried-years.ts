import type { Edition } from '../../form/edition.ts';
import type { Word } from '../pieces/lex.ts';
import { statementsOf } from '../list/list.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Statement } from '../list/statement.ts';

/** 2024年结转 came in with the report of 2025, and goes out of that of 2024. */
export function ofYear(edition: Edition, year: number, words: readonly Word[]): readonly Word[] {
  if (!words.some(isYearly)) return words;
  const carried = (id: string): Statement | undefined =>
    statementsOf(edition).find((statement) => statement.id === id);
  return words.map((word): Word => {
    if (!isYearly(word)) return word;
    const [first = '', second] = word.text.match(/20\d\d/gu) ?? [];
    const isFrom = word.text.startsWith(first) && second === undefined;
    // 结转2023年度1件: from the year before, or to the next one
    const isBare = second === undefined && /^(?:结转|承接|接续)自?20/u.test(word.text);
    if (isBare && Number(first) < year) {
      const last = Number(first) === year - 1 ? carried('requests.carriedIn') : undefined;
      return { ...word, meaning: last ?? 'otherTime' };
    }
    const from = isFrom ? Number(first) : Number(second ?? first) - 1;
    const meaning =
      from === year - 1
        ? carried('requests.carriedIn')
        : // 2026年结转, said in the report of 2025: to that year
          from === year || (isFrom && from === year + 1)
          ? carried('requests.carriedOut')
          : undefined;
    return { ...word, meaning: meaning ?? 'otherTime' };
  });
}
function isYearly(word: Word): boolean {
  return isStatement(word) && word.meaning.id.startsWith('requests.carried') && /20\d\d/u.test(word.text);
}
