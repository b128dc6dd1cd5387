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

/** Other words for those at a place. */
export interface WordsAt {
  place: Place;
  words: string;
}

/** The draft with other words at one place. */
export function replaceAt(draft: Draft, place: Place, words: string): Draft {
  return replaceEach(draft, [{ place, words }]);
}

/** The draft with other words at several places, each text written once. Of places that overlap the first is replaced. */
export function replaceEach(draft: Draft, edits: readonly WordsAt[]): Draft {
  const inOrder = [...edits].sort((left, right) => left.place.from - right.place.from);
  return [...new Set(edits.map(({ place }) => place.text))].reduce((next, text) => {
    const content = draft.texts[text] ?? '';
    const parts: string[] = [];
    let at = 0;
    for (const { place, words } of inOrder) {
      if (place.text !== text || place.from < at) continue;
      parts.push(content.slice(at, place.from), words);
      at = place.to;
    }
    return withText(next, text, parts.join('') + content.slice(at));
  }, draft);
}
