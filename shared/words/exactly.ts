import Big from 'big.js';
import { onceByText } from './once-by-text.ts';

/** Digits as an exact value: reports have the same numbers again and again, and no value is ever changed in place. */
export const exactly = onceByText((digits: string): Big => new Big(digits));

export const zero = exactly('0');

/** Values added up. */
export function sumOf(values: readonly { value: Big }[]): Big {
  return values.reduce((sum, { value }) => sum.plus(value), zero);
}
