import { contactDetailsIn } from '../words/contact-details.ts';
import { lastBegunBy } from './carried.ts';
import type { CarriedNumber, CarriedSentence } from './carried.ts';

interface Place {
  from: number;
  to: number;
}

/** The numbers by which laws and notices are cited, 国务院令第711号, 国办公开办函〔2021〕30号: no year makes them stale. */
export function referencesIn(text: string): Place[] {
  const references = /[〔[【]\s*\d{4}\s*[〕\]】]\s*第?\s*\d{1,5}\s*号|令\s*[（(]?\s*第\s*\d{1,5}\s*号/gu;
  return [...text.matchAll(references)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}

/** What of a carried sentence may have gone stale. */
export function doubtfulNumbers(sentence: CarriedSentence): CarriedNumber[] {
  const own = sentence.numbers.filter((number) => !number.isMovedOn);
  if (own.length === 0) return own;
  const [details, references] = [contactDetailsIn(sentence.text), referencesIn(sentence.text)];
  const isIn = (places: readonly Place[], { from, to }: CarriedNumber): boolean =>
    to - sentence.from <= (lastBegunBy(places, from - sentence.from)?.to ?? -1);
  return own.filter((number) => !isIn(details, number) && !isIn(references, number));
}
