import type Big from 'big.js';
import { zero } from '../../words/exactly.ts';
import type { Figure, Reading } from '../claim.ts';
import type { ItemKind } from './item-kinds.ts';

/** A part, as far as it is read. */
export interface Item {
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
  /** of the items so far; each number asks for it, and a list may be as long as its text */
  sum: Big;
  /** every item so far is a way to apply */
  areWays: boolean;
  depth: number;
  /** 含 names a part and never all */
  isNaming: boolean;
  isRespective: boolean;
  separators: Set<string>;
  /** the first item's words say what was done, not what kind it is */
  isOfDeeds: boolean;
  /** 原创11条: its first item is what was not passed on from others */
  isOfOwn: boolean;
  /** 主动公开20件: its first item is what is open to all */
  isOfOpenness: boolean;
  /** 约30件: how many a part is, is not said, and so the parts are never all */
  isLoose: boolean;
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
  /** 复议11件、诉讼5件 stand before it */
  isOfBoth: boolean;
  /** a number of the same unit stands behind the last item, of a kind that is not known: it may be a part, too */
  isOpen: boolean;
  /** 除2件外，其余11件: whichever number before it, or of the tables, is meant */
  isExcept: boolean;
  /** the cells that are divided, where no number before it is */
  of: readonly Reading[] | undefined;
}

/** A list of which no item is told yet. */
export function listOf({
  head,
  isAcross,
  depth,
  isNaming,
  isUnclear,
  isOfLast,
}: Pick<List, 'head' | 'isAcross' | 'depth' | 'isNaming' | 'isUnclear' | 'isOfLast'>): List {
  return {
    head,
    isAcross,
    items: [],
    sum: zero,
    areWays: true,
    depth,
    isNaming,
    isRespective: false,
    separators: new Set(),
    isOfDeeds: false,
    isOfOwn: false,
    isOfOpenness: false,
    isLoose: false,
    isOfTopics: false,
    isDivision: false,
    isOfRequests: false,
    noun: undefined,
    // 收到642件，结转27件；其中本级158件: which of them is divided is not said
    isBroken: isUnclear,
    isUnclear,
    isOfLast,
    isOfBoth: false,
    isOpen: false,
    isExcept: false,
    of: undefined,
  };
}

/** One more item. */
export function addItem(list: List, item: Item): void {
  list.items.push(item);
  list.sum = list.sum.plus(item.figure.value);
  list.areWays &&= item.kind === 'channel';
}

/** The kind of the items of a list. */
export function kindIn({ items }: Pick<List, 'items'>): ItemKind | undefined {
  return items.find((item) => !item.isRest)?.kind;
}
