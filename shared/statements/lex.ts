import type { Edition } from '../form/edition.ts';
import { plainOf } from '../words/plain.ts';
import type { Plain } from '../words/plain.ts';
import { quantitiesIn } from '../words/quantities.ts';
import type { Quantity } from '../words/quantities.ts';
import { statementsOf } from './list.ts';
import type { Statement } from './statement.ts';
import { otherWords, setPhrases } from './vocabulary.ts';
import type { Sense } from './vocabulary.ts';

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

interface Vocabulary {
  pattern: RegExp;
  meanings: readonly (Sense | Statement)[];
  sentences: Map<string, Lexed | null>;
}
const vocabularies = new WeakMap<Edition, Vocabulary>();

function vocabularyOf(edition: Edition): Vocabulary {
  const known = vocabularies.get(edition);
  if (known) return known;
  const entries: (readonly [Sense | Statement, string])[] = [
    ...setPhrases,
    ...statementsOf(edition)
      .map((statement) => [statement, statement.words.join('|')] as const)
      .filter(([, source]) => source !== ''),
    ...otherWords,
  ];
  const made: Vocabulary = {
    pattern: new RegExp(entries.map(([, source]) => `(${source})`).join('|'), 'gu'),
    meanings: entries.map(([meaning]) => meaning),
    sentences: new Map(),
  };
  vocabularies.set(edition, made);
  return made;
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

function takenApart({ pattern, meanings }: Vocabulary, sentence: string): Lexed {
  const plain = plainOf(sentence);
  const words: Word[] = [];
  for (const match of plain.text.matchAll(pattern)) {
    const text = match[0];
    if (text === '') continue;
    let group = 1;
    while (match[group] === undefined) group++;
    const meaning = meanings[group - 1] ?? 'filler';
    words.push({ from: match.index, to: match.index + text.length, text, meaning });
  }
  return { plain, quantities: quantitiesIn(plain.text), words };
}
