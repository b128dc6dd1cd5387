import type { Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { zero } from '../../words/exactly.ts';
import { statementsOf } from '../list/list.ts';
import { Heads } from '../parts/heads.ts';
import { MatterReader } from '../parts/matters.ts';
import { ListReader } from '../parts/parts.ts';
import { Periods } from '../parts/periods.ts';
import type { Lexed } from '../pieces/lex.ts';
import { readingsOf } from '../pieces/meant.ts';
import { isOfDisclosure, isOfResults } from './about.ts';
import type { Comparison } from './comparison.ts';
import type { Context } from './context.ts';
import type { Numbers } from './numbers.ts';
import type { Rows } from './rows-begun.ts';
import { sentenceOf } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import type { Subject } from './subject.ts';
import type { Time } from './when.ts';

/** A sentence while it is read piece by piece: its words, and what was said so far that the next number leans on. */
export interface Spoken extends Sentence, Subject, Time, Comparison, Rows, Numbers {
  readonly lists: ListReader;
  readonly matters: MatterReader;
  readonly periods: Periods;
}

/** 收到 and what it may count. */
const receivedOf = once((edition: Edition) => {
  const received = statementsOf(edition).find(({ id }) => id === 'requests.received');
  return { received, wholes: readingsOf({ table: 'requests', subjects: [] }, [], received) };
});

/** 其中…, 办复件中，…: still of the time that the sentence before told. */
const goesOn = /^(?:其中|同期|这|[^，。；\d]{1,8}[中里]，)/u;

/**
 * A sentence of which nothing is read yet. Places are counted from its beginning plus `offset`. All in one literal: an object
 * put together of several is read at half the speed.
 */
export function unspoken(
  edition: Edition,
  year: number,
  lexed: Lexed,
  sentence: string,
  offset: number,
  context: Context,
): Spoken {
  const { text, words, stretch, figureOf } = sentenceOf(edition, year, lexed, sentence, offset);
  const { received, wholes } = receivedOf(edition);
  return {
    edition,
    year,
    context,
    text,
    words,
    received,
    stretch,
    figureOf,

    lists: new ListReader(new Heads(context.lastFigure, context.told), wholes),
    matters: new MatterReader(),
    periods: new Periods(),

    topic: isOfResults(words, text, context) ? { table: 'requests', subjects: [] } : context.topic,
    topics: [],
    isOfDisclosure: isOfDisclosure(words, text, context.isOfDisclosure),
    head: undefined,
    isPartial: false,
    fresh: undefined,
    by: '',
    scope: '',
    isReviewed: false,
    isPublished: false,
    isOfEntries: false,

    isOtherTime: context.isOtherTime && goesOn.test(text),
    isLastYear: false,
    years: [],
    timeBefore: { isOtherTime: false, isLastYear: false },
    clauseTime: undefined,
    times: [],
    isPassing: false,

    isCompared: false,
    comparison: '',
    compared: undefined,
    base: undefined,
    lastYears: new Set(),
    isChanged: false,
    lastChange: [],
    lastNone: undefined,

    row: [],
    shareRow: undefined,
    changeRow: [],
    rateRow: [],
    yearRow: undefined,

    claims: [],
    counted: new Map(),
    listed: new Set(),
    topical: new Set(),
    told: [],
    counts: [],
    shares: zero,
    blocks: new Set(),
    lastCounted: undefined,
    lastFigure: undefined,
    aside: 0,
  };
}
