import { sentencesOf } from '../../../shared/words/sentences.ts';
import type { MadeUnit } from './county.ts';

/**
 * A unit with so many of a hundred of another's sentences in the place of its own, a word or two changed in each; what its
 * own tables say stays its own.
 */
export function copied(unit: MadeUnit, from: MadeUnit, percent: number): MadeUnit {
  const wordsOf = ({ draft }: MadeUnit): string[] =>
    sentencesOf(draft.texts.overview ?? '').map(({ text }) => text);
  const isOfTables = (text: string): boolean => /\d件|没有收到/u.test(text);
  const theirs = wordsOf(from).filter((text) => text.length > 25 && !isOfTables(text));
  const count = Math.round((theirs.length * percent) / 100);
  const own = wordsOf(unit);
  const kept = own.filter((text, nth) => nth >= count || isOfTables(text));
  const taken = theirs
    .slice(0, count)
    .map((text) => text.replace('通过', '借助').replace(/公开/u, '公示'));
  const overview = [...taken, ...kept].join('\n');
  return { ...unit, draft: { ...unit.draft, texts: { ...unit.draft.texts, overview } } };
}
