import { addressOf } from './address.ts';
import type { SheetCell } from './address.ts';
import { equationsOf, sumOf } from '../../../shared/form/equations.ts';
import type { CellId, Edition } from '../../../shared/form/edition.ts';
import type { Cells } from '../../../shared/form/cells.ts';

/** A formula and what it comes to; '' where a part is not filled. */
export interface LiveSum {
  formula: string;
  result: string;
}

/**
 * The cells that the sheet adds up by itself: the totals the program fills in too. It stays empty
 * while a part is, as in the program. A total that is not the sum of its parts stays the number it is: what the report
 * says is not changed on the way.
 */
export function liveSums(
  edition: Edition,
  cells: Cells,
  addresses: ReadonlyMap<CellId, SheetCell>,
): ReadonlyMap<CellId, LiveSum> {
  const sums = new Map<CellId, LiveSum>();
  for (const { relation, left, right } of equationsOf(edition)) {
    const [total] = left.plus;
    if (relation.fills !== true || total === undefined || sums.has(total)) continue;
    const printed = cells[total];
    const sum = sumOf(cells, right.plus);
    if (printed !== undefined && (sum === undefined || BigInt(printed) !== sum)) continue;
    const parts = right.plus.flatMap((id) => addresses.get(id) ?? []);
    if (parts.length !== right.plus.length) continue;
    const ranges = rangesOf(parts).join(',');
    sums.set(total, {
      formula: `=IF(COUNT(${ranges})=${String(parts.length)},SUM(${ranges}),"")`,
      result: sum === undefined ? '' : String(sum),
    });
  }
  return sums;
}

/** The addresses as ranges, those that follow each other down or to the right joined: D5:I5. */
function rangesOf(addresses: readonly SheetCell[]): string[] {
  const runs: { from: SheetCell; to: SheetCell }[] = [];
  for (const address of addresses) {
    const last = runs.at(-1);
    const isBelow =
      last?.from.column === address.column &&
      last.to.column === address.column &&
      last.to.row + 1 === address.row;
    const isRight =
      last?.from.row === address.row && last.to.row === address.row && last.to.column + 1 === address.column;
    if (last && (isBelow || isRight)) last.to = address;
    else runs.push({ from: address, to: address });
  }
  return runs.map(({ from, to }) => (from === to ? addressOf(from) : `${addressOf(from)}:${addressOf(to)}`));
}
