import { bodyEnds } from '../../words/body-name.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { StatementWord } from '../pieces/pieces.ts';
import type { Asked } from './asked.ts';

/** What leads to the noun that a number counts, and may say of which kind it is: 房屋征收类[复议]3件. */
export interface Lead {
  words: string;
  /** the words of meaning among them */
  names: readonly Word[];
  /** what no word explains; empty where all are meant */
  rest: string;
  /** whether that is something else than the name of a body, which tells whose it is, and not which */
  isOther: boolean;
  /** 政府信息公开 is named, so that all of them are meant */
  isOfDisclosure: boolean;
}

/** A body's name ends so. */
const body = new RegExp(`(?:${bodyEnds}|大队|支队|机关|系统)$`, 'u');

/** What leads to the noun among the words that tell of a number, of which `first` is the first. */
export function leadOf(
  { spoken: { text, words }, piece, quantity }: Asked,
  told: readonly StatementWord[],
  tellers: readonly Word[],
  first: Word,
  isBehind: boolean,
): Lead {
  const noun = told.find(({ meaning }) => meaning.kind === 'dispute') ?? first;
  const from = isBehind ? quantity.to : piece.from;
  const names = tellers.filter((word) => word.from < noun.from);
  const isOfDisclosure = names.some(({ meaning }) => meaning === 'requests' || meaning === 'disclosureWork');
  const rest = isOfDisclosure ? '' : unexplained(text, words, from, noun.from);
  return {
    words: text.slice(from, noun.from),
    names,
    rest,
    isOther: rest.length > 1 && !body.test(rest),
    isOfDisclosure,
  };
}
