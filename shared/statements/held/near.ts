import Big from 'big.js';
import type { Figure, Looseness } from '../claim.ts';

/** Less than one unit of the last printed digit is allowed where shares are nudged to close at 100. */
export function isNear(printed: Figure, exact: Big): boolean {
  return printed.value.minus(exact).abs().lt(printed.step);
}

/** A rate of change, or a share beside which others are missing, is rounded or cut, and never nudged. */
export function isRounded(printed: Figure, exact: Big): boolean {
  const off = exact.minus(printed.value);
  return isNear(printed, exact) && (off.gte(0) || off.times(-2).lte(printed.step));
}

/** 翻一番 is said of what is a tenth more or less as well, and so is 约一倍. */
const slack = new Big('0.1');
/** 近一倍 is three quarters of it at least, 一倍多 less than one more. */
const least = new Big('0.75');

/** Whether a number of times, or of doublings, says an exact one: of times the part, of 番 how many times it is. */
export function areTimes(printed: Figure, loose: Looseness | undefined, exact: Big): boolean {
  const isDoubled = printed.unit === '番';
  const said = isDoubled ? new Big(2).pow(Math.min(10, Number(printed.value))) : printed.value;
  switch (loose) {
    case 'less':
      return exact.lte(said) && exact.gte(said.times(least));
    case 'more':
      return exact.gte(said) && exact.lte(isDoubled ? said.times(2) : said.plus(1));
    case 'either':
      return exact.minus(said).abs().lte(said.times(slack));
    case undefined:
      if (isDoubled) return exact.minus(said).abs().lte(said.times(slack));
      // 2倍 is rounded, and 2.3倍 may be cut as well
      return printed.writing.decimals > 0
        ? isRounded(printed, exact)
        : exact.minus(said).abs().times(2).lte(printed.step);
  }
}
