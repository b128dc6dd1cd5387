import type { Changed, Figure, Reading } from '../claim.ts';
import { differences, isInMeasure, respectively } from './change-row.ts';
import { ofHead } from '../spoken/applicant.ts';
import { readingsOf } from '../pieces/meant.ts';
import type { Word } from '../pieces/lex.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isWithOtherYear } from '../spoken/times.ts';
import { isTelling } from '../pieces/telling.ts';
import { loosenessOf } from './looseness.ts';

/** A sentence says what it is about in its first numbers. */
const mostHeads = 12;

const others: ReadonlySet<unknown> = new Set(['channel', 'qualifier', 'foreign', 'disclosing']);

/**
 * A change against last year, by a number, by percent or times: what it may be of.
 * @param further what changed by the number before, where this one only says it once more: 净增72件，增长21.2%
 */
export function changedBy(
  spoken: Spoken,
  piece: Piece,
  change: Figure,
  how: 'rise' | 'fall',
  further: Changed['of'],
): Changed | undefined {
  const { quantity } = piece;
  spoken.isCompared = false;
  spoken.isChanged = true;
  spoken.lastChange = [];
  if (!quantity || (spoken.isOtherTime && !spoken.isLastYear)) return undefined;
  // 增长1.5倍, 翻一番; 下降三成
  const isTimes = change.measure === 'times' && (change.unit === '成' || how === 'rise');
  if (!change.isExact && !isTimes) return undefined;
  if (!isTimes && change.measure !== 'percent' && !differences.has(change.measure)) return undefined;
  const than = piece.before.find(({ meaning }) => meaning === 'than')?.text ?? spoken.comparison;
  if (isWithOtherYear(than, spoken.year)) return undefined;
  if (piece.before.some(({ meaning }) => others.has(meaning))) return undefined;
  // 许可事项新增41项: of matters, not of decisions
  if (spoken.topic.table === 'disclosure' && quantity.unit === '项') return undefined;
  if (unexplained(spoken.text, spoken.words, piece.from, quantity.from) !== '') return undefined;
  // 执法总量（处罚与强制之和）减少62件: of a sum that the brackets say
  if (piece.opens === '）' && /[和计]）$/u.test(spoken.text.slice(0, piece.from))) return undefined;
  const isRow = piece.before.some(({ meaning }) => meaning === 'respectively');
  const [first, ...next] = isRow ? respectively(spoken, piece) : [];
  const all = isRow ? (first ?? []) : further.length > 0 ? further : changing(spoken, piece);
  const of = all.filter((one) => isInMeasure(change, one));
  if (of.length === 0) return undefined;
  const stretch = spoken.stretch(piece.before[0]?.from ?? piece.from, quantity.to);
  const { base } = spoken;
  const before = further.length > 0 ? spoken.claims.at(-1) : undefined;
  const isOfBase =
    (base?.of === undefined || base.of.table === spoken.topic.table) &&
    of.every(({ now }) => !now || !base || now.unit === base.figure.unit) &&
    (base?.to === undefined || of.some(({ readings }) => areSame(readings, base.readings)));
  const last =
    isOfBase && !isRow ? (base?.figure ?? (before?.kind === 'changed' ? before.last : undefined)) : undefined;
  const loose = loosenessOf(spoken.text, quantity);
  const claim: Changed = { kind: 'changed', stretch, change, how, loose, last, of, by: spoken.by };
  spoken.base = undefined;
  spoken.changeRow = next.map((other) => ({ ...claim, of: other }));
  spoken.lastChange = [of, ...next].flat();
  return claim;
}

/** 规范性文件由14件变为16件，制发数比上年多1件: of something else than the pair before it. */
function areSame([first]: readonly Reading[], [other]: readonly Reading[]): boolean {
  return first !== undefined && first.cells.join() === other?.cells.join();
}

/** What words name that may have changed. */
export function readingsNamed(spoken: Spoken, words: readonly Word[]): readonly Reading[] {
  const { topic, received } = spoken;
  const told = words.filter(isStatement).map(({ meaning }) => meaning);
  const isOfTopic = told.some(({ table }) => table === topic.table);
  const isTold =
    (topic.table === 'requests' && words.some(isTelling)) ||
    (topic.table === 'disputes' && isOfTopic && spoken.isOfDisclosure) ||
    (topic.table === 'disclosure' && isOfTopic && !spoken.isPublished && !spoken.isReviewed);
  return isTold ? readingsOf(topic, ofHead(spoken, told), received) : [];
}

/**
 * What changed: what the words name, or the number before, or a number that the sentence began with:
 * 收到8件，其中个人6件，企业2件，较去年增加3件.
 */
export function changing(spoken: Spoken, piece: Piece): Changed['of'] {
  const { lastCounted, lastNone } = spoken;
  const named = readingsNamed(spoken, piece.before);
  if (named.length > 0) return [{ now: undefined, readings: named }];
  const compared = spoken.compared?.at === spoken.counts.length ? spoken.compared : undefined;
  const ofNamed = compared ? [{ now: undefined, readings: compared.readings }] : [];
  if (compared?.isSure) return ofNamed;
  // 2024年收到15件，2025年减少3件: of what last year's number was of
  const { base } = spoken;
  const last = spoken.told.at(-1)?.figure;
  if (base?.of && base.readings.length > 0 && (last === base.figure || last === base.behind))
    return [{ now: undefined, readings: base.readings }];
  const ofNone = lastNone ? [{ now: undefined, readings: lastNone.readings }] : [];
  if (!lastCounted) return lastNone ? ofNone : ofNamed;
  // 复议191件，维持120件、纠正31件，总量增长18.6%
  const isOfAll = piece.before.some(({ meaning, text }) => meaning === 'total' && /总[量数额]/u.test(text));
  // 收到10件，个人7件，企业3件，比去年多2件
  const isPart = lastCounted.readings.every(({ cells }) => !cells.some((id) => id.endsWith('.total')));
  // 新制定2件（上年为3件）
  const isBeside =
    piece.opens === '（' &&
    lastCounted.readings.every(({ cells: [cell] }) => cell?.startsWith('disclosure.'));
  const most = isBeside ? 0 : spoken.lists.isOpen || isPart ? mostHeads : isOfAll ? 1 : 0;
  const heads = spoken.claims
    .slice(0, most)
    .flatMap((claim) => (claim.kind === 'counted' && claim !== lastCounted ? [claim] : []));
  return [
    ...[...heads, lastCounted].map(({ figure, readings }) => ({ now: figure, readings })),
    ...ofNamed,
    // 许可6件；没有作出处罚，上年为2件: of either
    ...(lastNone?.at === spoken.counts.length ? ofNone : []),
  ];
}
