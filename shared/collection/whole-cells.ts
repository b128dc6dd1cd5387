import type { Cells, CellValue } from '../form/cells.ts';
import type { CellId, Edition } from '../form/edition.ts';
import { equationsOf, sumOf } from '../form/equations.ts';

/** Blank totals whose parts, some of them at least, are filled in, as the sums of these. */
export function withBlankTotals(edition: Edition, cells: Cells): Record<CellId, CellValue> {
  const whole: Record<CellId, CellValue> = { ...cells };
  const totals = equationsOf(edition).filter(({ relation }) => relation.fills);
  // the corner of table three is a total of totals: once more for it
  for (const { left, right } of [...totals, ...totals]) {
    const [total] = left.plus;
    const filled = right.plus.filter((id) => whole[id] !== undefined);
    if (total === undefined || whole[total] !== undefined || filled.length === 0) continue;
    const sum = sumOf(whole, filled);
    if (sum !== undefined) whole[total] = Number(sum);
  }
  return whole;
}
