import type { Figure, Reading, Share } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { statementsOf } from '../list/list.ts';
import { isWithin, readingsOf } from '../pieces/meant.ts';
import type { Topic } from '../pieces/meant.ts';
import { firstBehind, isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { unionOf } from '../counted/sum-of-told.ts';
import { partsOfRow, sharesAhead } from './share-row.ts';
import { ofHead } from '../spoken/applicant.ts';
import type { ShareRow } from '../spoken/rows-begun.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { countTaken, lastTold, toldLately } from '../spoken/told-before.ts';
import type { Statement } from '../list/statement.ts';

/**
 * 办结率96.4%: what was answered of what was there to answer; 100% is often said of what was due. 公开率57.9%: what was made
 * public of what was answered.
 */
export function handledShare(spoken: Spoken, piece: Piece, percent: Figure): Share | undefined {
  const { edition, topic, received, text, words } = spoken;
  const isClear = topic.table === 'requests' && !spoken.isOtherTime && percent.isExact;
  if (!isClear || percent.value.eq(100) || !piece.quantity) return undefined;
  if (unexplained(text, words, piece.from, piece.quantity.from) !== '') return undefined;
  // 后者公开率: of one of two that were told before
  if (/[前后]者/u.test(text.slice(piece.from, piece.quantity.from))) return undefined;
  const cells = (ids: readonly string[]): Reading[] =>
    statementsOf(edition)
      .filter(({ id }) => ids.includes(id))
      .flatMap((one) => readingsOf(topic, ofHead(spoken, [one]), received));
  const isOfDisclosed = piece.before.some(({ meaning }) => meaning === 'disclosedRate');
  // 公开率 without what was made public may be of anything
  const isTold = toldLately(spoken).some(({ readings: [first] }) =>
    first?.cells[0]?.startsWith('requests.granted.'),
  );
  if (isOfDisclosed && !isTold) return undefined;
  return {
    kind: 'share',
    stretch: spoken.stretch(piece.before[0]?.from ?? piece.from, piece.quantity.to),
    percent,
    part: undefined,
    partReadings: cells(
      isOfDisclosed ? ['requests.disclosedInAll', 'requests.granted'] : ['requests.handled'],
    ),
    wholes: [],
    wholeReadings: isOfDisclosed ? cells(['requests.handled']) : cameOrHandled(spoken),
    isOfAll: false,
    by: spoken.by,
  };
}

/** What a percentage is a share of. */
export function shareOf(
  spoken: Spoken,
  piece: Piece,
  percent: Figure,
  words: readonly Word[],
): Share | undefined {
  const { text, received, lastCounted, topic, shareRow } = spoken;
  const isRow =
    shareRow !== undefined &&
    /^[、，]?$/u.test(piece.opens) &&
    piece.before.every(({ text: word }) => /^(?:[和及与]|以及)$/u.test(word));
  const isShare = isRow || words.some(({ meaning }) => meaning === 'share') || piece.opens === '（';
  // 占72.6%、23.9%和3.5%: one for each of the parts before
  const ahead = isRow ? 1 : sharesAhead(text, piece);
  const isRespective = !isRow && (ahead > 1 || words.some(({ meaning }) => meaning === 'respectively'));
  if (!isShare || spoken.isOtherTime) return undefined;
  // 上年为355件，占33%: of that year
  if (spoken.told.at(-1)?.isLast === true && !piece.before.some(isStatement)) return undefined;
  spoken.shareRow = isRow ? shareRow : undefined;
  // shares of a district's or a province's whole have a base that is not here
  if (/全[国省市区县州镇]|比例为\d+[:：]/u.test(text.slice(piece.from, piece.to))) return undefined;
  // 公开类答复（含部分公开）占55.6%
  if (/（含[^（）]{1,12}）[^（）]{0,4}占/u.test(text.slice(Math.max(0, piece.from - 16), piece.to)))
    return undefined;
  const { head, last } = spoken.lists.shareOf(percent, isRespective, piece.depth);
  const sharing = piece.before.findIndex(({ meaning }) => meaning === 'share');
  const kinds = (own: readonly Word[], isFlow = false): Statement[] =>
    own
      .filter(isStatement)
      .map(({ meaning }) => meaning)
      .filter(
        ({ kind, table }) =>
          kind === 'outcome' || kind === 'applicant' || (kind === 'flow' && isFlow && table === 'requests'),
      );
  const told = kinds(sharing < 0 ? piece.before : piece.before.slice(0, sharing));
  // 31件，占无法提供总数的75.6%: the whole is named
  const whole = kinds(sharing < 0 ? wholeAhead(spoken, piece) : piece.before.slice(sharing), true);
  const named = topic.table === 'requests' && whole.length > 0 ? readingsOf(topic, whole, received) : [];
  const sum = added(spoken, piece, told);
  // 政策文件3条，规范性文件解读比例100%: of what it names itself
  if (told.length === 0 && piece.before.slice(0, Math.max(0, sharing)).some(isOfElse)) return undefined;
  const stretch = spoken.stretch(piece.before[0]?.from ?? piece.from, piece.quantity?.to ?? piece.to);
  const claimed = (
    part: Figure | undefined,
    partReadings: readonly Reading[],
    wholes: readonly Figure[],
    wholeReadings: readonly Reading[],
  ): Share => ({
    kind: 'share',
    stretch,
    percent,
    part,
    partReadings,
    wholes,
    wholeReadings,
    isOfAll: false,
    by: spoken.by,
  });
  if (sum) {
    const wholes = named.length > 0 ? named : topic.table === 'requests' ? cameOrHandled(spoken) : [];
    return sum.length > 0 && wholes.length > 0 ? claimed(undefined, sum, [], wholes) : undefined;
  }
  const row = isRow ? shareRow : isRespective ? rowOf(spoken, piece, ahead, named) : undefined;
  if (row) {
    const [part, ...parts] = row.parts;
    spoken.shareRow = parts.length > 0 ? { ...row, parts } : undefined;
    const wholes = row.wholes ?? (topic.table === 'requests' ? cameOrHandled(spoken) : []);
    const heads = head && !row.wholes ? [head] : [];
    if (!part || heads.length + wholes.length === 0) return undefined;
    return claimed(part.figure, part.readings, heads, wholes);
  }
  // 2件、5件、1件，分别占…: of numbers that are not known to be so many
  if (isRespective && !spoken.lists.isOpen) return undefined;
  if (named.length > 0) {
    // 法人274件：企业158件，…，其他12件；占新收的20.8%: of which number before the mark, is not said
    if (piece.opens === '；' && told.length === 0 && spoken.told.length > 1) return undefined;
    // 通过网络收到的15件申请占新收申请的75%
    const part = told.length > 0 ? undefined : (last ?? lastCounted?.figure ?? besideOf(spoken, piece));
    const own = told.length > 0 ? readingsOf(topic, ofHead(spoken, told), received) : [];
    return part || own.length > 0 ? claimed(part, own, [], named) : undefined;
  }
  const isClear = unexplained(text, spoken.words, piece.from, piece.quantity?.from ?? piece.from) === '';
  const isRequests =
    topic.table === 'requests' &&
    !piece.before.some(({ meaning }) => meaning === 'channel' || meaning === 'qualifier');
  // 因故无法提供的占28.9%: of something else than the number before
  if (last === undefined && !isClear) return undefined;
  if (last === undefined && piece.before.some(({ meaning }) => meaning === 'rest')) return undefined;
  let partReadings: readonly Reading[] = [];
  if (told.length > 0 && isRequests && isClear) partReadings = readingsOf(topic, told, received);
  else if (last === undefined && lastCounted) partReadings = lastCounted.readings;
  const part = told.length > 0 ? undefined : (last ?? lastCounted?.figure);
  // 信函806件、网上512件，信函占到59.8%: of one of those before
  if (!isRow && named.length === 0 && piece.before.some(({ meaning }) => meaning === 'channel'))
    return undefined;
  const way = spoken.told.at(-1);
  // 网络862件，占61.1%；信函298件，占…: ways to apply divide what came in
  const isBare =
    isClear && !piece.before.some(({ meaning }) => meaning === 'channel' || meaning === 'qualifier');
  if (!head && isBare && told.length === 0 && topic.table === 'requests' && way?.isOfWay && !way.isLast)
    return claimed(way.figure, [], [], cameOrHandled(spoken));
  if (part === undefined && partReadings.length === 0) return undefined;
  if (!head && !(isRequests && (partReadings.length > 0 || lastCounted))) return undefined;
  // ways to apply divide what came in, whatever number stands last before them
  const isOfRequests = isRequests || (topic.table === 'requests' && last);
  const wholes = [...(head ? [head] : []), ...holding(spoken, partReadings)];
  return claimed(part, partReadings, wholes, isOfRequests ? cameOrHandled(spoken) : []);
}

/**
 * 公益组织2件、律师事务所5件，两者合占3.3%; 予以公开、部分公开两项占44.9%: what several have together; empty where it is not
 * known which they are.
 */
function added(
  spoken: Spoken,
  { from, to, depth }: Piece,
  told: readonly Statement[],
): Reading[] | undefined {
  const lead = spoken.text.slice(from, to);
  if (!/(?:合计?|共|[两三四五]者|[两三四五]项)占/u.test(lead)) return undefined;
  const [only, ...others] = told;
  if (only) return only.isJoined && others.length === 0 ? readingsOf(spoken.topic, told, undefined) : [];
  const count = countTaken(lead);
  const things = count === undefined ? undefined : lastTold(spoken, depth, count);
  return (things && unionOf(things)) ?? [];
}

const longestWhole = 36;
/** 占不予公开总数的近八成（77.9%）: what is loosely said to be shared before the brackets. */
function wholeAhead({ text, words }: Spoken, { opens, from }: Piece): readonly Word[] {
  if (opens !== '（') return [];
  const [said] = loosely.exec(text.slice(Math.max(0, from - longestWhole), from)) ?? [];
  if (said === undefined) return [];
  return words.slice(firstBehind(words, from - said.length)).filter((word) => word.to <= from);
}
const loosely =
  /占[^，。；（）\d]{2,24}的?(?:[近约超过]|将近|接近|超过|大约)*(?:[一二三四五六七八九两]成|半数|一半|绝?大多数|绝大部分|[二三四五两]分之[一二三四])(?:半|多|以上|左右|强|弱)?（$/u;

/** 规范性文件, 解读: nothing that the number before a share counts. */
function isOfElse(word: Word): boolean {
  return word.meaning === 'reviewed' || (isStatement(word) && word.meaning.table === 'disclosure');
}

/** What came in and what was handled: of all, and of those alone who are spoken of or divided. */
function cameOrHandled(spoken: Spoken): Reading[] {
  const topic: Topic = { table: 'requests', subjects: [] };
  const all = [...spoken.lists.of, ...readingsOf(topic, [], spoken.received)];
  return spoken.head ? [...readingsOf(topic, [spoken.head.applicant], spoken.received), ...all] : all;
}

/** 不予处理的10件均由自然人提出，信访举报投诉类占70%: numbers of the sentence that the part is a part of. */
function holding(spoken: Spoken, [part]: readonly Reading[]): Figure[] {
  return toldLately(spoken).flatMap(({ figure, readings: [first] }) =>
    isWithin(part?.cells, first?.cells) ? [figure] : [],
  );
}

/** The number right before a share in the same clause or before its brackets, whatever it counts. */
function besideOf({ told }: Spoken, { depth, opens }: Piece): Figure | undefined {
  const last = told.at(-1);
  const isBeside = (opens === '' && last?.depth === depth) || (opens === '（' && last?.depth === depth - 1);
  return isBeside && !last.isLast && last.figure.unit === '件' ? last.figure : undefined;
}

/** The shares that begin here, one for each of the parts before. */
function rowOf(spoken: Spoken, piece: Piece, count: number, named: readonly Reading[]): ShareRow | undefined {
  const parts = count > 1 ? partsOfRow(spoken, piece, count) : undefined;
  return parts && { parts, wholes: named.length > 0 ? named : undefined };
}
