import type { Draft } from '../draft/draft.ts';
import { textIds } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { once } from '../form/once.ts';
import { sentencesOf } from '../words/sentences.ts';
import { carriedSentences, isHeading, originOf } from './carried.ts';
import type { CarriedSentence } from './carried.ts';
import { doubtfulNumbers } from './doubtful.ts';
import { digitsIn } from './number-boxes.ts';
import type { DigitsIn } from './number-boxes.ts';
import { tableNumbersOf } from './table-numbers.ts';
import type { TableNumber } from './table-numbers.ts';

/** A number of a sentence that has come from last year's report. */
export interface ReviewedNumber extends DigitsIn {
  /** the digits last year's report had in this place */
  last: string;
  /** stands as last year's report had it, and nobody has looked at the sentence */
  isAsked: boolean;
  /** the cells it comes from, with what they say this year */
  table: Omit<TableNumber, 'at'> | undefined;
}
/** A sentence of this year's texts beside the one it has come from. */
export interface ReviewedSentence {
  textId: TextId;
  /** its place among the sentences of its text */
  index: number;
  text: string;
  /** as last year's report had it; undefined where it is a new one */
  last: string | undefined;
  /** nobody has changed or confirmed it */
  isOpen: boolean;
  isHeading: boolean;
  numbers: readonly ReviewedNumber[];
}
/** A text of the report with its sentences in order. */
export interface ReviewedText {
  textId: TextId;
  /** how many sentences of last year's there were to look at */
  all: number;
  /** how many of them nobody has changed or confirmed */
  open: number;
  sentences: readonly ReviewedSentence[];
}

/**
 * Every sentence of the texts that last year's report had too, in order, with what is to be looked at in it. A sentence
 * that differs in its numbers alone is known by its words, so that its numbers can still be typed over.
 */
export function reviewOf(draft: Draft): ReviewedText[] {
  const { before } = draft;
  if (!before) return [];
  const open = new Map(carriedSentences(draft).map((one) => [`${one.textId} ${String(one.from)}`, one]));
  const lastOf = sameWords(before);
  return textIds.flatMap((textId) => {
    if ((before.texts[textId] ?? '').trim() === '') return [];
    const sentences = sentencesOf(draft.texts[textId] ?? '').map(
      ({ from, text }, index): ReviewedSentence => {
        const carried = open.get(`${textId} ${String(from)}`);
        const last = originOf(draft, text) ?? lastOf(text);
        return {
          textId,
          index,
          text,
          last,
          isOpen: carried !== undefined,
          isHeading: isHeading(text),
          numbers: last === undefined ? [] : numbersOf(draft, text, last, carried),
        };
      },
    );
    // a text that was written anew as a whole is no one's of last year's
    if (!sentences.some(({ last, isHeading: isBare }) => last !== undefined && !isBare)) return [];
    const count = sentences.filter(({ isOpen }) => isOpen).length;
    return [{ textId, all: Math.max(count, askedIn(before.texts[textId] ?? '')), open: count, sentences }];
  });
}

/** The sentences of a text that say something; a bare heading does not. */
function askedIn(text: string): number {
  return sentencesOf(text).filter((one) => !isHeading(one.text)).length;
}

function numbersOf(
  draft: Draft,
  text: string,
  last: string,
  carried: CarriedSentence | undefined,
): ReviewedNumber[] {
  const was = digitsIn(last);
  const doubtful = new Set(carried && doubtfulNumbers(carried).map(({ from }) => from - carried.from));
  const known = new Map(tableNumbersOf(draft, last).map((one) => [one.at, one]));
  return digitsIn(text).map((digits, nth) => {
    const lastDigits = was[nth];
    const table = lastDigits && known.get(lastDigits.from);
    return {
      ...digits,
      last: lastDigits?.text ?? '',
      isAsked: doubtful.has(digits.from),
      table,
    };
  });
}

type Before = NonNullable<Draft['before']>;
/** Finds the sentence of last year's with the same words around its numbers. Asked with every key typed. */
const sameWords = once((before: Before) => {
  const byShape = new Map<string, string>();
  for (const text of Object.values(before.texts)) {
    for (const sentence of sentencesOf(text)) {
      const shape = shapeOf(sentence.text);
      if (!byShape.has(shape)) byShape.set(shape, sentence.text);
    }
  }
  return (sentence: string): string | undefined => byShape.get(shapeOf(sentence));
});

/** The words around the numbers of a sentence. */
function shapeOf(sentence: string): string {
  let end = 0;
  const parts = digitsIn(sentence).map(({ from, to }) => {
    const before = sentence.slice(end, from);
    end = to;
    return before;
  });
  return [...parts, sentence.slice(end)].join('\u0000');
}

/** Whether this year's tables say another number than still stands there from last year. */
export function isLeftBehind({ text, last, table }: ReviewedNumber): boolean {
  return table?.words !== undefined && text === last && table.words !== text;
}

/** The draft with every number that its tables have left behind put right, and how many those are. */
export function withTableNumbers(draft: Draft): { draft: Draft; count: number } {
  let count = 0;
  const texts = { ...draft.texts };
  for (const { textId, sentences } of reviewOf(draft)) {
    const places = sentencesOf(draft.texts[textId] ?? '');
    let text = '';
    let end = 0;
    for (const { index, numbers } of sentences) {
      const from = places[index]?.from ?? 0;
      for (const number of numbers.filter(isLeftBehind)) {
        text += (draft.texts[textId] ?? '').slice(end, from + number.from) + (number.table?.words ?? '');
        end = from + number.to;
        count += 1;
      }
    }
    texts[textId] = text + (draft.texts[textId] ?? '').slice(end);
  }
  return count === 0 ? { draft, count } : { draft: { ...draft, texts }, count };
}
