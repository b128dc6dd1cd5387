import type { Edition } from '../form/edition.ts';
import { once } from '../form/once.ts';
import { plainOf } from '../words/plain.ts';
import type { Plain } from '../words/plain.ts';
import { quantitiesIn } from '../words/quantities.ts';
import type { Quantity } from '../words/quantities.ts';
import { statementsOf } from './list.ts';
import type { Statement } from './statement.ts';
import { otherWords, setPhrases } from './vocabulary.ts';
import type { Sense } from './vocabulary.ts';
import { matchesIn } from '../words/matches.ts';

/** A word of meaning in a plain sentence. */
export interface Word {
  from: number;
  to: number;
  text: string;
  meaning: Sense | Statement;
}
/** A sentence taken apart: its plain form, its numbers and its words of meaning, in order. */
export interface Lexed {
  plain: Plain;
  quantities: readonly Quantity[];
  words: readonly Word[];
}

type Entry = readonly [Sense | Statement, string];

/** Some entries of the vocabulary: where one of them matches, which it is. */
interface Shelf {
  /** the meaning of all of them, where they have one */
  only: Word['meaning'] | undefined;
  pattern: RegExp;
  meanings: readonly (Sense | Statement)[];
}
interface Vocabulary {
  /** a group for each shelf */
  pattern: RegExp;
  shelves: readonly Shelf[];
  sentences: Map<string, Lexed | null>;
}

/** Every match is an array with a place for each group, so few groups with few in each are faster than one a word. */
const onShelf = 12;

const vocabularyOf = once((edition: Edition): Vocabulary => {
  const entries: Entry[] = [
    ...setPhrases,
    ...statementsOf(edition)
      .map((statement) => [statement, statement.words.join('|')] as const)
      .filter(([, source]) => source !== ''),
    ...otherWords,
  ];
  const shelves: Entry[][] = [];
  for (const entry of entries) {
    const last = shelves.at(-1);
    // most words are fillers: on a shelf of their own they need not be asked which they are
    const isFull =
      !last || last.length === onShelf || (entry[0] === 'filler') !== (last[0]?.[0] === 'filler');
    if (isFull) shelves.push([entry]);
    else last.push(entry);
  }
  const all = shelves.map((shelf) => `(${shelf.map(([, source]) => source).join('|')})`);
  return {
    pattern: new RegExp(all.join('|'), 'gu'),
    shelves: shelves.map((shelf) => ({
      only: shelf.every(([meaning]) => meaning === shelf[0]?.[0]) ? shelf[0]?.[0] : undefined,
      pattern: new RegExp(shelf.map(([, source]) => `(${source})`).join('|'), 'uy'),
      meanings: shelf.map(([meaning]) => meaning),
    })),
    sentences: new Map(),
  };
});

/** What the words at a place mean, where their shelf has several meanings. */
function meaningOn({ pattern, meanings }: Shelf, text: string, at: number): Word['meaning'] {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return (found && meanings[groupOf(found)]) ?? 'filler';
}

/** The number of the first group that took part in a match, counted from 0. */
function groupOf(match: readonly (string | undefined)[]): number {
  let group = 1;
  while (group < match.length && match[group] === undefined) group++;
  return group - 1;
}

/** Sentences with neither a number nor a word for none say nothing of a table. */
const mayTell = /[\d０-９一二两三四五六七八九十百零〇无未没]/u;
const mostSentences = 4000;
const longestRemembered = 2000;

/** A sentence taken apart by an edition's vocabulary, or null where it can tell nothing. Remembered by its text. */
export function lex(edition: Edition, sentence: string): Lexed | null {
  const vocabulary = vocabularyOf(edition);
  const before = vocabulary.sentences.get(sentence);
  if (before !== undefined) return before;
  const lexed = mayTell.test(sentence) ? takenApart(vocabulary, sentence) : null;
  if (sentence.length <= longestRemembered) {
    if (vocabulary.sentences.size >= mostSentences) vocabulary.sentences.clear();
    vocabulary.sentences.set(sentence, lexed);
  }
  return lexed;
}

function takenApart({ pattern, shelves }: Vocabulary, sentence: string): Lexed {
  const plain = plainOf(sentence);
  const words: Word[] = [];
  for (const match of matchesIn(pattern, plain.text)) {
    const text = match[0];
    const shelf = shelves[groupOf(match)];
    if (text === '' || !shelf) continue;
    const meaning = shelf.only ?? meaningOn(shelf, plain.text, match.index);
    words.push({ from: match.index, to: match.index + text.length, text, meaning });
  }
  return { plain, quantities: quantitiesIn(plain.text), words };
}
