import type Big from 'big.js';
import type { CellId } from '../form/edition.ts';
import { zero } from '../words/exactly.ts';
import type { Claim } from './claim.ts';
import type { Spoken } from './spoken.ts';

const answered: CellId = 'requests.handledTotal.total';

/**
 * 受理12件，答复7件，不予处理4件，仍不明确1件: where 答复 and what stands behind it, or before it in a list, add up to what
 * came in, it stands for the answered ones beside the others, which no cell holds.
 */
export function withoutAnswersApart({ claims, counts, listed }: Spoken): Claim[] {
  const [came] = claims;
  const isAnswered = (claim: Claim): boolean =>
    claim.kind === 'counted' &&
    claim !== came &&
    claim.readings.some(({ cells: [cell, ...more] }) => cell === answered && more.length === 0);
  if (came?.kind !== 'counted' || counts.length < 3 || !claims.some(isAnswered)) return claims;
  const sums: Big[] = [zero];
  const nth = new Map<number, number>();
  counts.forEach(({ from, value }, at) => {
    nth.set(from, at);
    sums.push((sums[at] ?? value).plus(value));
  });
  const addsUp = (from: number, to: number): boolean =>
    to - from > 1 &&
    counts.slice(from, to).some((_, at) => at > 0 && !carriedOut.has(from + at)) &&
    sums[to]?.minus(sums[from] ?? 0).eq(came.figure.value) === true;
  // 答复7件，结转1件 are told by the table
  const carriedOut = new Set(
    claims.flatMap((claim) =>
      claim.kind === 'counted' &&
      claim.readings.some(({ cells: [cell] }) => cell?.startsWith('requests.carried'))
        ? [nth.get(claim.figure.from)]
        : [],
    ),
  );
  const first = (nth.get(came.figure.from) ?? 0) + 1;
  return claims.filter((claim) => {
    if (claim.kind !== 'counted' || !isAnswered(claim)) return true;
    const at = nth.get(claim.figure.from);
    return (
      at === undefined || !(addsUp(at, counts.length) || (listed.has(claim.figure) && addsUp(first, at + 1)))
    );
  });
}
