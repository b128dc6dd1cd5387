import { zeros } from './written-year.ts';

/** What Chinese numerals below are made of: 一百二十三, 两万, 三千零五, 二〇. */
export const countSigns = `一二三四五六七八九十百千万亿两${zeros.replace(/[O0Ｏ０]/gu, '')}`;

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a whole number in Chinese numerals, counted (一百二十) or digit by digit (一二〇); undefined for neither. */
export function chineseCount(written: string): number | undefined {
  if (written === '' || written.length > 20) return undefined;
  if (!/[十百千万亿]/u.test(written)) {
    let value = 0;
    for (const sign of written) {
      const digit = digits[sign];
      if (digit === undefined) return undefined;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of written) {
    const power = powers[sign];
    if (sign === '万' || sign === '亿') {
      const times = sign === '万' ? 1e4 : 1e8;
      total = (total + section + (digit ?? 0)) * times;
      section = 0;
      digit = undefined;
    } else if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = undefined;
    } else {
      digit = digits[sign];
      if (digit === undefined) return undefined;
    }
  }
  const value = total + section + (digit ?? 0);
  return Number.isSafeInteger(value) ? value : undefined;
}

const names = '〇一二三四五六七八九';

/** A whole number from 0 on as it is counted: 120 is 一百二十, 12 is 十二, 205 is 二百零五. */
export function inChineseCount(value: number): string {
  if (value === 0) return '零';
  const words = sections(value);
  return words.startsWith('一十') ? words.slice(1) : words;
}

function sections(value: number): string {
  for (const [size, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    return `${sections(Math.floor(value / size))}${name}${gap}${rest === 0 ? '' : sections(rest)}`;
  }
  return names.charAt(value);
}
