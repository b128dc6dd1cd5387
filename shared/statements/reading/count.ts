import type { Counted, Figure, Parts } from '../claim.ts';
import { counted } from '../counted/counted.ts';
import { kindOf } from '../parts/item-kinds.ts';
import { isElsewhere } from '../counted/elsewhere.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isLatter, latterOf } from './pairs.ts';
import { eachOf, rowItem, rowOfTold } from './rows.ts';
import { isListed } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isArrival, isScope, isTelling } from '../pieces/telling.ts';
import { wasCounted } from './was.ts';

/** 155件中, 3件申请中 */
const isDivided =
  /^的?(?:政府信息公开|信息公开|依申请公开|新收)?(?:申请|案件|事项|办结件|答复)?(?:当?中|之中|里[面头]?)(?![标心央]|，有的)/u;

const mostBehind = 16;
/** 这16件申请涉及征地9件、安置4件、其他3件 */
const isSpread =
  /^的?(?:政府信息公开|信息公开)?(?:申请)?(?:主要|分别|内容){0,2}(?:涉及|包括|分为)(?:[^，。；、（）\d]{1,12}\d{1,6}件[，、]){2,}其[他它余][^，。；、（）\d]{0,4}\d{1,6}件/u;
const mostSpread = 120;

/** A number of cases or documents: what it counts, and whose part it is. */
export function count(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  before: Spoken['topic'],
  isNone: boolean,
): void {
  const { quantity } = piece;
  if (!quantity) return;
  ofBoth(spoken, piece);
  const head = spoken.lists.headOf(piece, spoken.text);
  if (spoken.isLastYear || (head && spoken.lastYears.has(head))) spoken.lastYears.add(figure);
  const was = spoken.isLastYear ? wasCounted(spoken, piece, figure, before) : undefined;
  if (was) spoken.claims.push(was);
  // 2024年收到1件，今年同比增加600%
  if (was || (spoken.isLastYear && spoken.topic.table === 'requests' && piece.before.some(isArrival)))
    spoken.base = { figure, readings: was?.readings ?? [], of: spoken.topic };
  const isDoubtful = isNone && !quantity.value.eq(0);
  const found =
    rowItem(spoken, piece, figure) ??
    rowOfTold(spoken, piece, figure) ??
    (isLatter(spoken, piece) ? latterOf(spoken, piece, figure) : became(spoken, piece, figure)) ??
    (isDoubtful || spoken.lastYears.has(figure) ? undefined : counted(spoken, piece, figure, before));
  const isPart = isOfScope(spoken, piece);
  if (found?.by === '' && isPart && !own.test(spoken.text.slice(piece.from, quantity.from)))
    found.by = spoken.scope;
  if (found?.kind === 'within') spoken.claims.push(found);
  const claim = found?.kind === 'counted' ? found : undefined;
  // 县市场监管局受理投诉3126件；作出处罚1203件: whose the next number is was told beside this one
  if (!claim && spoken.topic.table === 'foreign' && spoken.by === '') spoken.by = bodyIn(spoken, piece);
  // 全县非税收入6.4亿元，其中行政事业性收费3215万元: a whole district's, and so are its parts
  if (!isPart) spoken.scope = claim ? '' : scopeIn(piece);
  // 代县政府答复的44件，其中…: its parts are of others, too
  if (!claim && isElsewhere(spoken, piece)) spoken.topical.add(figure);
  const isHead = spoken.lastCounted?.readings.some(({ cells }) =>
    cells.some((id) => id.startsWith('requests.new.')),
  );
  const divided = isHead ? spoken.lastCounted?.figure : undefined;
  const periods = spoken.periods.take(piece, figure, spoken.text, spoken.words);
  if (periods) spoken.claims.push(...byPeriods(spoken, periods));
  // a number that says what was done is still a part of the list that it ends
  if (head) spoken.listed.add(figure);
  // 历年累计523条，其中…: whether its parts are of this year is not said
  const isOfTime = !spoken.isOtherTime || spoken.isLastYear;
  const listed = isOfTime ? figure : { ...figure, isExact: false };
  // 79件中有70件属于市县职责，上年是61件: no part of this year's
  const isApart = spoken.isLastYear && head !== undefined && !spoken.lastYears.has(head);
  if (isApart) spoken.lists.stop();
  else if (quantity.measure !== 'yuan') spoken.lists.take(piece, listed, spoken.topic, divided, spoken.text);
  // 上年结转10件中自然人9件: the next number stands in the same phrase
  if (isDivided.test(spoken.text.slice(quantity.to, quantity.to + mostBehind))) {
    spoken.lists.beginBehind(piece, figure);
    if (!claim && unexplained(spoken.text, spoken.words, piece.from, quantity.from) !== '')
      spoken.topical.add(figure);
  } else if (
    spoken.text.charAt(quantity.from - 1) === '这' &&
    isSpread.test(spoken.text.slice(quantity.to, quantity.to + mostSpread))
  )
    spoken.lists.beginBehind(piece, figure);
  if (claim) {
    spoken.claims.push(...eachOf(spoken, piece, claim));
    spoken.counted.set(figure, claim);
    for (const cell of claim.readings[0]?.cells ?? [])
      if (cell.startsWith('disputes.')) spoken.blocks.add(cell);
  }
  spoken.fresh = freshIn(spoken, piece, claim);
  const { readings } = claim ?? was ?? { readings: [] };
  const kind = kindOf(piece, spoken.topic);
  const isOfWay = kind === 'channel';
  spoken.told.push({ figure, readings, depth: piece.depth, isLast: was !== undefined, isOfWay });
  if (figure.isExact) spoken.counts.push(figure);
  if (piece.depth < spoken.aside) spoken.aside = 0;
  const isAside = piece.before.some(
    (word) => word.meaning === 'among' || word.meaning === 'addition' || isStatement(word),
  );
  if (piece.depth > 0 && isAside && spoken.lastCounted) spoken.aside = piece.depth;
  // 收到8件，去年6件，增加2件; 收到8件（含结转1件），比上年增加2件: the change is of the 8
  if (!was && spoken.aside === 0) spoken.lastCounted = claim;
  // 收到4件，自然人2件，企业2件。其中…: the next sentence divides what came in
  if (kind !== 'applicant' && kind !== 'channel' && (spoken.lastFigure === undefined || spoken.aside === 0))
    spoken.lastFigure = figure;
}

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
/** What a year was told of stands at the beginning of its sentence. */
const mostWholes = 12;

