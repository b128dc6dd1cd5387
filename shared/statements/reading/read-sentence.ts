import type { Edition } from '../../form/edition.ts';
import { withoutAnswersApart, withoutCarriedParts, withoutSecondHeads } from './answers-apart.ts';
import { nextChange } from './change-row.ts';
import { changedBy } from './changed.ts';
import type { Claim, Figure, Was } from '../claim.ts';
import { headAfter } from '../spoken/applicant.ts';
import type { Context } from '../spoken/context.ts';
import { count, isOfScope, scopeIn } from './count.ts';
import { cellsDivided, freshDivided } from './divided.ts';
import { isOfReason } from '../parts/item-kinds.ts';
import type { Lexed, Word } from '../pieces/lex.ts';
import { matterCompared, matterIn } from './matters.ts';
import { noneOf } from './none.ts';
import { beginPair, isFormer, isLatter } from './pairs.ts';
import { topicAfter } from '../pieces/meant.ts';
import { isStatement, piecesOf, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { nextRate, resultRates } from './rates.ts';
import { ratioOf } from './ratio.ts';
import { resultTold } from './result-told.ts';
import { handledShare, shareOf } from './share.ts';
import { unspoken } from '../spoken/spoken.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isTelling, nounsRightBehind } from '../pieces/telling.ts';
import { timeAround, timeOf, timeOfClause } from '../spoken/times.ts';
import { endYears, isOfRow, takenByYears } from './year-row.ts';
import { isRightBehindThan, wasCompared } from './was.ts';

/** Everything a sentence claims. Places are counted from the beginning of the sentence plus `offset`. */
export function readSentence(
  edition: Edition,
  year: number,
  lexed: Lexed,
  sentence: string,
  offset: number,
  context: Context,
): { claims: Claim[]; context: Context; isOfElse: boolean } {
  const spoken = unspoken(edition, year, lexed, sentence, offset, context);
  for (const piece of piecesOf({ ...lexed, words: spoken.words })) {
    const { isOtherTime, isLastYear } = spoken;
    read(spoken, piece);
    // 剩余6件纳入2026年台账: where it goes, not when what follows was
    // 对2020年以前印发的文件逐件清理，废止3件: which documents, not when
    const isOfDocuments = ofDocuments.test(spoken.text.slice(piece.from, piece.to));
    if (isOfDocuments) Object.assign(spoken, { isOtherTime, isLastYear });
    if (isBound(piece, year) && !/才|方[能可]/u.test(spoken.text.slice(piece.from, piece.to)))
      Object.assign(spoken, { isOtherTime, isLastYear });
  }
  endYears(spoken);
  const { topic, isOfDisclosure, lastFigure, isOtherTime, told } = spoken;
  return {
    isOfElse: topic.table === 'foreign',
    claims: [
      ...withoutCarriedParts(withoutSecondHeads(withoutAnswersApart(spoken), spoken.counts)).map(
        sharing(spoken),
      ),
      ...spoken.lists.end(),
      ...spoken.matters.end(),
    ],
    context: {
      topic: topic.table === 'foreign' ? context.topic : topic,
      isOfDisclosure,
      isOfElse: context.isOfElse && topic.table === 'none',
      lastFigure,
      // a sentence without numbers of its own leaves them as they were
      told: told.length > 0 ? told : context.told,
      isOtherTime,
    },
  };
}

/** Whether a number goes on to a year to come. */
function isBound({ quantity, behind }: Piece, own: number): boolean {
  return (
    quantity !== undefined &&
    behind.some(({ meaning, text }) => meaning === 'year' && Number(text.slice(0, 4)) > own)
  );
}

const ofDocuments = /^(?:对|将|把)[^，]*(?:文件|制度|规章)/u;

/** What was shown in a list: 公开行政许可信息55项. */
const entries = /信息(?!公开)|公示|上传|录入|归集|报送/u;

function read(spoken: Spoken, piece: Piece): void {
  const words = piece.behind.length === 0 ? piece.before : [...piece.before, ...piece.behind];
  const senses = new Set(words.map(({ meaning }) => meaning));
  const has = (sense: Word['meaning']): boolean => senses.has(sense);
  const before = spoken.topic;
  if (spoken.yearRow && !isOfRow(spoken.yearRow, piece)) endYears(spoken);
  topicOf(spoken, piece, words);
  spoken.head = headAfter(spoken, piece);
  timeAround(spoken, piece.depth);
  timeOfClause(spoken, piece.opens, words);
  // 与上年的4件持平；无法提供12件，比上年少4件: what rose or fell is another thing
  if (piece.opens === '；' && words.some(isStatement)) spoken.base = undefined;
  timeOf(spoken, words, has('than'), has('became') || isLatter(spoken, piece));
  if (has('disclosureWork') || has('requests')) spoken.isOfDisclosure = true;
  // 除2件待合法性审核后公布外，新公开11件: only those were looked through
  const isExcept = spoken.text.startsWith('除', piece.from) && spoken.text.charAt(piece.to - 1) === '外';
  if (!isExcept && words.some(isReviewOfAll)) spoken.isReviewed = !isActivity(spoken, piece);
  else if (spoken.isReviewed && piece.before.some(isAnew)) spoken.isReviewed = false;
  // 作为复议机关，受理56件，审结51件
  if (words.some(({ text }) => text.startsWith('作为'))) spoken.isOtherTime = true;
  if (piece.before.some(({ meaning }) => meaning === 'published' || meaning === 'disclosing'))
    spoken.isPublished = true;
  else if (piece.before.some(isDeed)) {
    spoken.isPublished = false;
    spoken.isOfEntries = false;
  }
  if (entries.test(spoken.text.slice(piece.from, piece.to))) spoken.isOfEntries = true;
  const { quantity } = piece;
  if (!quantity) {
    matterCompared(spoken, piece);
    if (isOfSome(spoken, piece)) spoken.isPartial = true;
    const than = words.find(({ meaning }) => meaning === 'than');
    if (than) spoken.isCompared = true;
    spoken.comparison = than?.text ?? spoken.comparison;
    const none = has('none') && !spoken.isOtherTime ? noneOf(spoken, piece) : undefined;
    if (none) spoken.claims.push(none);
    if (none?.kind === 'none') spoken.lastNone = none.readings;
    const result = resultTold(spoken, piece);
    if (result) spoken.claims.push(result);
    const division = words.find(isOfKinds);
    // 全部申请中，自然人42件: no longer of the new ones
    if (has('total') || has('requests')) spoken.fresh = freshDivided(piece);
    const divided = cellsDivided(spoken, piece);
    if (division)
      spoken.lists.divide(
        piece,
        spoken.text,
        division.meaning === 'requests' && /分类?$|统计$/u.test(division.text),
        divided,
      );
    else if (divided) spoken.lists.beginOf(piece, divided);
    else if (has('among')) spoken.lists.begin(piece, spoken.text);
    return;
  }
  const figure = spoken.figureOf(quantity);
  spoken.clauseTime ??= { isOtherTime: spoken.isOtherTime, isLastYear: spoken.isLastYear };
  if (matterIn(spoken, piece, figure)) return;
  const nextOfRow = spoken.changeRow.length > 0 ? nextChange(spoken, piece, figure) : undefined;
  if (nextOfRow) {
    spoken.claims.push(nextOfRow);
    return;
  }
  const isFurther =
    spoken.isChanged &&
    !piece.before.some(isTelling) &&
    unexplained(spoken.text, spoken.words, piece.from, quantity.from) === '';
  const isNow = isLatter(spoken, piece);
  // 较2024年7件有所上升: last year's number, and a change without one
  const isBehindThan = isRightBehindThan(spoken, piece);
  const isLast = isBehindThan && quantity.measure !== 'percent';
  const isChange = !isLast && !isNow && (has('rise') || has('fall'));
  // 去年收到45件，减少9件
  const isAgainst = isChange && spoken.base?.of !== undefined;
  const isCompared =
    has('than') ||
    spoken.isCompared ||
    isAgainst ||
    (isChange && spoken.comparison !== '') ||
    (isFurther && quantity.measure === 'percent');
  spoken.isChanged = false;
  if (
    isChange &&
    (isCompared || quantity.measure === 'percent' || isDifference(piece) || spoken.lists.isOpen)
  ) {
    const further = isFurther ? spoken.lastChange : [];
    const change = isCompared
      ? changedBy(spoken, piece, figure, has('rise') ? 'rise' : 'fall', further)
      : undefined;
    if (change) spoken.claims.push(change);
    return;
  }
  if (quantity.measure === 'times' && !isChange) {
    const ratio = ratioOf(spoken, piece, figure);
    if (ratio) spoken.claims.push(ratio);
  }
  if (isCompared && quantity.measure !== 'count' && quantity.measure !== 'none') return;
  // 比2024年（31件）下降: last year's number stands in brackets
  const isAside = isCompared && piece.opens === '（' && piece.before.length + piece.behind.length === 0;
  if (isAside || (isBehindThan && !isChange)) {
    spoken.isCompared = true;
    beginFrom(spoken, figure, wasCompared(spoken, piece, figure));
    return;
  }
  // 行政强制由5件减为2件
  if (piece.closes === '' && isFormer(spoken.text, quantity)) {
    beginPair(spoken, piece, figure, before);
    return;
  }
  spoken.isCompared = false;
  if (has('resultRate') && piece.before.some(({ meaning }) => meaning === 'resultRate')) {
    spoken.claims.push(...resultRates(spoken, piece, figure));
    return;
  }
  const further = spoken.rateRow.length > 0 ? nextRate(spoken, piece, figure) : undefined;
  if (further) {
    spoken.claims.push(further);
    return;
  }
  if (quantity.measure === 'percent') {
    const isTold = has('handledRate') || has('disclosedRate');
    const isRate = isTold || has('rate');
    if (!isRate) spoken.shares = spoken.shares.plus(figure.value);
    const share = isTold
      ? handledShare(spoken, piece, figure)
      : has('rate')
        ? undefined
        : shareOf(spoken, piece, figure, words);
    if (share) spoken.claims.push(share);
    return;
  }
  // 是上年的2.64倍: what follows is this year's again
  if (quantity.measure === 'times' && has('lastYear')) Object.assign(spoken, spoken.timeBefore);
  const isMoney = quantity.measure === 'yuan';
  const wantsMoney = spoken.topic.subjects.some(
    ({ kind, moneyPart }) => kind === 'money' || moneyPart !== undefined,
  );
  if (quantity.measure !== 'count' && quantity.measure !== 'none' && !(isMoney && wantsMoney)) {
    if (!isOfScope(spoken, piece)) spoken.scope = scopeIn(piece);
    spoken.lists.stop();
    return;
  }
  const isOfYears = spoken.yearRow !== undefined || has('year') || has('respectively');
  if (isOfYears && takenByYears(spoken, piece, figure, before)) return;
  count(spoken, piece, figure, before, isNone(spoken, piece, words));
}

/** Whether the words around a number may say there were none; 已审结的9件无一败诉 are nine. */
function isNone({ text }: Spoken, { quantity }: Piece, words: readonly Word[]): boolean {
  return words.some(
    ({ meaning, from }) =>
      meaning === 'none' && !(from === quantity?.to && /^(?:无一|没有一)/u.test(text.slice(from, from + 3))),
  );
}

/** 涉及房屋征收的申请中: of some applications, whose number is not told; 新收申请中 is of all. */
function isOfSome({ text, words }: Spoken, { from, to, before }: Piece): boolean {
  const among = ofApplications.exec(text.slice(from, to));
  if (!among) return false;
  const until = from + among.index;
  return (
    before.some(({ meaning, from: at }) => meaning === 'qualifier' && at < until) ||
    unexplained(text, words, from, until) !== ''
  );
}
const ofApplications = /的(?:政府信息公开|信息公开)?申请(?:件|事项)?(?:当中|之中|中|里)$/u;

/** Last year's number, from which what follows rose or fell. */
function beginFrom(spoken: Spoken, figure: Figure, was: Was | undefined): void {
  spoken.base = { figure, readings: was?.readings ?? [], of: undefined };
  if (was) spoken.claims.push(was);
}

/** 部分公开增加17件: a difference, though against what is not said. */
function isDifference({ before, quantity }: Piece): boolean {
  const word = before.findLast(({ meaning }) => meaning !== 'filler');
  return (word?.meaning === 'rise' || word?.meaning === 'fall') && word.to === quantity?.from;
}

/** 清理, 审核: what is counted in the whole sentence was looked through; 修改4件 is beside what was made. */
function isReviewOfAll({ meaning, text }: Word): boolean {
  return meaning === 'reviewed' && !/修改|修订|解读/u.test(text);
}
/** 开展规范性文件清理，废止2件: what came of it is the year's own, unless some were left apart as to be altered. */
function isActivity({ text }: Spoken, { quantity, before, from, to }: Piece): boolean {
  if (quantity || before.some(({ meaning }) => meaning === 'elsewhere' || meaning === 'scope')) return false;
  return review.test(text.slice(from, to)) && !/修改|修订|失效|保留|拟/u.test(text);
}
/** A review of all documents; 涉企文件专项清理 and the like look through some. */
const review =
  /(?:开展|组织|完成|进行)了?(?:对20\d\d年以来)?(?:的|行政|政府|集中|全面|年度|例行|定期|统一|规范性|文件|现行|评估|和|与|、)*清理(?:工作)?$/u;
const thisYear: ReadonlySet<string> = new Set(['本年', '本年度', '今年', '全年']);
/** 集中清理…，本年制发1件，废止2件: what was looked through ends where the year is told. */
function isAnew({ text }: Word): boolean {
  return thisYear.has(text);
}
const deeds: ReadonlySet<string> = new Set(['作出', '做出', '实施', '办理']);
/** 发布信息98条，办理…: what was shown ends where it is told what was done. */
function isDeed({ text }: Word): boolean {
  return deeds.has(text);
}

/** Shares that make 100 together, or each of two ways to divide, may be nudged for that. */
function sharing({ shares }: Spoken): (claim: Claim) => Claim {
  const isOfAll = shares.mod(100).eq(0);
  return (claim) => (claim.kind === 'share' && isOfAll ? { ...claim, isOfAll } : claim);
}

/** 从申请方式看: what came in is divided by it. */
function isOfKinds({ meaning, text }: Word): boolean {
  return meaning === 'divided' || (meaning === 'requests' && /(?:看|分类?|统计)$/u.test(text));
}

function topicOf(spoken: Spoken, piece: Piece, words: readonly Word[]): void {
  const before = spoken.topic;
  // words behind the number belong to it only where none before it say what it is
  const isTold = piece.before.some(isTelling) && piece.quantity !== undefined;
  spoken.topic = topicAfter(
    before,
    isTold ? [...piece.before, ...nounsRightBehind(piece, spoken.text)] : words,
  );
  // 依申请公开 beside 主动公开 is a quality of documents
  const isQuality =
    piece.quantity !== undefined && before.table === 'foreign' && spoken.topic.table === 'requests';
  if (isQuality && !words.some(isStatement) && spoken.lists.isOpen) spoken.topic = before;
  // 其中告知已主动公开的3件 is an answer to applications
  const isAnswer =
    piece.quantity?.unit === '件' && before.table === 'requests' && spoken.topic.table === 'foreign';
  const isListed = spoken.lists.isOpen || piece.before.some(({ meaning }) => meaning === 'among');
  // 按信访事项引导处理2件 is one, too
  const isForeign = words.some(({ meaning }) => meaning === 'foreign');
  if (isAnswer && isListed && (!isForeign || isOfReason(piece, spoken.text))) spoken.topic = before;
  if (spoken.topic.subjects !== before.subjects) spoken.topics.push(spoken.topic);
}
