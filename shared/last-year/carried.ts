import type { Draft } from '../draft/draft.ts';
import { textIds } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { once, onceBeside } from '../form/once.ts';
import { headingOf } from '../words/heading.ts';
import { numbersIn } from '../words/numbers-in.ts';
import type { NumberIn } from '../words/numbers-in.ts';
import { longestSentence, onceByText } from '../words/once-by-text.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { Sentence } from '../words/sentences.ts';
import { movedPlaces } from './set-places.ts';
import type { MovedPlace } from './set-places.ts';
import { writtenYear } from '../words/written-year.ts';

/** A year, date or number of a carried sentence, at its places in the text. */
export interface CarriedNumber extends NumberIn {
  /** not as last year's report had it: in a set place moved on, or this year put in last year's place */
  isMovedOn: boolean;
}
/** A sentence that still stands as last year's report had it. */
export interface CarriedSentence extends Sentence {
  textId: TextId;
  numbers: CarriedNumber[];
}

/** A sentence of last year's report with its set places as they read in this year's, counted from its beginning. */
interface Origin {
  text: string;
  places: readonly MovedPlace[];
}
/** Sentences of last year's that are alike but for the year, each once. */
interface Alike {
  origins: readonly Origin[];
  /** beyond those that are kept: nothing can be said of all of them, so the author is asked */
  hasMore: boolean;
}
/** Last year's sentences, for one year to begin from them. */
interface Origins {
  of: (sentence: string) => Alike | undefined;
  /** whether a year stands there that is later than the other by as many as this report is after that one */
  isMovedYear: (last: string, own: string) => boolean;
}

/**
 * The sentences taken over from last year that the author has neither changed nor confirmed. Derived from the draft:
 * a sentence is carried while last year's texts hold it word for word but for last year's year, whether that was moved
 * on with its set place or by the author: putting this year in its place says nothing about the numbers beside it.
 */
export const carriedSentences = once((draft: Draft): readonly CarriedSentence[] => {
  if (!draft.before) return [];
  const confirmed = new Set(draft.confirmed);
  const origins = originsIn(draft.before, draft.year);
  return textIds.flatMap((textId) =>
    sentencesOf(draft.texts[textId] ?? '').flatMap((sentence) => {
      // a heading without a number says nothing that could be out of date
      if (isHeading(sentence.text) && numbersIn(sentence.text).length === 0) return [];
      const own = confirmed.has(sentence.text) ? undefined : origins.of(sentence.text);
      if (!own) return [];
      const { from, text } = sentence;
      const numbers = numbersIn(text).map((number) => ({
        ...number,
        from: from + number.from,
        to: from + number.to,
        // of two sentences of last year's that differ in the year alone, one may have said this year already
        isMovedOn: !own.hasMore && own.origins.every((origin) => isMovedOn(number, text, origin, origins)),
      }));
      return [{ ...sentence, textId, numbers }];
    }),
  );
});

/** Characters of a heading that stands before its text on one line, （一）主动公开。, at most. */
const longestRunIn = 16;

/** Whether a sentence is a heading: one with a number of its own, without a full stop or short. */
export function isHeading(text: string): boolean {
  return headingOf(text) !== undefined && (!/[。！？；]$/u.test(text) || text.length <= longestRunIn);
}

/**
 * The sentence of last year's that a sentence has come from, as it read there: word for word but for years; confirmed or
 * not. Undefined where there is none.
 */
export function originOf(
  { before, year }: Pick<Draft, 'before' | 'year'>,
  sentence: string,
): string | undefined {
  return before ? originsIn(before, year).of(sentence)?.origins[0]?.text : undefined;
}

function isMovedOn({ kind, from, to }: NumberIn, text: string, origin: Origin, origins: Origins): boolean {
  const place = lastBegunBy(origin.places, from);
  return (
    (place !== undefined && to <= place.to && text.slice(place.from, place.to) === place.text) ||
    // a date is not: its month and day are last year's still
    (kind === 'year' && origins.isMovedYear(origin.text.slice(from, to), text.slice(from, to)))
  );
}

