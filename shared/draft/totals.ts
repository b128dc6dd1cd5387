import { cellsOf } from '../form/edition.ts';
import type { Cell, CellId, Edition } from '../form/edition.ts';
import { equationsOf, sumOf } from '../form/equations.ts';
import type { EquationInstance } from '../form/equations.ts';
import type { Cells, CellValue } from '../form/cells.ts';
import { once } from '../form/once.ts';
import { mostDigits } from './number.ts';

/** The total as a cell can hold it, if it can. */
function totalOf(cells: Cells, ids: readonly CellId[]): number | undefined {
  const sum = sumOf(cells, ids);
  return sum === undefined || sum >= 10n ** BigInt(mostDigits) ? undefined : Number(sum);
}

/** The relations that give a total, by each cell they add up. A cell is never its own total. */
const followersOf = once((edition: Edition): ReadonlyMap<CellId, readonly EquationInstance[]> => {
  const followers = new Map<CellId, EquationInstance[]>();
  for (const instance of equationsOf(edition)) {
    if (!instance.relation.fills) continue;
    for (const id of instance.right.plus) followers.set(id, [...(followers.get(id) ?? []), instance]);
  }
  return followers;
});

/** The cells that the program adds up by itself. */
export function totalCells(edition: Edition): ReadonlySet<CellId> {
  return new Set(
    equationsOf(edition)
      .filter((instance) => instance.relation.fills)
      .flatMap((instance) => instance.left.plus),
  );
}

/** The totals that a cell goes into, and the totals of those. */
export function totalsOver(edition: Edition, id: CellId): ReadonlySet<CellId> {
  const over = new Set<CellId>();
  const pending = [id];
  for (const part of pending) {
    for (const { left } of followersOf(edition).get(part) ?? []) {
      const [total] = left.plus;
      if (total === undefined || over.has(total)) continue;
      over.add(total);
      pending.push(total);
    }
  }
  return over;
}

/** The cells of an edition that an author fills in; what is counted as to be filled is counted in them alone. */
export const typedCells = once((edition: Edition): readonly Cell[] => {
  const automatic = totalCells(edition);
  return [...cellsOf(edition).values()].filter(({ id }) => !automatic.has(id));
});

/**
 * Cells after an edit, with the totals that follow from it, by the relations that also check them (R2, R3, R4).
 * A total is filled once all its parts are. While a part is missing, a total that was right before the edit is
 * emptied again, and one that was printed without its parts is left as printed: nothing is invented, nothing lost.
 */
export function withTotals(
  edition: Edition,
  cells: Cells,
  edits: ReadonlyMap<CellId, CellValue | undefined>,
): Record<CellId, CellValue> {
  const next: Record<CellId, CellValue> = { ...cells };
  const put = (id: CellId, value: CellValue | undefined): void => {
    if (value === undefined) Reflect.deleteProperty(next, id);
    else next[id] = value;
  };
  for (const [id, value] of edits) put(id, value);

  const followers = followersOf(edition);
  const pending = [...edits.keys()];
  for (const id of pending) {
    for (const { left, right } of followers.get(id) ?? []) {
      const [total] = left.plus;
      if (total === undefined || edits.has(total)) continue;
      const sum = totalOf(next, right.plus);
      const followed = sum !== undefined || totalOf(cells, right.plus) === cells[total];
      if (!followed || next[total] === sum) continue;
      put(total, sum);
      pending.push(total);
    }
  }
  return next;
}
