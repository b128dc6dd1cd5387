import { differencesFrom, isSumOfUnits } from '../check/sum-of-units.ts';
import type { Difference } from '../check/sum-of-units.ts';
import type { Draft } from '../draft/draft.ts';
import type { CellId } from '../form/edition.ts';
import type { CellValue } from '../form/cells.ts';
import type { Sums } from './add-up.ts';
import { sumOfUnits } from './county-draft.ts';

/** A county's draft beside the sums of now. */
export interface Renewed {
  /** the draft with the new sums where it had the old ones; what the county has changed itself is left */
  draft: Draft;
  /** cells that follow the new sums */
  followed: readonly CellId[];
  /** where it is not the sum even then */
  differences: readonly Difference[];
}

/** Brings the sums of now into a county's draft that was begun from earlier ones: a report was replaced, or came late. */
export function renewed(draft: Draft, sums: Sums): Renewed {
  const before = draft.sumOfUnits?.cells ?? {};
  const cells: Record<CellId, CellValue> = { ...draft.cells };
  const followed: CellId[] = [];
  for (const { cell, sum } of sums.cells) {
    const old = before[cell.id]?.sum;
    // without an earlier sum nothing says that the number is not the county's own
    if (
      !draft.sumOfUnits ||
      !isSumOfUnits(draft.cells[cell.id], old) ||
      isSumOfUnits(draft.cells[cell.id], sum)
    )
      continue;
    followed.push(cell.id);
    if (sum === undefined) Reflect.deleteProperty(cells, cell.id);
    else cells[cell.id] = cell.takes === 'amount' ? sum : Number(sum);
  }
  const now = sumOfUnits(sums);
  return {
    draft: { ...draft, cells, sumOfUnits: now },
    followed,
    differences: differencesFrom(sums.edition, cells, now.cells),
  };
}
