import { besideOf, besideResultsOf } from '../spoken/beside.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece, StatementWord } from '../pieces/pieces.ts';
import type { Said } from './said.ts';
import { wholeOf } from './whole-of.ts';
import type { Spoken } from '../spoken/spoken.ts';

const bracketed =
  /[，；](?:[^，；。（）\d]{0,10}(?:政府|部门)（[^（）\d]{1,10}）|各?(?:街道|乡镇|镇街|镇|县|区)（[乡镇街道县市区旗、]{1,6}）)$/u;
/** 指导各镇办理88件, 3名申请人提出15件: of others, or of some who applied. */
export function isElsewhere(spoken: Spoken, { quantity, opens, from }: Piece): boolean {
  const at = quantity?.from ?? from;
  if (besideOf(spoken).elsewhere.some((stretch) => stretch.from <= at && at <= stretch.to)) return true;
  // 各区受理2766件，街道（乡镇）受理625件
  if (opens === '）' && bracketed.test(spoken.text.slice(Math.max(0, from - 20), from))) return true;
  return opens === '' && from > 0 && /[名人位家]/u.test(spoken.text.charAt(from - 1));
}

/** 纠正答复1件, 复议撤回3件: what became of disputes is no answer, and the other way round. */
const foreignTo: Readonly<Record<string, string>> = { disputes: 'outcome', requests: 'result' };

const isAnswer = /^requests\.(?:granted|partial|refused|unavailable|rejected|otherHandling)/u;

/** Whether a number is of what the tables have no cell for. */
export function hasNoCell(spoken: Spoken, piece: Piece, said: Said): boolean {
  const { told, isBehind, isExplicit } = said;
  const { table } = spoken.topic;
  return (
    told.some(({ meaning: { kind } }) => kind === foreignTo[table]) ||
    (table === 'requests' && isNoRequest(spoken, piece, said)) ||
    (table === 'disputes' && isNoDispute(spoken, piece, told)) ||
    (table === 'requests' && !isBehind && !isExplicit && isOfOwnNoun(spoken, piece, told)) ||
    isOneOfSeveral(spoken, told)
  );
}

function isNoRequest(spoken: Spoken, piece: Piece, said: Said): boolean {
  const { told } = said;
  const { isHandedOn, areAttributes } = besideOf(spoken);
  return (
    areAttributes ||
    (isHandedOn && told.some(isArrival)) ||
    isOfPart(spoken, piece, told) ||
    isAnsweredRest(spoken, piece, told) ||
    isOneOfRow(spoken, piece, said) ||
    areMoreApplicants(spoken, piece, said)
  );
}

function isNoDispute(spoken: Spoken, piece: Piece, told: readonly StatementWord[]): boolean {
  return (
    !spoken.isOfDisclosure ||
    // 企业申请有7件: of applications
    told.some(isApplicant) ||
    areOfRequests(told) ||
    told.some(isNew) ||
    isOfResult(spoken, piece, told) ||
    isOfCourt(spoken, piece, told)
  );
}

/** 信息不存在 beside 不属于本机关, 维持3件 beside 驳回2件, 撤销 beside 责令重作: which the table counts together is not said. */
function isOneOfSeveral(spoken: Spoken, told: readonly StatementWord[]): boolean {
  return told.some(({ meaning: { id, kind } }) =>
    kind === 'result'
      ? isOneOfResults(spoken, id)
      : id === 'requests.unavailable.notHeld' && besideOf(spoken).areHalves && !isSaidTwice(told),
  );
}

/** 信息不存在或本局未掌握9件: of both together. */
function isSaidTwice([first, second]: readonly StatementWord[]): boolean {
  return first !== undefined && first.meaning === second?.meaning;
}

function isOneOfResults(spoken: Spoken, id: string): boolean {
  const beside = besideResultsOf(spoken);
  switch (id) {
    case 'disputes.upheld':
      return beside.isRejected || (beside.isDismissed && !isOfReconsideration(spoken));
    case 'disputes.dismissed':
      return beside.isRejected || beside.isUpheldInCourt;
    case 'disputes.withdrawn':
      return beside.areOthers;
    case 'disputes.annulled':
      return beside.isCorrected;
    default:
      return false;
  }
}

/** 行政复议9件（含上年结转1件），办结8件: of what table four has no cells for. */
function areOfRequests(told: readonly StatementWord[]): boolean {
  return told.length > 0 && told.every(({ meaning: { id } }) => /^requests\.(?:handled$|carried)/u.test(id));
}

/** 收到2件区政府的征询单: a noun that stands right behind the number, and is no application. */
function isOfOwnNoun({ text, words }: Spoken, { quantity, to }: Piece, told: readonly Word[]): boolean {
  if (!quantity || !told.every(({ meaning }) => typeof meaning === 'object' && meaning.kind === 'flow'))
    return false;
  return !text.slice(quantity.to, to).includes('申请') && unexplained(text, words, quantity.to, to) !== '';
}

/** 自然人, 企业: who applied. */
export function isApplicant({ meaning: { kind } }: StatementWord): boolean {
  return kind === 'applicant';
}

