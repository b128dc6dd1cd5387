import type { Figure } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isSumOfRow } from '../pieces/telling.ts';
import { firstOf } from '../pieces/reasons.ts';
import {
  beginsWithDeed,
  channelIn,
  isNewTopic,
  isOfDocuments,
  isOpenToSome,
  isPassedOn,
  isSentOn,
  isTakenOn,
} from './item-kinds.ts';
import type { ItemKind } from './item-kinds.ts';
import { kindIn } from './list.ts';
import type { Item, List } from './list.ts';

/** A number that may be the next item of a list. */
export interface Next {
  list: List;
  piece: Piece;
  figure: Figure;
  kind: ItemKind;
  isRest: boolean;
  /** 条 of 条: whatever they name, it is what kind of information they are */
  areEntries: boolean;
  /** its words say what was done, not what kind it is */
  isDeed: boolean;
  /** what its words begin to speak of: 行政复议 */
  noun: string | undefined;
  isOfOtherKind: boolean;
  /** 主动公开20件，依申请公开4件，不公开2件: to whom a document is open */
  isOfOpenness: boolean;
  text: string;
}

const has = ({ before }: Piece, sense: Word['meaning']): boolean =>
  before.some(({ meaning }) => meaning === sense);

/** ；动态51条, ；政务（工作）动态51条 */
const isApart = ({ opens }: Piece): boolean => opens === '；' || opens === '）';

/** Why the list is over before a number that stands behind its first item. */
const endOf = firstOf<Next>({
  /** 按内容分：征地31件、补贴17件，合计48件 */
  isSum: ({ piece, text }) => isSumOfRow(piece, text),
  /** 网络3件，另有咨询5件 */
  isAddition: ({ piece }) => has(piece, 'addition'),
  /** 网络3件，自然人2件 */
  isOfOtherKind: ({ isOfOtherKind }) => isOfOtherKind,
  /** 网络3条，举办培训5次 */
  isDeed: ({ isDeed, list }) => isDeed && !list.isOfDeeds,
  /** 征地3件，行政复议5件 */
  isTopic: ({ piece, kind, list, areEntries, isOfOpenness }) =>
    kind === 'other' &&
    !isOfOpenness &&
    !list.isOfTopics &&
    !list.isDivision &&
    piece.before.some((word) => isNewTopic(word) && !(areEntries && isOfDocuments(word))),
  /** 其中5件涉及征收；二是不掌握类答复11件: the next point of an enumeration */
  isNextPoint: ({ piece: { opens, from }, text }) =>
    opens === '；' && /^(?:[二三四五六七八九]是|其[二三四五]|第[二三四五])/u.test(text.slice(from, from + 2)),
  /** 清理文件102件，其中规范性文件69件，废止11件，现行有效58件: what became of the part told before it */
  isOfColumn: ({ piece, noun, list }) =>
    list.noun !== undefined && noun === undefined && piece.before.some(isOfDocuments),
  /** 征地3件、拆迁2件；培训5次 */
  isBehindMark: ({ piece, kind, list: { separators } }) =>
    piece.opens === '；' && kind === 'other' && separators.size > 0 && !separators.has('；'),
  /** 复议维持3件，复议纠正2件；诉讼维持5件 */
  isTopicBehindMark: ({ piece, noun, list }) =>
    piece.opens === '；' && noun !== undefined && list.separators.size > 0,
  /** 法定内容1条，包括机构概况1条，以及预决算2条; 发文4条，其中业务4条；动态51条: all of it was told before */
  isBeyondAll: ({ piece, text, list: { head, sum } }) =>
    head !== undefined && (isApart(piece) || text.startsWith('以及', piece.from)) && sum.eq(head.value),
  /** 发文9条，其中业务4条；动态51条; 公开172条，其中政策9条，动态160条，公众号发布224条: more than all is none of it */
  isMoreThanAll: ({ piece, figure: { value }, areEntries, list: { head, sum } }) =>
    areEntries &&
    head !== undefined &&
    ((isApart(piece) && value.gt(head.value)) ||
      (channelIn(piece) !== undefined && sum.plus(value).gt(head.value))),
  /** 维护栏目13个，其中新开2个；发布解读25篇 */
  isInOtherUnit: ({ piece, kind, figure, list: { head, items, separators } }) =>
    piece.opens === '；' &&
    kind === 'other' &&
    !separators.has('；') &&
    items.every((item) => item.figure.unit === head?.unit && item.figure.unit !== figure.unit),
});

