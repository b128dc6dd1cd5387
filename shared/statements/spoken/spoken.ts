import type Big from 'big.js';
import type { CellId, Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { zero } from '../../words/exactly.ts';
import type { Quantity } from '../../words/quantities.ts';
import { isOfDisclosure, isOfResults } from './about.ts';
import { ofYear } from './carried-years.ts';
import { asNamed } from './pronouns.ts';
import type { Changed, Claim, Counted, Figure, Reading, Share, Stretch } from '../claim.ts';
import type { Context, Told } from './context.ts';
import type { Lexed, Word } from '../pieces/lex.ts';
import { statementsOf } from '../list/list.ts';
import { readingsOf } from '../pieces/meant.ts';
import type { Topic } from '../pieces/meant.ts';
import { MatterReader } from '../parts/matters.ts';
import { ListReader } from '../parts/parts.ts';
import { Periods } from '../parts/periods.ts';
import type { Statement } from '../list/statement.ts';

/** Last year's number in a sentence: what it counts, and what it is of where it does not follow 比. */
export interface Base {
  figure: Figure;
  readings: readonly Reading[];
  of: Topic | undefined;
  /** where it ends, if what it became stands right behind it: 由51件升至64件 */
  to?: number | undefined;
}

/** Whose applications are spoken of until others are named: 自然人申请办结73件，予以公开24件，部分公开6件. */
export interface Head {
  applicant: Statement;
  /** how many numbers were told before it */
  at: number;
}

/** What a share of a row is of: a number of the text, or cells. */
export interface Part {
  figure: Figure | undefined;
  readings: readonly Reading[];
}
/** 分别占66.3%、25.4%和8.3%: the parts whose shares are still to come, and the whole that was named before the first. */
export interface ShareRow {
  parts: readonly Part[];
  wholes: readonly Reading[] | undefined;
}

/** Numbers of one thing by years, as far as they are read. */
export interface YearRow {
  years: number[];
  /** what the first one counts, had it been of this year */
  first: Counted;
  figures: Figure[];
  /** each number has its year beside it */
  isTold: boolean;
}

/** A sentence while it is read piece by piece: its words, and what was said so far that the next number leans on. */
export interface Spoken {
  readonly edition: Edition;
  readonly year: number;
  readonly context: Context;
  /** the plain text and the words of meaning in it */
  readonly text: string;
  readonly words: readonly Word[];
  readonly lists: ListReader;
  readonly matters: MatterReader;
  readonly periods: Periods;
  /** 收到, which is meant where applications are named without a verb */
  readonly received: Statement | undefined;
  readonly claims: Claim[];
  /** what the numbers so far count */
  readonly counted: Map<Figure, Counted>;
  /** those that are parts of another */
  readonly listed: Set<Figure>;
  /** numbers of a topic alone that are divided: 征地类15件中 */
  readonly topical: Set<Figure>;
  /** what the numbers so far were told of, in their order */
  readonly told: Told[];
  /** the exact counts of the sentence in their order */
  readonly counts: Figure[];
  /** 全县, where the last number was a whole district's that no cell holds, and so are its parts */
  scope: string;
  topic: Topic;
  /** what the sentence spoke of before: 行政诉讼6件，其中复议后起诉2件；维持3件 goes back to all of them */
  readonly topics: Topic[];
  isOfDisclosure: boolean;
  isOtherTime: boolean;
  /** what is said is of the year before */
  isLastYear: boolean;
  /** the years that were named last, in their order: 2023年、2024年, 近三年 */
  years: readonly number[];
  yearRow: YearRow | undefined;
  /** what was said of the time before it was last said anew */
  timeBefore: Pick<Spoken, 'isOtherTime' | 'isLastYear'>;
  /** when the first number behind the last ； was */
  clauseTime: Pick<Spoken, 'isOtherTime' | 'isLastYear'> | undefined;
  /** whose applications alone are spoken of */
  head: Head | undefined;
  /** 从上年…: last year is only where it came from */
  isPassing: boolean;
  /** last year's numbers, whose parts are last year's, too */
  readonly lastYears: Set<Figure>;
  /** what was said of the time outside each of the brackets that are open */
  readonly times: Pick<Spoken, 'isOtherTime' | 'isLastYear'>[];
  /** a comparison with last year was begun by words without a number */
  isCompared: boolean;
  /** 与上年相比，…: the words of it, which hold for all changes to the end of the sentence */
  comparison: string;
  /** the number before was a change against last year */
  isChanged: boolean;
  /** what changed by it */
  lastChange: Changed['of'];
  /** last year's number, where the sentence gives it */
  base: Base | undefined;
  shareRow: ShareRow | undefined;
  /** the changes whose numbers are still to come: 分别增加3件和8件 */
  changeRow: readonly Changed[];
  /** all shares of the sentence added up */
  shares: Big;
  /** a number of applications was one of a part: what follows speaks of that part */
  isPartial: boolean;
  lastCounted: Counted | undefined;
  /** 新收, where it was the last that all applications were told of */
  fresh: Statement | undefined;
  /** what there was none of, which may have changed: 没有收到申请，比上年减少2件 */
  lastNone: readonly Reading[];
  /** how deep the brackets stand that a part is named in: （含结转3件）; 0 for none */
  aside: number;
  lastFigure: Figure | undefined;
  /** the rates whose percents are still to come: 维持率、纠错率分别为… */
  rateRow: readonly Share[];
  /** what the numbers still to come of a row are of */
  row: Reading[][];
  /** whom it is said of */
  by: string;
  isReviewed: boolean;
  /** cells of table four that were told so far */
  readonly blocks: Set<CellId>;
  /** numbers that were shown, not decided or made: 公开 … */
  isPublished: boolean;
  /** what was shown are entries of a list, 信息 …, not the decisions themselves */
  isOfEntries: boolean;
  /** words of the text from one plain place to another, without the spaces behind */
  readonly stretch: (from: number, to: number) => Stretch;
  readonly figureOf: (quantity: Quantity) => Figure;
}

/** 其中…, 办复件中，…: still of the time that the sentence before told. */
const goesOn = /^(?:其中|同期|这|[^，。；\d]{1,8}[中里]，)/u;

/** 收到 and what it may count. */
const receivedOf = once((edition: Edition) => {
  const received = statementsOf(edition).find(({ id }) => id === 'requests.received');
  return { received, wholes: readingsOf({ table: 'requests', subjects: [] }, [], received) };
});

/** A sentence of which nothing is read yet. Places are counted from its beginning plus `offset`. */
export function unspoken(
  edition: Edition,
  year: number,
  { plain, words: lexed }: Lexed,
  sentence: string,
  offset: number,
  context: Context,
): Spoken {
  const words = asNamed(ofYear(edition, year, lexed));
  const { received, wholes } = receivedOf(edition);
  const stretch = (from: number, to: number): Stretch => ({
    from: offset + (plain.at[from] ?? sentence.length),
    to: offset + (plain.at[Math.max(from, to - 1)] ?? sentence.length - 1) + 1,
  });
  return {
    edition,
    year,
    context,
    text: plain.text,
    words,
    lists: new ListReader(context.lastFigure, wholes),
    matters: new MatterReader(),
    periods: new Periods(),
    received,
    claims: [],
    counted: new Map(),
    listed: new Set(),
    topical: new Set(),
    scope: '',
    told: [],
    counts: [],
    topics: [],
    topic: isOfResults(words, plain.text, context) ? { table: 'requests', subjects: [] } : context.topic,
    isOfDisclosure: isOfDisclosure(words, plain.text, context.isOfDisclosure),
    isOtherTime: context.isOtherTime && goesOn.test(plain.text),
    isLastYear: false,
    years: [],
    yearRow: undefined,
    timeBefore: { isOtherTime: false, isLastYear: false },
    clauseTime: undefined,
    head: undefined,
    isPassing: false,
    lastYears: new Set(),
    times: [],
    isCompared: false,
    comparison: '',
    isChanged: false,
    lastChange: [],
    base: undefined,
    shareRow: undefined,
    changeRow: [],
    shares: zero,
    isPartial: false,
    lastCounted: undefined,
    fresh: undefined,
    lastNone: [],
    aside: 0,
    lastFigure: undefined,
    rateRow: [],
    row: [],
    by: '',
    isReviewed: false,
    blocks: new Set(),
    isPublished: false,
    isOfEntries: false,
    stretch,
    figureOf: (quantity) => figureOf(quantity, stretch, sentence, offset),
  };
}

function figureOf(
  { digitsFrom, digitsTo, value, step, isExact, measure, unit, writing }: Quantity,
  stretch: Spoken['stretch'],
  sentence: string,
  offset: number,
): Figure {
  const { from, to } = stretch(digitsFrom, digitsTo);
  const written = sentence.slice(from - offset, to - offset);
  const own = { from, to, written, value, step, isExact, measure, unit, writing };
  const isWide = /[０-９]/u.test(written);
  if (!isWide && writing.separator === '') return own;
  // the plain text has wide marks and narrow digits
  const separator = writing.separator === '' ? '' : (/[,，]/u.exec(written)?.[0] ?? '');
  return { ...own, writing: { ...writing, separator, digits: isWide ? 'wide' : writing.digits } };
}