/** Of places in their order, which never overlap, the last that begins at or before a position: found by halves. */
export function lastBegunBy<P extends { from: number }>(places: readonly P[], at: number): P | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** How many sentences that differ in the year alone are told apart; real reports have one or two. */
const mostAlike = 16;

/** Asked with every key typed, so worked out once for a last report and a year. */
const originsIn = onceBeside(originsOf, (year: number) => year);

function originsOf(before: NonNullable<Draft['before']>, year: number): Origins {
  // what last year's report said of the year before it and after it goes stale as its own year does
  const moves = [before.year - 1, before.year, before.year + 1].map((from) => ({
    from: new RegExp(`^${writtenYear(from)}`, 'u'),
    to: new RegExp(`^${writtenYear(from + year - before.year)}`, 'u'),
  }));
  const isMovedYear = (last: string, own: string): boolean =>
    moves.some(({ from, to }) => from.test(last) && to.test(own));
  const known = new Set([-1, 0, 1].flatMap((by) => [before.year + by, year + by]));
  const years = new RegExp(`(?:${[...known].map(writtenYear).join('|')})(?=\\s*(?:年|$))`, 'gu');
  // a blank is as long as a year: all sentences of one wording have it, and what follows, at the same place
  const wordingOf = (sentence: string): string => sentence.replace(years, '____');
  const byWording = new Map<string, { origins: Origin[]; hasMore: boolean }>();
  const placesOf = movedPlaces(before.year, year);
  for (const text of Object.values(before.texts)) {
    const placesIn = placesBySentence(placesOf(text));
    for (const sentence of sentencesOf(text)) {
      const wording = wordingOf(sentence.text);
      const origin = { text: sentence.text, places: placesIn(sentence) };
      const alike = byWording.get(wording);
      if (!alike) byWording.set(wording, { origins: [origin], hasMore: false });
      else if (alike.origins.some((each) => isSameOrigin(each, origin))) continue;
      else if (alike.origins.length < mostAlike) alike.origins.push(origin);
      else alike.hasMore = true;
    }
  }
  return {
    of: onceByText((sentence) => {
      const alike = byWording.get(wordingOf(sentence));
      if (!alike || alike.hasMore) return alike;
      const own = [...sentence.matchAll(years)].map(([written]) => written);
      const isKept = ({ text }: Origin): boolean =>
        [...text.matchAll(years)].every(([written], at) => {
          const now = own[at] ?? '';
          return written === now || isMovedYear(written, now) || isMovedYear(now, written);
        });
      const kept = alike.origins.filter(isKept);
      return kept.length === 0 ? undefined : { origins: kept, hasMore: false };
    }, longestSentence),
    isMovedYear,
  };
}

function isSameOrigin(one: Origin, other: Origin): boolean {
  return (
    one.text === other.text &&
    one.places.length === other.places.length &&
    one.places.every(({ from, text }, index) => {
      const place = other.places[index];
      return place?.from === from && place.text === text;
    })
  );
}

/**
 * What of a text's places lies in each of its sentences, asked in their order: a line end, which ends a sentence, may
 * stand inside a place. Both are passed through once.
 */
function placesBySentence(places: readonly MovedPlace[]): (sentence: Sentence) => MovedPlace[] {
  let next = 0;
  return (sentence) => {
    const found: MovedPlace[] = [];
    while ((places[next]?.to ?? Infinity) <= sentence.from) next += 1;
    for (let index = next; index < places.length; index += 1) {
      const place = places[index];
      if (!place || place.from >= sentence.to) break;
      const [from, to] = [Math.max(place.from, sentence.from), Math.min(place.to, sentence.to)];
      const text = place.text.slice(from - place.from, to - place.from);
      found.push({ from: from - sentence.from, to: to - sentence.from, text });
    }
    return found;
  };
}