/** Whether the list was over before a number. */
export function isEnded(next: Next): boolean {
  const { items, head, isAcross, isOfRequests, of } = next.list;
  if (items.length > 0) return endOf(next) !== undefined;
  // 收到申请1份。其中公开信息3条: of something else than the last number of the sentence before
  const isOfElse = head === undefined || (isAcross && head.unit !== next.figure.unit);
  return of === undefined && !isOfRequests && isOfElse;
}

/** A number as it stands behind a list. */
export function nextOf(list: List, piece: Piece, figure: Figure, own: ItemKind, text: string): Next {
  const isOfOpenness = list.isOfOpenness && figure.unit === list.head?.unit && isOpenToSome(piece, text);
  const kind = isOfOpenness ? 'other' : own;
  const kinds = kindIn(list);
  const isRest = isRestIn(piece, text);
  // 民生服务87条，向网站推送动态379条: what was done once more
  const isSent = kind === 'other' && isSentOn(piece, text);
  const areEntries = figure.unit === '条' && list.head?.unit === '条';
  const isDone = isSent || (areEntries ? isDeedOfEntries(list, piece, text) : has(piece, 'doing'));
  return {
    list,
    piece,
    figure,
    kind,
    isRest,
    areEntries,
    isDeed: isDone && !isRest && !list.isDivision,
    noun: piece.before.find(isNewTopic)?.text,
    isOfOtherKind: kinds !== undefined && kind !== kinds && !isRest,
    isOfOpenness,
    text,
  };
}

/** 办理结果, 接待情况: what was done, as the name of a kind. */
const isOfName = /^(?:结果|情况|进展|程序|流程|指南|事项|信息)/u;
const longestName = 2;
/** 转发109条: what was done, but no 办理结果35条, and not where 原创11条 stands before it. */
function isDeedOfEntries({ isOfOwn }: List, piece: Piece, text: string): boolean {
  if (isOfOwn && isPassedOn(piece, text)) return false;
  const isDone = piece.before.some(
    ({ meaning, to }) => meaning === 'doing' && !isOfName.test(text.slice(to, to + longestName)),
  );
  return isDone || isTakenOn(piece, text) || beginsWithDeed(piece, text);
}

/** 其余12件, 12件其余 */
export function isRestIn({ before, behind, quantity, from: start }: Piece, text: string): boolean {
  const isBefore = before.some(
    ({ meaning, from }, at) =>
      meaning === 'rest' &&
      // 环卫经费等其他内容11件, 登记类及其他86件
      (/[等及]$/u.test(text.slice(start, from)) ||
        unexplained(text, before.slice(0, at), start, from) === ''),
  );
  return (
    isBefore || behind.some(({ meaning, from }) => meaning === 'rest' && from <= (quantity?.to ?? 0) + 2)
  );
}

/** The item that a number is; what is left is of the kind of those before it. */
export function itemOf({ list, piece, figure, kind, isRest }: Next): Item {
  const own = isRest ? (kindIn(list) ?? kind) : kind;
  return { figure, kind: own, isRest, channel: channelIn(piece), percent: undefined };
}

/** 结转4件，其中网上20件、信函15件，已办结29件: what became of all stands behind the ways in which all came. */
export function isBehindWays({ head, areWays, sum, depth }: List, piece: Piece): boolean {
  return (
    head !== undefined &&
    areWays &&
    sum.gt(head.value) &&
    depth === piece.depth &&
    channelIn(piece) === undefined &&
    piece.before.some((word) => isStatement(word) && word.meaning.kind === 'flow')
  );
}
