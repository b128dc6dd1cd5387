import type { Quantity } from '../../words/quantities.ts';
import type { Around } from './around.ts';
import { nextChange } from './change-row.ts';
import { changedBy } from './changed.ts';
import { count } from './count.ts';
import { matterIn } from './matters.ts';
import { beginPair, isFormer, isLatter } from './pairs.ts';
import { nextRate, resultRates } from './rates.ts';
import { ratioOf } from './ratio.ts';
import { handledShare, shareOf } from './share.ts';
import { isRightBehindThan, wasCompared } from './was.ts';
import { takenByYears } from './year-row.ts';
import type { Figure, Was } from '../claim.ts';
import type { Topic } from '../pieces/meant.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Word } from '../pieces/lex.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isTelling, scopeIn } from '../pieces/telling.ts';
import { isPartOfLast } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** What the number of a piece tells: a change, last year's, a share, or how many there were. */
export function readNumber(
  spoken: Spoken,
  piece: Piece,
  quantity: Quantity,
  { words, has }: Around,
  before: Topic,
): void {
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
  // 较上年减少1个、2.25万元: of which of the numbers before, is not said
  if (isFurther && piece.opens === '、' && quantity.measure === 'yuan') return;
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
    (isFurther && quantity.measure === 'percent') ||
    isRateOfLast(spoken, piece) ||
    isDifferenceOfNext(spoken, piece);
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
  const isMoney = quantity.measure === 'yuan';
  const wantsMoney = spoken.topic.subjects.some(
    ({ kind, moneyPart }) => kind === 'money' || moneyPart !== undefined,
  );
  const isOfTables = quantity.measure === 'count' || quantity.measure === 'none' || (isMoney && wantsMoney);
  if (isCompared && !isOfTables) return;
  // 比2024年（31件）下降: last year's number stands in brackets
  const isAside = isCompared && piece.opens === '（' && piece.before.length + piece.behind.length === 0;
  if (isAside || (isBehindThan && !isChange)) {
    spoken.isCompared = true;
    beginFrom(spoken, figure, wasCompared(spoken, piece, figure, before));
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
  if (!isOfTables) {
    if (!isPartOfLast(spoken, piece)) spoken.scope = scopeIn(piece);
    spoken.lists.stop();
    return;
  }
  if (isOfReach(spoken, quantity)) return;
  const isOfYears = spoken.yearRow !== undefined || has('year') || has('respectively');
  if (isOfYears && takenByYears(spoken, piece, figure, before)) return;
  count(spoken, piece, quantity, figure, before, isNone(spoken, piece, words));
}

/** 采购项目38个，比上年少7个，采购总额172万元，减少30万元: of what stands right before it, as the change before. */
function isDifferenceOfNext(
  { claims, told, lastCounted, text }: Spoken,
  { opens, from, quantity }: Piece,
): boolean {
  return (
    opens === '，' &&
    lastCounted !== undefined &&
    claims.at(-2)?.kind === 'changed' &&
    claims.at(-1) === lastCounted &&
    told.at(-1)?.figure === lastCounted.figure &&
    /^(?:增加|减少|增|减|多|少)了?$/u.test(text.slice(from, quantity?.from))
  );
}

/** 收费96171.6万元，降幅7.1%: against last year, of what stands right before it. */
function isRateOfLast({ text, told, lastCounted }: Spoken, { opens, from, quantity }: Piece): boolean {
  return (
    opens === '，' &&
    quantity?.measure === 'percent' &&
    lastCounted !== undefined &&
    told.at(-1)?.figure === lastCounted.figure &&
    /^(?:增幅|降幅|增速|增长率)[为达]?$/u.test(text.slice(from, quantity.from))
  );
}

const reach =
  /(?:访问|浏览|点击|阅读|播放|点赞|转发|关注|订阅|粉丝)(?:总|人)?(?:量|数|次数|人数|人次)[^，。；：\d]{0,6}$/u;
const longestReach = 14;
/** 总访问量达18万次: how many it came to, which neither is a part nor has parts. */
function isOfReach({ text }: Spoken, { from }: Quantity): boolean {
  return reach.test(text.slice(Math.max(0, from - longestReach), from));
}

/** Last year's number, from which what follows rose or fell. */
function beginFrom(spoken: Spoken, figure: Figure, was: Was | undefined): void {
  const of = was && !spoken.lastCounted ? spoken.topic : undefined;
  spoken.base = { figure, readings: was?.readings ?? [], of, behind: spoken.told.at(-1)?.figure };
  if (was) spoken.claims.push(was);
}

/** 部分公开增加17件: a difference, though against what is not said. */
function isDifference({ before, quantity }: Piece): boolean {
  const word = before.findLast(({ meaning }) => meaning !== 'filler');
  return (word?.meaning === 'rise' || word?.meaning === 'fall') && word.to === quantity?.from;
}

/** Whether the words around a number may say there were none; 已审结的9件无一败诉 are nine. */
function isNone({ text }: Spoken, { quantity }: Piece, words: readonly Word[]): boolean {
  return words.some(
    ({ meaning, from }) =>
      meaning === 'none' && !(from === quantity?.to && /^(?:无一|没有一)/u.test(text.slice(from, from + 3))),
  );
}
