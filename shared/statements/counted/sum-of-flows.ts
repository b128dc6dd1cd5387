import type { Claim, Counted, Figure } from '../claim.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isTelling } from '../pieces/telling.ts';

/** The last two numbers that were counted, the last one first. */
function lastCounts(claims: readonly Claim[]): Counted[] {
  const counts: Counted[] = [];
  for (let at = claims.length - 1; at >= 0 && counts.length < 2; at -= 1) {
    const claim = claims[at];
    if (claim?.kind === 'counted') counts.push(claim);
  }
  return counts;
}

/** 新收104件，2024年结转0件，共计104件: both together. */
export function sumOfFlows(spoken: Spoken, piece: Piece, figure: Figure): Counted | undefined {
  const total = piece.before.find(({ meaning }) => meaning === 'total');
  if (!total || !piece.quantity || piece.behind.some(isTelling)) return undefined;
  if (piece.before.some(({ meaning }) => meaning !== 'total' && meaning !== 'filler')) return undefined;
  const [last, first] = lastCounts(spoken.claims);
  const isOf = (claim: Counted | undefined, row: string): boolean =>
    claim?.readings.some(({ cells }) => cells.length === 1 && cells[0] === `requests.${row}.total`) === true;
  const isBoth =
    (isOf(last, 'carriedIn') && isOf(first, 'new')) || (isOf(last, 'new') && isOf(first, 'carriedIn'));
  if (!isBoth) return undefined;
  if (unexplained(spoken.text, spoken.words, piece.from, piece.quantity.from) !== '') return undefined;
  const readings = [{ name: '新收加上年结转', cells: ['requests.new.total', 'requests.carriedIn.total'] }];
  const stretch = spoken.stretch(total.from, piece.quantity.to);
  return { kind: 'counted', stretch, figure, readings, by: spoken.by };
}