/** 收到, 新收: what a body was handed on may be among it, or not. */
function isArrival({ meaning: { id } }: StatementWord): boolean {
  return id === 'requests.received' || id === 'requests.new';
}

/** 复议案件新收10件: those of former years are counted with them. */
function isNew({ meaning: { id } }: StatementWord): boolean {
  return id === 'requests.new';
}

/** 复议6件，法院判决维持3件: what a court decides is of no 复议. */
function isOfCourt(spoken: Spoken, { from, to }: Piece, told: readonly StatementWord[]): boolean {
  if (told.some(({ meaning }) => meaning.kind === 'dispute')) return false;
  return isOfReconsideration(spoken) && /法院|判决|一审|二审/u.test(spoken.text.slice(from, to));
}

function isOfReconsideration({ topic }: Spoken): boolean {
  return topic.subjects.every(({ id }) => id === 'disputes.reconsideration');
}

/** 纠正2件，其中责令重新答复1件: a part of a result. */
function isOfResult(spoken: Spoken, piece: Piece, told: readonly StatementWord[]): boolean {
  const whole = wholeOf(spoken, piece);
  // 审结13件，另有3件尚未审结
  if (!whole || piece.before.some(({ meaning }) => meaning === 'addition')) return false;
  // …，其中纠正6件；诉讼案件19件
  if (piece.opens === '；' && told.some(({ meaning }) => meaning.kind === 'dispute')) return false;
  if (!whole.cells) return true;
  // 审结15件，其中纠正1件 are results of what was decided
  const [cell = '', ...others] = whole.cells;
  return others.length === 0 && cell.startsWith('disputes.') && !cell.endsWith('.total');
}

/** 4件不予处理，其余23件均已答复: some of those answered; only what goes on is none of them. */
function isAnsweredRest({ claims, text }: Spoken, piece: Piece, told: readonly StatementWord[]): boolean {
  const lead = text.slice(Math.max(0, piece.from - longestExcept), piece.from);
  return (
    piece.before.some(isRest) &&
    told.every(({ meaning: { id } }) => id === 'requests.handled' || id === 'requests.worked') &&
    (except.test(lead) ||
      claims.some(
        (claim) =>
          claim.kind === 'counted' && claim.readings.some(({ cells: [cell = ''] }) => isAnswer.test(cell)),
      ))
  );
}

/** 除1件延期外，其余7件按期答复: and the one, too; 除1件结转外 is what is not answered. */
const except = /除(?!.*(?:结转|转入|转下|下年|明年|次年|在办|未办结))[^，。；]{1,30}[外，]{1,2}$/u;
const longestExcept = 36;

/** 其余, 余下. */
function isRest({ meaning }: Word): boolean {
  return meaning === 'rest';
}

/** 893件由科研机构、社会公益组织和其他组织提出, 其余22件分别作出不予公开、无法提供的答复: of more than the first. */
function isOneOfRow({ text }: Spoken, { to, behind }: Piece, { isBehind }: Said): boolean {
  if (!isBehind) return false;
  return (
    behind.some(({ meaning }) => meaning === 'respectively') ||
    /^、[^\d，。；]{2,30}[，。；]/u.test(text.slice(to, to + 32))
  );
}

/** 科研、公益及其他组织共20件: more kinds than are known. */
function areMoreApplicants({ text, words }: Spoken, piece: Piece, { told, first, isBehind }: Said): boolean {
  return (
    told[0]?.meaning.kind === 'applicant' &&
    told[0] === first &&
    ((/[及和与、]$/u.test(text.slice(piece.from, first.from)) &&
      unexplained(text, words, piece.from, first.from) !== '') ||
      // 其余25件由…等提出
      (isBehind && piece.before.some(isRest)))
  );
}

function isCarried({ meaning }: Word): boolean {
  return typeof meaning === 'object' && meaning.id.startsWith('requests.carried');
}

/** 上年结转4件，其中予以公开3件: a part of what is itself no whole of the table, for which it has no cell. */
function isOfPart(spoken: Spoken, piece: Piece, told: readonly Word[]): boolean {
  const whole = wholeOf(spoken, piece);
  // 棚户区改造类15件中，予以公开4件
  if (whole && !whole.cells && spoken.topical.has(whole.figure)) return true;
  const [cell] = whole?.cells ?? [];
  if (!cell?.startsWith('requests.')) return false;
  const kinds = told.flatMap(({ meaning }) => (typeof meaning === 'object' ? [meaning.kind] : []));
  if (!cell.endsWith('.total'))
    return spoken.head === undefined && kinds.some((kind) => kind !== 'applicant');
  if (/^requests\.(?:new|handledTotal)\./u.test(cell)) return false;
  // 不予公开70件，其中国家秘密2件
  const isOutcome = !cell.startsWith('requests.carried');
  // 上年结转10件中自然人9件，本年结转15件中自然人12件: told beside it
  if (told.every(isCarried) && !piece.before.some(({ meaning }) => meaning === 'among')) return false;
  // 上年结转10件中自然人9件
  if (kinds.every((kind) => kind === 'applicant')) return false;
  return !isOutcome || kinds.some((kind) => kind !== 'outcome');
}
