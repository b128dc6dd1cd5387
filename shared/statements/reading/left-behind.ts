import type { Quantity } from '../../words/quantities.ts';
import type { Found } from '../counted/counted.ts';
import { isElsewhere } from '../counted/elsewhere.ts';
import type { Counted, Figure, Parts, Reading, Was } from '../claim.ts';
import { kindOf } from '../parts/item-kinds.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isNew, scopeIn } from '../pieces/telling.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { toldBefore } from '../spoken/told-before.ts';

/** What a number counts; what follows from that is left for the numbers to come. */
export function leave(spoken: Spoken, { claim, leaves }: Found): Found['claim'] {
  spoken.isPartial = leaves.isPartial ?? spoken.isPartial;
  spoken.isOfDisclosure = leaves.isOfDisclosure ?? spoken.isOfDisclosure;
  spoken.by = leaves.by ?? spoken.by;
  return claim;
}

/** Whose the numbers to come are, where their own words name nobody. */
export function leaveWhose(spoken: Spoken, piece: Piece, claim: Counted | undefined, isPart: boolean): void {
  // 县市场监管局受理投诉3126件；作出处罚1203件: whose the next number is was told beside this one
  if (!claim && spoken.topic.table === 'foreign' && spoken.by === '')
    spoken.by = bodyIn(spoken.text, piece.from);
  // a whole district's, and so are its parts
  if (!isPart) spoken.scope = claim ? '' : scopeIn(piece);
}

const bodyBefore =
  /^(?:20\d\d年，?)?(?![我本全各])([\u3400-\u9fff]{2,12}?(?:局|委|厅|中心|大队|支队))(?=全年|年内|共|累计|受理|接收|收到|办理|查处|立案|处理)/u;
/** The body that a piece begins with. */
function bodyIn(text: string, from: number): string {
  return bodyBefore.exec(text.slice(from, from + 26))?.[1] ?? '';
}

/** 155件中, 3件申请中 */
const isDivided =
  /^的?(?:政府信息公开|信息公开|依申请公开|新收)?(?:申请|案件|事项|办结件|答复)?(?:当?中|之中|里[面头]?)(?![标心央]|，有的)/u;
const mostBehind = 16;
/** 这16件申请涉及征地9件、安置4件、其他3件 */
const isSpread =
  /^的?(?:政府信息公开|信息公开)?(?:申请)?(?:主要|分别|内容){0,2}(?:涉及|包括|分为)(?:[^，。；、（）\d]{1,12}\d{1,6}件[，、]){2,}其[他它余][^，。；、（）\d]{0,4}\d{1,6}件/u;
const mostSpread = 120;
const sharedOut =
  /^的?(?:政府信息公开|信息公开)?(?:申请)?分别[为是有来](?:[^，。；、（）\d]{1,12}\d{1,6}[件份宗起条]、)/u;
const longestShare = 36;
/** 新收的16件分别为网上9件、信函7件: what follows are the parts of the number. */
export function isSharedOut(text: string, { to }: Pick<Quantity, 'to'>): boolean {
  return sharedOut.test(text.slice(to, to + longestShare));
}

/** Whose part a number is, and whether what follows are its own; tells what divides a year by periods. */
export function leaveList(
  spoken: Spoken,
  piece: Piece,
  quantity: Quantity,
  figure: Figure,
  claim: Counted | undefined,
): Parts[] {
  const { text, words, lists, lastYears, isLastYear } = spoken;
  const head = lists.headOf(piece, text);
  // 代县政府答复的44件，其中…: its parts are of others, too
  if (!claim && isElsewhere(spoken, piece)) spoken.topical.add(figure);
  const periods = spoken.periods.take(piece, figure, text, words);
  // a number that says what was done is still a part of the list that it ends
  if (head) spoken.listed.add(figure);
  // 79件中有70件属于市县职责，上年是61件: no part of this year's
  const isApart =
    head !== undefined &&
    ((isLastYear && !lastYears.has(head)) || (lists.isUntold && isOfOtherTable(spoken, head, claim)));
  if (isApart) lists.stop();
  else if (quantity.measure !== 'yuan') {
    // 历年累计523条，其中…: whether its parts are of this year is not said
    const isOfTime = !spoken.isOtherTime || isLastYear;
    lists.take(
      piece,
      isOfTime ? figure : { ...figure, isExact: false },
      spoken.topic,
      dividedByWays(spoken),
      text,
    );
  }
  // 上年结转10件中自然人9件: the next number stands in the same phrase
  if (isDivided.test(text.slice(quantity.to, quantity.to + mostBehind))) {
    lists.beginBehind(piece, figure);
    if (!claim && unexplained(text, words, piece.from, quantity.from) !== '') spoken.topical.add(figure);
  } else if (
    isSharedOut(text, quantity) ||
    (text.charAt(quantity.from - 1) === '这' &&
      isSpread.test(text.slice(quantity.to, quantity.to + mostSpread)))
  )
    lists.beginBehind(piece, figure);
  return periods ? byPeriods(spoken, periods) : [];
}

