import { differencesFrom } from '../check/sum-of-units.ts';
import type { Difference } from '../check/sum-of-units.ts';
import { carriedIn, nextYear } from '../last-year/next-year.ts';
import { readDraft } from '../draft/draft-file.ts';
import { emptyDraft } from '../draft/empty-draft.ts';
import type { Draft, Organ } from '../draft/draft.ts';
import type { SumOfUnits } from '../draft/sum-of-units.ts';
import { cellName } from '../form/edition.ts';
import type { Cell, CellId } from '../form/edition.ts';
import type { CellValue } from '../form/cells.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Sums } from './add-up.ts';

/** The county's draft begun from the sum, and where 上年结转 is the county's own and not the sum. */
export interface CountyDraft {
  draft: Draft;
  differences: readonly Difference[];
}

/**
 * The county's own draft, its tables the sums of its units. With the county's report of last year its words are carried on,
 * and 上年结转 is what that report carried out, whatever the units say: where they differ is told.
 */
export function countyDraft(
  sums: Sums,
  { organ, year, id = '' }: { organ: Organ; year: number; id?: string },
  last?: Draft,
): Result<CountyDraft> {
  const begun = last ? nextYear({ ...last, organ }, year, id) : emptyDraft(id, organ, year);
  if (!begun.ok) return begun;
  if (begun.value.edition !== sums.edition.id)
    return fail(
      'invalid',
      `各单位的数是按 ${sums.edition.id} 年格式加的，${String(year)} 年要用另一种格式。请改正年份。`,
    );
  const own = last?.year === year - 1 ? carriedIn(last, sums.edition) : new Map<CellId, CellValue>();
  const cells: Record<CellId, CellValue> = {};
  const differences: Difference[] = [];
  for (const { cell, sum } of sums.cells) {
    const carried = own.get(cell.id);
    if (carried !== undefined && String(carried) !== sum)
      differences.push({ cell, own: String(carried), sum });
    const value = carried ?? (sum === undefined ? undefined : valueOf(cell, sum));
    if (value !== undefined) cells[cell.id] = value;
  }
  const draft = readDraft({ ...begun.value, cells, sumOfUnits: sumOfUnits(sums) });
  return draft.ok ? ok({ draft: draft.value, differences }) : draft;
}

function valueOf({ takes }: Cell, sum: string): CellValue {
  return takes === 'amount' ? sum : Number(sum);
}

/** Where the county's draft is not, or no longer, the sum of its units (R11). */
export function differencesFromSum(draft: Pick<Draft, 'cells'>, sums: Sums): Difference[] {
  return differencesFrom(sums.edition, draft.cells, sumOfUnits(sums).cells);
}

/** The largest addends of a cell that a draft keeps with the sum. */
const kept = 3;

/** The sum as a county's draft keeps it, to be held against its tables afterwards. */
export function sumOfUnits({ units, cells }: Sums): SumOfUnits {
  return {
    units,
    cells: Object.fromEntries(
      cells.flatMap(({ cell, sum, addends }) =>
        sum === undefined
          ? []
          : [[cell.id, { sum, largest: addends.slice(0, kept).map(({ unit, value }) => ({ unit, value })) }]],
      ),
    ),
  };
}

/** A difference as a line for the author. */
export function differenceWords({ cell, own, sum }: Difference): string {
  return `${cellName(cell)}：各单位之和是 ${sum ?? '（都没有填）'}，本机关是 ${own === '' ? '（没有填）' : own}。`;
}
