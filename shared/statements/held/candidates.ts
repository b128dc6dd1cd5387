import Big from 'big.js';
import { editionOf } from '../../draft/draft.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Cells } from '../../form/cells.ts';
import { cellsOf } from '../../form/edition.ts';
import type { CellId } from '../../form/edition.ts';
import { exactly, zero } from '../../words/exactly.ts';
import type { Figure, Reading } from '../claim.ts';

/** A value a number could have meant, with the cells it comes from. */
export interface Candidate {
  name: string;
  value: Big;
  cells: readonly CellId[];
}

/** The sum of cells, in 元 for amounts; undefined while one of them is not filled. */
export function valueOf(
  draft: Pick<Draft, 'edition'>,
  cells: Cells,
  ids: readonly CellId[],
): Big | undefined {
  const known = cellsOf(editionOf(draft));
  // counts have 15 digits at most, and so has their sum in any report; amounts are kept digit by digit
  let count = 0;
  let amount: Big | undefined;
  for (const id of ids) {
    const value = cells[id];
    if (value === undefined) return undefined;
    if (typeof value === 'number') count += value;
    else
      amount = (amount ?? zero).plus(known.get(id)?.takes === 'amount' ? new Big(value).times(1e4) : value);
  }
  if (!Number.isSafeInteger(count)) return undefined;
  return amount ? amount.plus(count) : exactly(String(count));
}

/** The readings with their values, without those whose cells are not all filled. */
export function candidatesOf(
  draft: Draft,
  readings: readonly Reading[],
  cells: Cells = draft.cells,
): Candidate[] {
  return readings.flatMap(({ name, cells: ids }) => {
    const value = valueOf(draft, cells, ids);
    return value ? [{ name, value, cells: ids }] : [];
  });
}

/** Whether a printed number says a value: exactly, or rounded or cut to the places it is printed with. */
export function says(figure: Pick<Figure, 'value' | 'step' | 'measure' | 'writing'>, value: Big): boolean {
  if (figure.value.eq(value)) return true;
  const isRounded = figure.measure === 'yuan' || figure.writing.scale > 1;
  return (
    isRounded &&
    figure.value.minus(value).abs().lt(figure.step) &&
    figure.step.gt(1) &&
    value.gt(0) &&
    figure.writing.decimals > 0
  );
}