/** 上年结转1件。其中引发行政诉讼2件: what is of another table is no part of it. */
function isOfOtherTable(spoken: Spoken, head: Figure, claim: Counted | undefined): boolean {
  const whole = spoken.counted.get(head) ?? toldBefore(spoken, head);
  const tableOf = (told: { readings: readonly Reading[] } | undefined): string | undefined =>
    told?.readings[0]?.cells[0]?.split('.', 1)[0];
  const [own, other] = [tableOf(claim), tableOf(whole)];
  return own !== undefined && other !== undefined && own !== other;
}

/** What came in, which ways to apply divide though nothing says so: 收到12件，网络8件、信函4件. */
function dividedByWays({ lastCounted }: Spoken): Figure | undefined {
  const isHead = lastCounted?.readings.some(({ cells }) =>
    cells.some((id) => id.startsWith('requests.new.')),
  );
  return isHead ? lastCounted?.figure : undefined;
}

/** What a year was told of stands at the beginning of its sentence. */
const mostWholes = 12;
/** 收到215件，一季度48件、…、四季度49件: parts of one of the numbers that the sentence told of the year. */
function byPeriods({ claims }: Spoken, parts: readonly Figure[]): Parts[] {
  const [first] = parts;
  const last = parts.at(-1);
  const wholes = claims
    .slice(0, mostWholes)
    .flatMap((claim) => (claim.kind === 'counted' && claim.figure.unit === first?.unit ? [claim] : []));
  const [head] = wholes;
  if (!head || !first || !last) return [];
  const stretch = { from: first.from, to: last.to };
  const orOf = wholes.flatMap(({ readings }) => readings);
  return [{ kind: 'parts', stretch, head: head.figure, parts, isClosed: true, orOf }];
}

/** What was told, for the numbers that sum it up, change it or are shares of it. */
export function leaveTold(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  claim: Counted | undefined,
  was: Was | undefined,
): void {
  if (claim) spoken.counted.set(figure, claim);
  for (const cell of claim?.readings[0]?.cells ?? [])
    if (cell.startsWith('disputes.')) spoken.blocks.add(cell);
  spoken.fresh = freshIn(spoken.fresh, piece, claim);
  // 复议11件，维持7件；工伤认定案件5件，维持3件: what follows is of them
  if (!claim && !was && isOfOtherCases(spoken, piece)) spoken.isOfDisclosure = false;
  const { readings } = claim ?? was ?? { readings: [] };
  const kind = kindOf(piece, spoken.topic);
  const isOfWay = kind === 'channel';
  spoken.told.push({ figure, readings, depth: piece.depth, isLast: was !== undefined, isOfWay });
  if (figure.isExact) spoken.counts.push(figure);
  spoken.aside = asideAt(spoken, piece);
  // 收到8件，去年6件，增加2件; 收到8件（含结转1件），比上年增加2件: the change is of the 8
  if (!was && spoken.aside === 0) spoken.lastCounted = claim;
  // 收到4件，自然人2件，企业2件。其中…: the next sentence divides what came in
  if (kind !== 'applicant' && !isOfWay && (spoken.lastFigure === undefined || spoken.aside === 0))
    spoken.lastFigure = figure;
}

/** A clause begins with cases that no word of the tables names. */
function isOfOtherCases(
  { topic, text, words }: Spoken,
  { opens, depth, before, behind, quantity, from }: Piece,
): boolean {
  return (
    topic.table === 'disputes' &&
    opens === '；' &&
    depth === 0 &&
    quantity?.unit === '件' &&
    ![...before, ...behind].some(isStatement) &&
    unexplained(text, words, from, quantity.from).length > 1
  );
}

/** 新收, if a number is of it alone; of applicants nothing changes. */
function freshIn(fresh: Spoken['fresh'], { before }: Piece, claim: Counted | undefined): Spoken['fresh'] {
  if (claim?.readings.some(({ cells }) => !cells.every((id) => id.endsWith('.total')))) return fresh;
  const cells = claim?.readings.length === 1 ? (claim.readings[0]?.cells ?? []) : [];
  return cells.length === 1 && cells[0] === 'requests.new.total' ? before.find(isNew)?.meaning : undefined;
}

/** How deep the brackets stand that a part of the number before them is named in. */
function asideAt({ aside, lastCounted }: Spoken, { depth, before }: Piece): number {
  const isPart = before.some(
    (word) => word.meaning === 'among' || word.meaning === 'addition' || isStatement(word),
  );
  if (depth > 0 && isPart && lastCounted) return depth;
  return depth < aside ? 0 : aside;
}
