import type { Collected, Line } from '../../shared/collection/collected.ts';
import type { Outlier } from '../../shared/collection/outliers.ts';
import { stands } from '../../shared/collection/state.ts';
import type { Cells, CellValue } from '../../shared/form/cells.ts';
import { findEdition } from '../../shared/form/editions/index.ts';
import { inForm } from '../../shared/last-year/compare.ts';

/** A unit's numbers in the order of the roll, with what stands out of them. */
export interface UnitRow {
  unit: string;
  /** its place in the roll */
  at: number;
  /** under the ids of the collection's form */
  cells: Cells;
  standOut: readonly Outlier[];
}

/** What the rows are ordered by: `roll` is their place in it, `standOut` the number of what stands out, else a cell's id. */
export type SortKey = string;
/** What the rows are ordered by, and which way. */
export interface Sorting {
  by: SortKey;
  /** the largest first */
  down: boolean;
}

/** The units whose report stands, a row each. */
export function rowsOf({ edition, lines: all, standOut }: Collected): UnitRow[] {
  const byUnit = new Map<string, Outlier[]>();
  for (const one of standOut) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  return all.flatMap(({ entry: { unit, report, state } }: Line, at): UnitRow[] => {
    if (!report || !stands(state)) return [];
    const from = findEdition(report.edition);
    const cells = from && from !== edition ? inForm(report.cells, from, edition) : report.cells;
    return [{ unit, at, cells, standOut: byUnit.get(unit) ?? [] }];
  });
}

/** The rows in order; what is not filled in comes last either way, and equal ones stay as the roll has them. */
export function sorted(rows: readonly UnitRow[], { by, down }: Sorting): UnitRow[] {
  const sign = down ? -1 : 1;
  const valueOf = ({ at, standOut, cells }: UnitRow): number | undefined => {
    if (by === 'roll') return at;
    return by === 'standOut' ? standOut.length : numberOf(cells[by]);
  };
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined)
        return Number(one.value === undefined) - Number(other.value === undefined);
      return sign * (one.value - other.value) || one.row.at - other.row.at;
    })
    .map(({ row }) => row);
}

/** For the order alone; sums are exact elsewhere. */
function numberOf(value: CellValue | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}
