import type { Draft } from '../draft/draft.ts';
import type { Place } from '../draft/place.ts';
import { headingOf } from '../words/heading.ts';
import { inWritingOf, writtenYear } from '../words/written-year.ts';
import { carriedSentences } from './carried.ts';
import { doubtfulNumbers } from './doubtful.ts';

/**
 * Last year's year at the beginning of a carried sentence, with the digits of this year's: 2024年修订制度3项 tells of the
 * year it reports on, whatever was done in it. Before the name of a document it is that document's year.
 */
export function leadingYears(draft: Draft): { place: Place; words: string }[] {
  if (!draft.before) return [];
  const last = new RegExp(`^${writtenYear(draft.before.year)}`, 'u');
  return carriedSentences(draft).flatMap((sentence) => {
    const { text, from, textId } = sentence;
    const start = from + (headingOf(text)?.length ?? 0);
    const year = doubtfulNumbers(sentence).find((number) => number.kind === 'year' && number.from === start);
    const written = year && last.exec(year.text)?.[0];
    if (!year || written === undefined) return [];
    if (/^[^，。；]{0,20}《/u.test(text.slice(year.to - from))) return [];
    const place = { text: textId, from: start, to: start + written.length };
    return [{ place, words: inWritingOf(written, draft.year) }];
  });
}
