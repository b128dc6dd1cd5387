import type { Edition } from '../../form/edition.ts';
import type { Quantity } from '../../words/quantities.ts';
import type { Figure, Stretch } from '../claim.ts';
import type { Lexed, Word } from '../pieces/lex.ts';
import { ofYear } from './carried-years.ts';
import type { Statement } from '../list/statement.ts';
import type { Context } from './context.ts';
import { asNamed } from './pronouns.ts';

/** A sentence that is read: its words, and where they stand. */
export interface Sentence {
  readonly edition: Edition;
  readonly year: number;
  readonly context: Context;
  /** the plain text and the words of meaning in it */
  readonly text: string;
  readonly words: readonly Word[];
  /** words of the text from one plain place to another, without the spaces behind */
  readonly stretch: (from: number, to: number) => Stretch;
  readonly figureOf: (quantity: Quantity) => Figure;
  /** 收到, which is meant where applications are named without a verb */
  readonly received: Statement | undefined;
}

/** A sentence taken apart, its places counted from its beginning plus `offset`. */
export function sentenceOf(
  edition: Edition,
  year: number,
  { plain, words: lexed }: Lexed,
  sentence: string,
  offset: number,
): Pick<Sentence, 'text' | 'words' | 'stretch' | 'figureOf'> {
  const words = asNamed(ofYear(edition, year, lexed));
  const stretch = (from: number, to: number): Stretch => ({
    from: offset + (plain.at[from] ?? sentence.length),
    to: offset + (plain.at[Math.max(from, to - 1)] ?? sentence.length - 1) + 1,
  });
  return {
    text: plain.text,
    words,
    stretch,
    figureOf: (quantity) => figureOf(quantity, stretch, sentence, offset),
  };
}

function figureOf(
  { digitsFrom, digitsTo, value, step, isExact, measure, unit, writing }: Quantity,
  stretch: Sentence['stretch'],
  sentence: string,
  offset: number,
): Figure {
  const { from, to } = stretch(digitsFrom, digitsTo);
  const written = sentence.slice(from - offset, to - offset);
  const own = { from, to, written, value, step, isExact, measure, unit, writing };
  const isWide = /[０-９]/u.test(written);
  // the plain text has no commas in a number, wide marks and narrow digits
  const separator = /[,，]/u.exec(written)?.[0] ?? '';
  if (!isWide && separator === '') return own;
  return { ...own, writing: { ...writing, separator, digits: isWide ? 'wide' : writing.digits } };
}
