import { chineseCount } from './chinese-count.ts';
import { anyZero } from './written-year.ts';

/** A whole number as it is counted (12, 十二) or as its digits are written (2024, 二〇二四, 二○二四); NaN for neither. */
export function numeral(written: string): number {
  return /^\d+$/u.test(written)
    ? Number(written)
    : (chineseCount(written.replace(anyZero, '〇')) ?? Number.NaN);
}
