import { sumOf, zero } from '../../words/exactly.ts';
import type { Figure, Parts, Reading } from '../claim.ts';
import type { ItemKind } from './item-kinds.ts';

/** A part, as far as it is read. */
interface Item {
  figure: Figure;
  kind: ItemKind;
  isRest: boolean;
  channel: string | undefined;
  percent: Figure | undefined;
}
/** Parts that are being told, and the number they are parts of. */
export interface List {
  head: Figure | undefined;
  /** the head stands in the sentence before */
  isAcross: boolean;
  items: Item[];
  depth: number;
  /** 含 names a part and never all */
  isNaming: boolean;
  isRespective: boolean;
  separators: Set<string>;
  from: number;
  /** the first item's words say what was done, not what kind it is */
  isOfDeeds: boolean;
  /** the first item's words begin something to speak of, and so may the next ones */
  isOfTopics: boolean;
  /** 按内容划分: whatever the items name, they are kinds of one whole */
  isDivision: boolean;
  /** 按申请内容划分: which are all applications */
  isOfRequests: boolean;
  /** what the first item names: 行政复议 */
  noun: string | undefined;
  isBroken: boolean;
  /** several numbers stand before it, any of which may be the one divided */
  isUnclear: boolean;
  /** the head is not the first number: 办结77件，结转3件，其中予以公开30件 divides another one */
  isOfLast: boolean;
  /** a number of the same unit stands behind the last item, of a kind that is not known: it may be a part, too */
  isOpen: boolean;
  /** 除2件外，其余11件: whichever number before it, or of the tables, is meant */
  isExcept: boolean;
  /** the cells that are divided, where no number before it is */
  of: readonly Reading[] | undefined;
}

const divisible = new Set(['outcome', 'applicant', 'result', 'channel', 'other']);

/** Ways to apply divide what came in, not what was answered. */
export function thoseThatCame(wholes: readonly Reading[]): Reading[] {
  return wholes.filter(({ cells }) => !cells.some((id) => id.includes('handledTotal')));
}

function kindIn({ items }: Pick<List, 'items'>): ItemKind {
  return items.find((item) => !item.isRest)?.kind ?? 'other';
}

/** What a finished list claims; nothing where its parts are of no one kind. */
export function partsOf(list: List, wholes: readonly Reading[]): Parts | undefined {
  // 按申请内容划分: the number of the sentence before is another one
  const isOfAll = list.isOfRequests && (!list.head || list.isAcross) && kindIn(list) === 'other';
  const of = list.of ?? (isOfAll ? wholes : undefined);
  return of ? partsOfCells(list, of) : partsOfNumber(list, wholes);
}

/** 已答复的申请中，重复申请3件、撤回2件，其余20件: all of what was answered. */
function partsOfCells(
  { items, isBroken, isNaming, isDivision }: List,
  of: readonly Reading[],
): Parts | undefined {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || isBroken || isNaming || items.length < 2) return undefined;
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
  { head, items, isAcross, isNaming, isRespective, isBroken, isOpen, isExcept, isOfLast }: List,
  wholes: readonly Reading[],
): Parts | undefined {
  const kind = kindIn({ items });
  if (!head?.isExact || isBroken || isNaming || items.length === 0 || !divisible.has(kind)) return undefined;
  if (isExcept && (items.length !== 2 || !['outcome', 'applicant'].includes(kind))) return undefined;
  // 撤回的1份。其中3份是同一人提的: of another number of the sentence before
  const isRested = items.length > 2 && items.at(-1)?.isRest === true;
  if (kind !== 'channel' && isAcross && !isRested && items.some(({ figure }) => figure.value.gt(head.value)))
    return undefined;
  if (
    isOfLast &&
    kind !== 'other' &&
    kind !== 'result' &&
    items.some(({ figure }) => figure.value.gt(head.value))
  )
    return undefined;
  if (head.measure === 'yuan' || head.measure === 'percent') return undefined;
  // 发稿3篇，其中涉密信息0条: other things than the whole
  if (kind === 'other' && items.every(({ figure }) => figure.unit !== head.unit)) return undefined;
  // one piece of information goes out through several channels
  const media = items.filter(({ channel, isRest }) => channel !== undefined && !isRest).length;
  if (kind === 'other' && media * 2 > items.filter(({ isRest }) => !isRest).length) return undefined;
  const channels = new Set(items.map(({ channel }) => channel));
  const shares = items.flatMap(({ percent }) => percent ?? []);
  const sum = sumOf(shares);
  const slack = shares.reduce((total, { step }) => total.plus(step), zero);
  const hasShares = items.length > 1 && shares.length === items.length;
  const isWhole = hasShares && sum.minus(100).abs().lte(slack.div(2));
  // 26%、69%、3%: whoever gives such shares knows that something is left out
  const isShort = hasShares && sum.plus(slack.div(2)).lt(100);
  const isClosed =
    items.at(-1)?.isRest === true ||
    isRespective ||
    isWhole ||
    (kind === 'channel' && channels.size > 1 && !isShort && !isOpen) ||
    (kind === 'result' && items.length > 3);
  const last = items.at(-1)?.figure ?? head;
  return {
    kind: 'parts',
    stretch: { from: head.from, to: last.to },
    head,
    parts: items.map(({ figure }) => figure),
    isClosed: isClosed && items.length > 1,
    // outcomes divide what was there to handle, whatever number stands last before them
    orOf:
      kind === 'outcome' || kind === 'applicant' ? wholes : kind === 'channel' ? thoseThatCame(wholes) : [],
  };
}
