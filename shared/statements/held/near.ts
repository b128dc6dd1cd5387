import type Big from 'big.js';
import type { Figure } from '../claim.ts';

/** Less than one unit of the last printed digit is allowed where shares are nudged to close at 100. */
export function isNear(printed: Figure, exact: Big): boolean {
  return printed.value.minus(exact).abs().lt(printed.step);
}

/** A rate of change, or a share beside which others are missing, is rounded or cut, and never nudged. */
export function isRounded(printed: Figure, exact: Big): boolean {
  const off = exact.minus(printed.value);
  return isNear(printed, exact) && (off.gte(0) || off.times(-2).lte(printed.step));
}
