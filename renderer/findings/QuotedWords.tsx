import type { Place } from '../../shared/draft/place.ts';
import { useEditing } from '../desk/desk.ts';

const shownLength = 26;

/** The beginning of the words at a place of a text, long enough to tell them from others. */
export function QuotedWords({ place: { text, from, to } }: { place: Place }) {
  const words = useEditing(({ draft }) => (draft.texts[text] ?? '').slice(from, to));
  return words.length > shownLength ? `${words.slice(0, shownLength)}…` : words;
}
