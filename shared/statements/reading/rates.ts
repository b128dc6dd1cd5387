import type { Reading, Share, Figure } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { isWithin } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Statement } from '../list/statement.ts';

/** What a rate of results may count, the most usual first, and whether only courts make it. */
const rates: Readonly<Record<string, { parts: readonly (readonly string[])[]; isOfSuits: boolean }>> = {
  维持率: { parts: [['upheld']], isOfSuits: false },
  纠错率: { parts: [['corrected']], isOfSuits: false },
  纠正率: { parts: [['corrected']], isOfSuits: false },
  败诉率: { parts: [['corrected']], isOfSuits: true },
  胜诉率: { parts: [['upheld'], ['upheld', 'otherResult']], isOfSuits: true },
};
/** What it is a rate of: all that was decided, or all. */
const wholes: readonly { name: string; parts: readonly string[] }[] = [
  { name: '已审结', parts: ['upheld', 'corrected', 'otherResult'] },
  { name: '总计', parts: ['total'] },
];
const saysNoMore: ReadonlySet<Word['meaning']> = new Set([
  'filler',
  'total',
  'resultRate',
  'disclosureWork',
  'requests',
  'each',
  'respectively',
  'year',
]);

/** 复议维持率66.7%, 纠错率、败诉率均为0: shares of table four, a rate each. */
export function resultRates(spoken: Spoken, piece: Piece, percent: Figure): Share[] {
  const { text, words, topic, isOfDisclosure, isOtherTime, by } = spoken;
  const { quantity, before } = piece;
  const isNumber = percent.measure === 'percent' || (percent.measure === 'none' && percent.value.eq(0));
  if (!quantity || !isNumber || !percent.isExact || isOtherTime || !isOfDisclosure) return [];
  if (topic.table !== 'disputes' || unexplained(text, words, piece.from, quantity.from) !== '') return [];
  if (!before.every((word) => saysNoMore.has(word.meaning) || isDispute(word))) return [];
  // 各类行政诉讼败诉率8.3%，复议纠错率13.9%
  if (ofAllKinds.test(text.slice(Math.max(0, piece.from - farthest), quantity.from))) return [];
  const named = before.filter(({ meaning }) => meaning === 'resultRate');
  const has = (sense: Word['meaning']): boolean => before.some(({ meaning }) => meaning === sense);
  if (named.length > 1 && !has('each') && !has('respectively')) return [];
  const stretch = spoken.stretch(before[0]?.from ?? piece.from, quantity.to);
  const shares = named.flatMap((word): Share[] => {
    const rate = rates[word.text];
    const of = blocksOf(spoken, before, word);
    const isOfOther = rate?.isOfSuits === true && of.some((blocks) => blocks.includes('reconsideration'));
    if (!rate || of.length === 0 || isOfOther) return [];
    const readings = (name: string, parts: readonly string[]): Reading[] =>
      of.map((blocks) => ({
        name,
        cells: blocks.flatMap((block) => parts.map((part) => `disputes.cases.${block}.${part}`)),
      }));
    return [
      {
        kind: 'share',
        stretch,
        percent,
        part: undefined,
        partReadings: rate.parts.flatMap((parts) => readings(word.text, parts)),
        wholes: [],
        wholeReadings: wholes.flatMap(({ name, parts }) => readings(name, parts)),
        isOfAll: false,
        by,
      },
    ];
  });
  if (!has('respectively') || has('each')) return shares;
  // 维持率、纠错率分别为66.7%、22.2%
  if (shares.length === named.length) spoken.rateRow = shares.slice(1);
  return shares.length === named.length ? shares.slice(0, 1) : [];
}

/** The next percent of a row that 分别为 began. */
export function nextRate(spoken: Spoken, piece: Piece, percent: Figure): Share | undefined {
  const [next, ...rest] = spoken.rateRow;
  spoken.rateRow = [];
  const isBare = piece.before.every(({ text }) => /^[和及与]$/u.test(text));
  if (!next || !isBare || percent.measure !== 'percent' || !percent.isExact) return undefined;
  spoken.rateRow = rest;
  return { ...next, percent, stretch: { from: percent.from, to: percent.to } };
}

const ofAllKinds = /各类|各种|所有|全部|其[他它](?!结果)/u;
/** What a rate is said to be of stands no farther before it. */
const farthest = 40;

function isDispute({ meaning }: Word): boolean {
  return typeof meaning === 'object' && meaning.kind === 'dispute';
}

/** The blocks that a rate may be of: those named last before it, or those spoken of and what holds them. */
function blocksOf({ topic, topics }: Spoken, before: readonly Word[], rate: Word): (readonly string[])[] {
  const own = before.filter(isStatement).findLast(({ from }) => from < rate.from)?.meaning;
  if (own) return own.readings.slice(0, 1).map((blocks) => [...blocks]);
  const all = (subjects: readonly Statement[]): string[] =>
    subjects.flatMap(({ readings: [blocks = []] }) => blocks);
  const last = all(topic.subjects);
  const wider = topics
    .slice(-mostTopics)
    .flatMap(({ table, subjects }) => (table === 'disputes' ? [all(subjects)] : []))
    .filter((blocks) => isWithin(last, blocks));
  return [last, ...wider].filter((blocks) => blocks.length > 0);
}

/** What was spoken of long before is not meant any more. */
const mostTopics = 6;
