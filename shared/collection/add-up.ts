import Big from 'big.js';
import type { Cells, CellValue } from '../form/cells.ts';
import { cellsOf } from '../form/edition.ts';
import type { Cell, CellId, Edition } from '../form/edition.ts';
import { findEdition } from '../form/editions/index.ts';
import { inForm } from '../last-year/compare.ts';
import { withBlankTotals } from './whole-cells.ts';

/** A report whose numbers are added up. */
export interface Summand {
  unit: string;
  edition: string;
  cells: Cells;
  /** cells whose value is doubted */
  doubted: ReadonlySet<CellId>;
}

/** A unit's share of a sum; the value as it is printed. */
export interface Addend {
  unit: string;
  value: string;
  /** the value is doubted */
  isDoubted: boolean;
}

/** One cell over all units. */
export interface CellSum {
  cell: Cell;
  /** exact; undefined where no unit has the cell filled */
  sum: string | undefined;
  /** the largest first, zeros left out */
  addends: readonly Addend[];
  /** units that left it blank; it counts as nothing */
  blank: readonly string[];
  /** units whose value is doubted; it counts as it was read */
  doubted: readonly string[];
}

/** The sum of all, cell by cell in printed order, and the reports that could not be added on this form. */
export interface Sums {
  edition: Edition;
  cells: readonly CellSum[];
  /** how many reports were added */
  units: number;
  /** units whose report is on a form this one does not go on from, with the reason */
  left: readonly { unit: string; why: string }[];
}

/**
 * Adds up table by table, exactly (R11: a county's table is the sum of its bodies'). A total that a unit left blank is the
 * sum of its parts; any other blank counts as nothing and is named.
 */
export function addUp(edition: Edition, summands: readonly Summand[]): Sums {
  const left: { unit: string; why: string }[] = [];
  const added = summands.flatMap((summand) => {
    const from = findEdition(summand.edition);
    const cells = from && (from === edition ? summand.cells : inForm(summand.cells, from, edition));
    if (cells && (from === edition || from.years.from < edition.years.from))
      return [{ ...summand, cells: withBlankTotals(edition, cells) }];
    left.push({ unit: summand.unit, why: `用的是 ${summand.edition} 年格式，没有加进来` });
    return [];
  });
  const cells = [...cellsOf(edition).values()].map((cell) => cellSum(cell, added));
  return { edition, cells, units: added.length, left };
}

function cellSum(cell: Cell, summands: readonly Summand[]): CellSum {
  const blank: string[] = [];
  const doubted: string[] = [];
  const addends: { addend: Addend; value: CellValue }[] = [];
  let sum = new Big(0);
  let filled = 0;
  for (const { unit, cells, doubted: doubts } of summands) {
    const value = cells[cell.id];
    const isDoubted = doubts.has(cell.id);
    if (isDoubted) doubted.push(unit);
    if (value === undefined) {
      blank.push(unit);
      continue;
    }
    filled += 1;
    if (Number(value) === 0) continue;
    sum = sum.plus(value);
    addends.push({ addend: { unit, value: String(value), isDoubted }, value });
  }
  addends.sort((one, other) => new Big(other.value).cmp(one.value));
  return {
    cell,
    sum: filled === 0 ? undefined : sum.toFixed(),
    addends: addends.map(({ addend }) => addend),
    blank,
    doubted,
  };
}
