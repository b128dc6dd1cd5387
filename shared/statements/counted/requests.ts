import { isApplicant, isArrival, isCarried } from '../pieces/telling.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece, StatementWord } from '../pieces/pieces.ts';
import { besideOf } from '../spoken/beside.ts';
import { countTaken, toldLast } from '../spoken/told-before.ts';
import { isOfOutcome, isOfWhole, isTold } from './cell-kinds.ts';
import { isReasoned } from './reason.ts';
import { firstOf } from '../pieces/reasons.ts';
import type { Said } from './said.ts';
import { isOneOfSeveral } from './several.ts';
import { wholeOf } from './whole-of.ts';

/** Whether an answer was told with its number. */
const isOutcomeTold = isTold(isOfOutcome);

/** Of which kind a number of applications is, for which table three has no row and no column. */
export const ofKind = firstOf<Said>({
  /** 因公开后可能影响港口安全不予公开1件: for one reason among others */
  isOfReason: (said) =>
    said.lead.rest.length > 3 &&
    /^(?:其中)?(?:因|由于|以|对)/u.test(said.lead.words) &&
    said.told.some(({ meaning }) => meaning.kind === 'outcome') &&
    !isReasoned(said),
  /** 优待证申领受理2.2万份: what was done, of something that is not named as an application */
  isOfDeed: ({ lead, told, isBehind, isExplicit }) =>
    lead.isOther && !isExplicit && !isBehind && told.every(({ meaning }) => meaning.kind === 'flow'),
});

/** Why table three has no cell for a number of applications. */
export const noCell = firstOf<Said>({
  /** 纠正答复1件: what became of disputes is no answer */
  isResult: ({ told }) => told.some(({ meaning }) => meaning.kind === 'result'),
  /** 主动公开95件、依申请公开52件、不予公开29件: how documents are marked */
  isAttribute: ({ spoken }) => besideOf(spoken).areAttributes,
  /** 区级转办9件，收到12件: what a body was handed on may be among it, or not */
  isHandedOn: ({ spoken, told }) => besideOf(spoken).isHandedOn && told.some(isArrival),
  isOfPart,
  isOfUnread,
  /** 收到申请19件。依申请公开16件: those received again, or those that were granted */
  isGrantedPerhaps: ({ spoken, piece, figure, told }) => {
    const last = toldLast(spoken, piece.depth).at(-1);
    return (
      told.length === 0 &&
      piece.before.some(({ text }) => text.endsWith('依申请公开')) &&
      last !== undefined &&
      !last.isLast &&
      last.figure.value.gt(figure.value) &&
      last.readings.some(({ cells: [cell = ''] }) => isOfWhole(cell))
    );
  },
  /** 4件不予处理，其余23件均已答复: some of those answered; only what goes on is none of them */
  isAnsweredRest: ({ spoken: { claims, text }, piece, told }) =>
    piece.before.some(isRest) &&
    told.every(({ meaning: { id } }) => id === 'requests.handled' || id === 'requests.worked') &&
    (except.test(text.slice(Math.max(0, piece.from - longestExcept), piece.from)) || isOutcomeTold(claims)),
  /** 893件由科研机构、社会公益组织和其他组织提出, 其余22件分别作出不予公开、无法提供的答复: of more than the first */
  isOfRow: ({ spoken: { text }, piece: { to, behind }, told, isBehind }) =>
    isBehind &&
    !isNamedTwice(told, text.slice(to, to + 12)) &&
    (behind.some(({ meaning }) => meaning === 'respectively') ||
      /^、[^\d，。；]{2,30}[，。；]/u.test(text.slice(to, to + 32))),
  areMoreApplicants,
  /** 执法案卷和档案查阅两类合计74件: kinds of which one is not known */
  areMoreKinds: ({ spoken: { text }, quantity, told, first, isBehind }) => {
    const sum = isBehind ? undefined : sumOfKinds.exec(text.slice(first.from, quantity.from))?.[0];
    const count = sum === undefined ? undefined : countTaken(sum);
    return count !== undefined && told.length < count && told.every(({ meaning }) => !meaning.isJoined);
  },
  /** 收到2件区政府的征询单: a noun that stands right behind the number, and is no application */
  isOfOwnNoun: ({ spoken: { text, words }, piece: { to }, quantity, told, isBehind, isExplicit }) =>
    !isBehind &&
    !isExplicit &&
    told.every(({ meaning }) => meaning.kind === 'flow') &&
    !text.slice(quantity.to, to).includes('申请') &&
    unexplained(text, words, quantity.to, to) !== '',
  /** 同类申请三次答复三种说法: how often, and not how many */
  isOfTimes: ({ figure, told, isBehind }) =>
    isBehind && figure.unit === '次' && told.every(({ meaning }) => meaning.kind === 'flow'),
  isOneOfSeveral,
});

