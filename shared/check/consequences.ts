import type { CellId } from '../form/edition.ts';
import type { Terms } from '../form/equations.ts';
import type { Outcome } from './question.ts';

/** A sum that does not come out, with how far its left side lies above its right. */
export type BrokenSum = Extract<Outcome, { state: 'broken' }> & {
  difference: bigint;
  left: Terms;
  right: Terms;
};

/**
 * The one cell that is behind several broken sums, if there is one: every equation it stands in is broken, and one
 * change of it would mend them all. The number it should be is not said: it is never made up.
 * @param inEquations how many equations each cell stands in
 */
export function culprits(
  broken: readonly BrokenSum[],
  inEquations: ReadonlyMap<CellId, number>,
): ReadonlyMap<CellId, readonly BrokenSum[]> {
  const by = new Map<CellId, { sums: BrokenSum[]; changes: Set<bigint> }>();
  for (const sum of broken) {
    const signed: [readonly CellId[], bigint][] = [
      [sum.left.plus, -sum.difference],
      [sum.left.minus, sum.difference],
      [sum.right.plus, sum.difference],
      [sum.right.minus, -sum.difference],
    ];
    for (const [ids, change] of signed) {
      for (const id of ids) {
        const known = by.get(id) ?? { sums: [], changes: new Set<bigint>() };
        known.sums.push(sum);
        known.changes.add(change);
        by.set(id, known);
      }
    }
  }
  const found = new Map<CellId, readonly BrokenSum[]>();
  const taken = new Set<BrokenSum>();
  const ranked = [...by].sort(([, left], [, right]) => right.sums.length - left.sums.length);
  for (const [id, { sums, changes }] of ranked) {
    const isAll = sums.length > 1 && sums.length === inEquations.get(id) && changes.size === 1;
    if (!isAll || sums.some((sum) => taken.has(sum))) continue;
    for (const sum of sums) taken.add(sum);
    found.set(id, sums);
  }
  return found;
}
