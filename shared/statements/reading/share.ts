import type { Figure, Reading, Share } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { statementsOf } from '../list/list.ts';
import { readingsOf } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Statement } from '../list/statement.ts';

/** 办结率96.4%: what was answered of what was there to answer; 100% is often said of what was due. */
export function handledShare(spoken: Spoken, piece: Piece, percent: Figure): Share | undefined {
  const { edition, topic, received, text, words } = spoken;
  const isClear = topic.table === 'requests' && !spoken.isOtherTime && percent.isExact;
  if (!isClear || percent.value.eq(100) || !piece.quantity) return undefined;
  if (unexplained(text, words, piece.from, piece.quantity.from) !== '') return undefined;
  const handled = statementsOf(edition).find(({ id }) => id === 'requests.handled');
  if (!handled) return undefined;
  return {
    kind: 'share',
    stretch: spoken.stretch(piece.before[0]?.from ?? piece.from, piece.quantity.to),
    percent,
    part: undefined,
    partReadings: readingsOf(topic, [handled], received),
    wholes: [],
    wholeReadings: readingsOf(topic, [], received),
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
  const { text, received, lastCounted, topic } = spoken;
  const isRow = spoken.isShareRow && piece.opens === '、' && piece.before.length === 0;
  const isShare = isRow || words.some(({ meaning }) => meaning === 'share') || piece.opens === '（';
  // 占72.6%、23.9%和3.5%: one for each of the parts before
  const areInRow = piece.closes === '、' && /^、\d+(?:\.\d+)?%/u.test(text.slice(piece.to, piece.to + 12));
  const isRespective = !isRow && (areInRow || words.some(({ meaning }) => meaning === 'respectively'));
  if (!isShare || spoken.isOtherTime) return undefined;
  spoken.isShareRow = isRow || isRespective;
  // 2件、5件、1件，分别占…: of numbers that are no list
  if (isRespective && !spoken.lists.isOpen) {
    spoken.isShareRow = false;
    return undefined;
  }
  // shares of a district's or a province's whole have a base that is not here
  if (/全[国省市区县州镇]|比例为\d+[:：]/u.test(text.slice(piece.from, piece.to))) return undefined;
  // 公开类答复（含部分公开）占55.6%
  if (/（含[^（）]{1,12}）[^（）]{0,4}占/u.test(text.slice(Math.max(0, piece.from - 16), piece.to)))
    return undefined;
  // 公开33件、部分公开9件，合占57.5%
  if (/(?:合计?|共|[两三]者|[两三]项)占/u.test(text.slice(piece.from, piece.to))) return undefined;
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
  const whole = sharing < 0 ? [] : kinds(piece.before.slice(sharing), true);
  if (whole.length > 0 && topic.table === 'requests') {
    const own = told.length > 0 ? readingsOf(topic, told, received) : (lastCounted?.readings ?? []);
    if (own.length === 0) return undefined;
    return {
      kind: 'share',
      stretch: spoken.stretch(piece.before[0]?.from ?? piece.from, piece.quantity?.to ?? piece.to),
      percent,
      part: told.length > 0 ? undefined : lastCounted?.figure,
      partReadings: own,
      wholes: [],
      wholeReadings: readingsOf(topic, whole, received),
      isOfAll: false,
      by: spoken.by,
    };
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
  if (part === undefined && partReadings.length === 0) return undefined;
  if (!head && !(isRequests && (partReadings.length > 0 || lastCounted))) return undefined;
  return {
    kind: 'share',
    stretch: spoken.stretch(piece.before[0]?.from ?? piece.from, piece.quantity?.to ?? piece.to),
    percent,
    part,
    partReadings,
    wholes: head ? [head] : [],
    // ways to apply divide what came in, whatever number stands last before them
    wholeReadings:
      isRequests || (topic.table === 'requests' && last)
        ? readingsOf({ table: 'requests', subjects: [] }, [], received)
        : [],
    isOfAll: false,
    by: spoken.by,
  };
}
