import type { Place } from './place.ts';
import type { Draft } from './draft.ts';
import { withText } from './draft.ts';
import { textIds } from '../form/edition.ts';

/** Every place where the texts of a draft say `words`, in the order of the report; none for empty words. */
export function findIn(draft: Draft, words: string): Place[] {
  if (words === '') return [];
  return textIds.flatMap((text) => {
    const places: Place[] = [];
    const content = draft.texts[text] ?? '';
    for (let from = content.indexOf(words); from !== -1; from = content.indexOf(words, from + words.length)) {
      places.push({ text, from, to: from + words.length });
    }
    return places;
  });
}

/** The draft with other words at one place. */
export function replaceAt(draft: Draft, place: Place, words: string): Draft {
  const content = draft.texts[place.text] ?? '';
  return withText(draft, place.text, content.slice(0, place.from) + words + content.slice(place.to));
}
