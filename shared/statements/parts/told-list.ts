import { sumOf, zero } from '../../words/exactly.ts';
import type { Figure, Parts, Reading } from '../claim.ts';
import { kindIn } from './list.ts';
import type { List } from './list.ts';

const divisible = new Set(['outcome', 'applicant', 'result', 'channel', 'other']);

/** Ways to apply divide what came in, not what was answered. */
export function thoseThatCame(wholes: readonly Reading[]): Reading[] {
  return wholes.filter(({ cells }) => !cells.some((id) => id.includes('handledTotal')));
}

/**
 * What a finished list claims; nothing where its parts are of no one kind.
 * @param before the numbers of the sentence before, any of which 从内容看 may divide
 */
export function partsOf(
  told: List,
  wholes: readonly Reading[],
  before: readonly Figure[],
): Parts | undefined {
  const items = told.isLoose ? told.items.filter(({ figure }) => figure.isExact) : told.items;
  const list = { ...told, items };
  // 按申请内容划分: the number of the sentence before is another one
  const isOfAll = list.isOfRequests && (!list.head || list.isAcross) && (kindIn(list) ?? 'other') === 'other';
  const of = list.of ?? (isOfAll ? wholes : undefined);
  const parts = of ? partsOfCells(list, of) : partsOfNumber(list, wholes);
  const isOfAny = list.isDivision && (!list.head || list.isAcross);
  return parts && isOfAny ? { ...parts, orHeads: before } : parts;
}

/** 已答复的申请中，重复申请3件、撤回2件，其余20件: all of what was answered. */
function partsOfCells(
  { items, isBroken, isLoose, isNaming, isDivision }: List,
  of: readonly Reading[],
): Parts | undefined {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || isBroken || isLoose || isNaming || items.length < 2) return undefined;
  const ways = new Set(items.map(({ kind, channel }) => (kind === 'channel' ? channel : undefined)));
  // 按渠道划分，在线申请122件、信函51件、当面14件: each handed in one way
  const areWays = isDivision && ways.size === items.length && !ways.has(undefined);
  if (!areWays && !last.isRest) return undefined;
  const areKinds = areWays || (isDivision && items.length > 2);
  if (!areKinds && items.some(({ kind }) => kind !== 'outcome' && kind !== 'applicant')) return undefined;
  if (items.some(({ figure: { unit } }) => unit !== first.figure.unit)) return undefined;
  const stretch = { from: first.figure.from, to: last.figure.to };
  const parts = items.map(({ figure }) => figure);
  return { kind: 'parts', stretch, head: undefined, parts, isClosed: true, orOf: of };
}

function partsOfNumber(
  {
    head,
    items,
    isAcross,
    isNaming,
    isRespective,
    isBroken,
    isLoose,
    isOpen,
    isOfOwn,
    isExcept,
    isOfLast,
  }: List,
  wholes: readonly Reading[],
): Parts | undefined {
  const kind = kindIn({ items }) ?? 'other';
  if (!head?.isExact || isBroken || isNaming || items.length === 0 || !divisible.has(kind)) return undefined;
  if (isExcept && (items.length !== 2 || !['outcome', 'applicant'].includes(kind))) return undefined;
  // 撤回的1份。其中3份是同一人提的: of another number of the sentence before
  const isRested = items.length > 2 && items.at(-1)?.isRest === true;
  if (kind !== 'channel' && isAcross && !isRested && items.some(({ figure }) => figure.value.gt(head.value)))
    return undefined;
  const isOfOther =
    (isOfLast || isAcross) &&
    kind !== 'other' &&
    kind !== 'result' &&
    items.some(({ figure }) => figure.value.gt(head.value));
  if (isOfOther && kind !== 'channel') return undefined;
  if (head.measure === 'yuan' || head.measure === 'percent') return undefined;
  // 发稿3篇，其中涉密信息0条: other things than the whole
  if (kind === 'other' && items.every(({ figure }) => figure.unit !== head.unit)) return undefined;
  // one piece of information goes out through several channels
  const media = items.filter(({ channel, isRest }) => channel !== undefined && !isRest).length;
  const isOfMedia = kind === 'other' && !isOfOwn && media * 2 > items.filter(({ isRest }) => !isRest).length;
  if (isOfMedia && !isRested) return undefined;
  const channels = new Set(items.map(({ channel }) => channel));
  const shares = items.flatMap(({ percent }) => percent ?? []);
  const sum = sumOf(shares);
  const slack = shares.reduce((total, { step }) => total.plus(step), zero);
  const hasShares = items.length > 1 && shares.length === items.length;
  const isWhole = hasShares && sum.minus(100).abs().lte(slack.div(2));
  // 26%、69%、3%: whoever gives such shares knows that something is left out
  const isShort = hasShares && sum.plus(slack.div(2)).lt(100);
  const isAll =
    items.at(-1)?.isRest === true ||
    isRespective ||
    isWhole ||
    (kind === 'channel' && channels.size > 1 && !isShort && !isOpen) ||
    (kind === 'result' && items.length > 3);
  const isClosed = isAll && !isLoose;
  const [first = { figure: head }] = items;
  const last = items.at(-1)?.figure ?? head;
  // 收到21件，结转2件，其中网上20件、信函3件: all that came in
  if (isOfOther && (!isClosed || items.length < 2)) return undefined;
  return {
    kind: 'parts',
    stretch: { from: isOfOther ? first.figure.from : head.from, to: last.to },
    head: isOfOther ? undefined : head,
    parts: items.map(({ figure }) => figure),
    isClosed: isClosed && items.length > 1,
    ...(isOfMedia ? { mayOverlap: true } : {}),
    // outcomes divide what was there to handle, whatever number stands last before them
    orOf:
      kind === 'outcome' || kind === 'applicant' ? wholes : kind === 'channel' ? thoseThatCame(wholes) : [],
  };
}