/** Whether a number goes on with the parts of the one before. */
export function isOfScope(spoken: Spoken, piece: Piece): boolean {
  return piece.opens === '、' || isListed(spoken, piece);
}
/** 全县, where a piece names it. */
export function scopeIn({ before }: Piece): string {
  return before.find(isScope)?.text ?? '';
}

/** 我局, 本镇: whose a number is, whatever is listed. */
const own = /[我本][局委办厅镇乡街县区市院中单部]/u;

/** 新收, if a number is of it alone; of applicants nothing changes. */
function freshIn({ fresh }: Spoken, { before }: Piece, claim: Counted | undefined): Spoken['fresh'] {
  if (claim?.readings.some(({ cells }) => !cells.every((id) => id.endsWith('.total')))) return fresh;
  const cells = claim?.readings.length === 1 ? (claim.readings[0]?.cells ?? []) : [];
  if (cells.length !== 1 || cells[0] !== 'requests.new.total') return undefined;
  return before.filter(isStatement).find(({ meaning }) => meaning.id === 'requests.new')?.meaning;
}

const bodyBefore =
  /^(?:20\d\d年，?)?(?![我本全各])([\u3400-\u9fff]{2,12}?(?:局|委|厅|中心|大队|支队))(?=全年|年内|共|累计|受理|接收|收到|办理|查处|立案|处理)/u;
/** The body that a piece begins with. */
function bodyIn({ text }: Spoken, { from }: Piece): string {
  return bodyBefore.exec(text.slice(from, from + 26))?.[1] ?? '';
}

/** Blocks of table four that are summed up stand right before. */
const mostSummed = 4;
/** 复议41件、诉讼21件，两项合计62件，纠正7件: what follows is of all that were summed up. */
function ofBoth(spoken: Spoken, { before }: Piece): void {
  const isSum = before.some(({ text }) => /^(?:[两二三](?:项|者|类)|相加|加起来|加总|合计|共计)/u.test(text));
  if (!isSum || spoken.topic.table !== 'disputes' || before.some(isTelling)) return;
  const subjects = new Set(
    spoken.topics.slice(-mostSummed).flatMap((topic) => (topic.table === 'disputes' ? topic.subjects : [])),
  );
  if (subjects.size > 1) spoken.topic = { table: 'disputes', subjects: [...subjects] };
}

/** 由上年的4件上升为9件: this year's number of what last year's was of. */
function became(
  { base, text, words, stretch, by }: Spoken,
  piece: Piece,
  figure: Figure,
): Counted | undefined {
  const { quantity, before } = piece;
  const isNew = before.some(({ meaning }) => meaning === 'became') && !before.some(isTelling);
  if (!quantity || !base || base.readings.length === 0 || !isNew || !figure.isExact) return undefined;
  if (unexplained(text, words, piece.from, quantity.from) !== '') return undefined;
  const from = before[0]?.from ?? piece.from;
  return { kind: 'counted', stretch: stretch(from, quantity.to), figure, readings: base.readings, by };
}
