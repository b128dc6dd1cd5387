import { zeros } from './written-year.ts';

const digits = '〇一二三四五六七八九';
const anyZero = new RegExp(`[${zeros}]`, 'gu');

/** A whole number below 100 as it is counted (12, 十二), or any as its digits are written (2024, 二〇二四, 二○二四). */
export function numeral(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const digit = (mark: string): number => Math.max(digits.indexOf(mark), 0);
  const plain = written.replace(anyZero, '〇');
  if (!plain.includes('十')) return Array.from(plain).reduce((value, mark) => value * 10 + digit(mark), 0);
  const [tens = '', units = ''] = plain.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (units === '' ? 0 : digit(units));
}
