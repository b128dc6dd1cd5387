import type { Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { alternativesOf, isLiteral, secondsOf } from '../../words/beginnings.ts';
import { plainOf } from '../../words/plain.ts';
import type { Plain } from '../../words/plain.ts';
import { quantitiesIn } from '../../words/quantities.ts';
import type { Quantity } from '../../words/quantities.ts';
import { statementsOf } from '../list/list.ts';
import type { Statement } from '../list/statement.ts';
import { otherWords } from './other-words.ts';
import type { Sense } from './sense.ts';
import { setPhrases } from './set-phrases.ts';

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

/** One way to say something: what it means, and where its words would end if they began at a place. */
interface Entry {
  meaning: Word['meaning'];
  /** -1 where they do not stand there */
  endAt: (text: string, at: number) => number;
}

/** The words that may begin with a character; of several that stand at a place the first is meant. */
interface Beginning {
  /** those that may go on with another, by its code */
  bySecond: ReadonlyMap<number, readonly Entry[]>;
  /** those that may go on with nearly any */
  others: readonly Entry[];
}

/** The vocabulary by the codes of the characters its words may begin with. */
type Vocabulary = ReadonlyMap<number, Beginning>;

/**
 * One regular expression for all words would try hundreds of alternatives at every character, and could not tell which
 * of them it found. By their first two characters most places are passed over, and few words are tried at the others.
 */
const vocabularyOf = once((edition: Edition): Vocabulary => {
  const byFirst = new Map<number, { entry: Entry; seconds: ReadonlySet<string> | undefined }[]>();
  const add = (meaning: Word['meaning'], words: string): void => {
    const entry = { meaning, endAt: endOf(words) };
    for (const [first, seconds] of secondsOf(words)) {
      const code = first.charCodeAt(0);
      const before = byFirst.get(code);
      if (before) before.push({ entry, seconds });
      else byFirst.set(code, [{ entry, seconds }]);
    }
  };
  const addAll = (meaning: Word['meaning'], sources: readonly string[]): void => {
    for (const source of sources) for (const words of alternativesOf(source)) add(meaning, words);
  };
  for (const [meaning, source] of setPhrases) addAll(meaning, [source]);
  for (const statement of statementsOf(edition)) addAll(statement, statement.words);
  for (const [meaning, source] of otherWords) addAll(meaning, [source]);
  return new Map(
    [...byFirst].map(([code, all]) => {
      const seconds = new Set(all.flatMap((one) => [...(one.seconds ?? [])]));
      const goingOn = (second: string): Entry[] =>
        all.filter((one) => one.seconds?.has(second) ?? true).map(({ entry }) => entry);
      const bySecond = new Map([...seconds].map((one) => [one.charCodeAt(0), goingOn(one)]));
      return [code, { bySecond, others: goingOn('') }];
    }),
  );
});

function endOf(words: string): Entry['endAt'] {
  if (isLiteral(words)) return (text, at) => (text.startsWith(words, at) ? at + words.length : -1);
  const pattern = new RegExp(words, 'uy');
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}

/** Sentences with neither a number nor a word for none say nothing of a table. */
const mayTell = /[\d０-９一二两三四五六七八九十百零〇无未没]|不存在/u;

/** A sentence taken apart by an edition's vocabulary, or null where it can tell nothing. */
export function lex(edition: Edition, sentence: string): Lexed | null {
  return mayTell.test(sentence) ? takenApart(vocabularyOf(edition), sentence) : null;
}

function takenApart(vocabulary: Vocabulary, sentence: string): Lexed {
  const plain = plainOf(sentence);
  const { text } = plain;
  const words: Word[] = [];
  for (let from = 0; from < text.length;) {
    const word = wordAt(vocabulary, text, from);
    if (word) words.push(word);
    from = word?.to ?? from + 1;
  }
  return { plain, quantities: quantitiesIn(text).filter((one) => isOfCount(one, text)), words };
}

/** 5.4级地震, 县十届人大二次会议: which one it was. */
function isOfCount({ unit, digitsFrom, to }: Quantity, text: string): boolean {
  if (unit === '') return text.charAt(to) !== '级';
  return !(unit === '次' && text.startsWith('会议', to) && /[届大协会]/u.test(text.charAt(digitsFrom - 1)));
}

function wordAt(vocabulary: Vocabulary, text: string, from: number): Word | undefined {
  const beginning = vocabulary.get(text.charCodeAt(from));
  if (!beginning) return undefined;
  for (const { meaning, endAt } of beginning.bySecond.get(text.charCodeAt(from + 1)) ?? beginning.others) {
    const to = endAt(text, from);
    if (to !== -1) return { from, to, text: text.slice(from, to), meaning };
  }
  return undefined;
}