const sumOfKinds =
  /[两二三四五六七八九十](?:类|项|者|种)(?:情形|情况|原因|理由)?(?:合计|共计?|总计|相加|之和|加起来)[有为达]{0,2}$/u;

/** 2件信息不存在、告知无法提供: the row and then its group. */
function isNamedTwice(told: readonly StatementWord[], behind: string): boolean {
  return (
    /^、(?:告知|依法|均){0,2}无法提供[，。；]/u.test(behind) &&
    told.every(({ meaning: { id } }) => id.startsWith('requests.unavailable.'))
  );
}

/** 除1件延期外，其余7件按期答复: and the one, too; 除1件结转外 is what is not answered. */
const except = /除(?!.*(?:结转|转入|转下|下年|明年|次年|在办|未办结))[^，。；]{1,30}[外，]{1,2}$/u;
const longestExcept = 36;

/** 其余, 余下. */
function isRest({ meaning }: Word): boolean {
  return meaning === 'rest';
}

/** 科研、公益及其他组织共20件, 其余25件由…等提出: more kinds than are known. */
function areMoreApplicants({ spoken: { text, words }, piece, told: [who], first, isBehind }: Said): boolean {
  if (!who || !isApplicant(who) || who !== first) return false;
  const isJoined =
    /[及和与、]$/u.test(text.slice(piece.from, first.from)) &&
    unexplained(text, words, piece.from, first.from) !== '';
  return isJoined || (isBehind && piece.before.some(isRest));
}

/** 聚焦疑难的14件（自然人12件、企业2件）: brackets divide the number before them, which no cell holds. */
function isOfUnread({ spoken: { told }, piece: { depth }, figure: { unit } }: Said): boolean {
  const whole = depth > 0 ? told.findLast((one) => one.depth < depth) : undefined;
  return whole?.readings.length === 0 && whole.figure.unit === unit;
}

/** 自然人6件（含上年结转1件）: what was carried over of one kind of applicant. */
export function isCarriedAmong({ before }: Piece, told: readonly StatementWord[]): boolean {
  return told.length > 0 && told.every(isCarried) && before.some(({ meaning }) => meaning === 'among');
}

/** 上年结转4件，其中予以公开3件: a part of what is itself no whole of the table, for which it has no cell. */
function isOfPart({ spoken, piece, figure, told }: Said): boolean {
  const whole = wholeOf(spoken, piece);
  // 棚户区改造类15件中，予以公开4件
  if (whole && !whole.cells && spoken.topical.has(whole.figure)) return true;
  const [cell] = whole?.cells ?? [];
  if (!cell?.startsWith('requests.')) return false;
  // 办结77件，结转下年3件，其中予以公开30件: of more than the last
  if (cell.startsWith('requests.carried') && whole && figure.value.gt(whole.figure.value)) return false;
  // 个人12件，其中予以公开3件; whose applications are spoken of is told apart
  if (!cell.endsWith('.total'))
    return spoken.head === undefined && !told.every(isApplicant) && !isCarriedAmong(piece, told);
  if (isOfWhole(cell)) return false;
  // 上年结转10件中自然人9件，本年结转15件中自然人12件: told beside it
  if (told.every(isCarried) && !piece.before.some(({ meaning }) => meaning === 'among')) return false;
  const kinds = told.map(({ meaning }) => meaning.kind);
  // 上年结转10件中自然人9件
  if (kinds.every((kind) => kind === 'applicant')) return false;
  // 不予公开70件，其中国家秘密2件
  return cell.startsWith('requests.carried') || kinds.some((kind) => kind !== 'outcome');
}
