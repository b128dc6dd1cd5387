import type { CellId, Takes } from './edition.ts';

/** A cell's value: a whole number, or for amounts the decimal digits as they were typed (万元, never a float). */
export type CellValue = number | string;

/** The nought of a cell, by what it takes. */
export function zeroOf(takes: Takes): CellValue {
  return takes === 'amount' ? '0' : 0;
}

/** The filled cells of a report by id; a cell that is not filled is absent. */
export type Cells = Readonly<Record<CellId, CellValue>>;
