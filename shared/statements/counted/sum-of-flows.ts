import type { Claim, Counted } from '../claim.ts';
import { isOfOutcome } from './cell-kinds.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Asked } from './asked.ts';
import { isTelling } from '../pieces/telling.ts';

/** So many outcomes in a row are all of them. */
const mostCounts = 4;

/** Who applied may be told between them. */
const mostClaims = 10;
const isOfApplicants = ({ readings: [first] }: Counted): boolean =>
  first?.cells.every((cell) => /\.(?!total$)[^.]+$/u.test(cell)) === true &&
  first.cells.length > 0 &&
  first.cells[0]?.startsWith('requests.') === true;

/** The last numbers that were counted, the last one first. */
function lastCounts(claims: readonly Claim[]): Counted[] {
  const counts: Counted[] = [];
  for (const claim of claims.slice(-mostClaims).toReversed()) {
    // 收到15件，自然人12件、企业3件，加上上年结转1件，共16件
    if (claim.kind === 'counted' && !isOfApplicants(claim)) counts.push(claim);
    if (counts.length === mostCounts) break;
  }
  return counts;
}

/** 新收104件，2024年结转0件，共计104件: both together; or all that outcomes were told of. */
export function sumOfFlows({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const total = piece.before.find(({ meaning }) => meaning === 'total');
  if (!total || piece.behind.some(isTelling)) return undefined;
  if (piece.before.some(({ meaning }) => meaning !== 'total' && meaning !== 'filler')) return undefined;
  const counts = lastCounts(spoken.claims);
  const [last, first] = counts;
  const isOf = (claim: Counted | undefined, row: string): boolean =>
    claim?.readings.some(({ cells }) => cells.length === 1 && cells[0] === `requests.${row}.total`) === true;
  const isBoth =
    (isOf(last, 'carriedIn') && isOf(first, 'new')) || (isOf(last, 'new') && isOf(first, 'carriedIn'));
  // 予以公开397件、…、其他处理37件，共计1001件; fewer may be some of them
  const areOutcomes =
    counts.length === mostCounts &&
    counts.every(({ readings }) => readings.some(({ cells: [cell = ''] }) => isOfOutcome(cell))) &&
    // 国家秘密1件、…、行政查询3件，合计25件: reasons of one of them
    new Set(counts.map(({ readings: [first] }) => first?.cells[0]?.split('.')[1])).size > 1;
  if (!isBoth && !areOutcomes) return undefined;
  if (unexplained(spoken.text, spoken.words, piece.from, quantity.from) !== '') return undefined;
  const readings = isBoth
    ? [{ name: '新收加上年结转', cells: ['requests.new.total', 'requests.carriedIn.total'] }]
    : [{ name: '办结', cells: ['requests.handledTotal.total'] }];
  const stretch = spoken.stretch(total.from, quantity.to);
  return { kind: 'counted', stretch, figure, readings, by: spoken.by };
}
