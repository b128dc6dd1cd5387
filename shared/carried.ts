import type { Draft } from './draft.ts';
import { textIds } from './edition.ts';
import type { TextId } from './edition.ts';
import { movedOn } from './next-year.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';

/** A year, date or number inside a carried sentence, for the author to look at. */
export interface CarriedNumber {
  kind: 'year' | 'date' | 'number';
  from: number;
  to: number;
  text: string;
}
/** A sentence that still stands as last year's report had it. */
export interface CarriedSentence extends Sentence {
  textId: TextId;
  numbers: CarriedNumber[];
}

const year = '(?:19|20)\\d{2}\\s*年度?';
const date = '(?:(?:19|20)\\d{2}\\s*年\\s*)?\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*[日号])?';
const amount = '\\d[\\d,，]*(?:\\.\\d+)?\\s*(?:[%％]|余?[个项条次份件篇期场人家户类万元亿]+)?';
const numbers = new RegExp(`(?<date>${date})|(?<year>${year})|(?<number>${amount})`, 'gu');
/** 1. or （1） at the beginning of a paragraph is its place in the outline, not a number to check. */
const outline = /^\s*(?:\d{1,2}\s*[.．、](?!\d)|[（(]\s*\d{1,2}\s*[)）])/u;

/** The years, dates and numbers of a text in order, as UTF-16 places in it. */
export function numbersIn(text: string): CarriedNumber[] {
  const skip = outline.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(numbers)]
    .filter((match) => match.index >= skip)
    .map((match) => {
      const kind = match.groups?.['date'] ? 'date' : match.groups?.['year'] ? 'year' : 'number';
      return { kind, from: match.index, to: match.index + match[0].length, text: match[0] };
    });
}

/**
 * The sentences taken over from last year that the author has neither changed nor confirmed. Derived from the draft:
 * a sentence is carried while last year's texts (with the years of their set places moved on) hold it word for word,
 * or but for last year's year: putting this year in its place says nothing about the numbers beside it.
 */
export function carriedSentences(draft: Draft): CarriedSentence[] {
  if (!draft.before) return [];
  const confirmed = new Set(draft.confirmed);
  const lastTexts = movedOn(draft.before, draft.year);
  const lastYear = new RegExp(`${String(draft.before.year)}(?=\\s*年)`, 'gu');
  const last = new Set(
    textIds.flatMap((id) =>
      sentencesOf(lastTexts[id] ?? '').flatMap(({ text }) => [
        text,
        text.replace(lastYear, String(draft.year)),
      ]),
    ),
  );
  return textIds.flatMap((textId) =>
    sentencesOf(draft.texts[textId] ?? '')
      .filter((sentence) => last.has(sentence.text) && !confirmed.has(sentence.text))
      .map((sentence) => ({
        ...sentence,
        textId,
        numbers: numbersIn(sentence.text).map((number) => ({
          ...number,
          from: sentence.from + number.from,
          to: sentence.from + number.to,
        })),
      })),
  );
}
