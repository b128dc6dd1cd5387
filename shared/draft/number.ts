import type { CellValue } from '../form/cells.ts';
import type { Takes } from '../form/edition.ts';

/** What a typed or printed text means for a cell. "Not filled" and zero are different things. */
export type Parsed =
  | { state: 'filled'; value: CellValue }
  | { state: 'notFilled' }
  /** `offer` is a text that would be accepted and is probably meant */
  | { state: 'refused'; message: string; offer?: string };

/** More digits than any report has; also keeps every count an exact integer. */
export const mostDigits = 15;

const zeroWidth = /[\u200b-\u200d\u2060\ufeff]/g;
const blank = /^[-–—―−/／_]*$/u;
const countUnits = '件次|人次|件|个|项|条|次|份|宗|起|篇|部|户|人';
const number = new RegExp(
  `^(?<sign>[+\\-–—−]|增加|减少|增|减)?\\s*(?<digits>[\\d,.\\s]+?)\\s*(?<unit>亿元|万元|元|万|亿|${countUnits})?$`,
  'u',
);
const grouped = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/;
const plain = /^(?:\d+(?:\.\d+)?|\.\d+)$/;

/** ², ①, ½, Ⅲ: marks of notes and the like, which NFKC would turn into digits of the number beside them. */
const noDigits = /[\p{No}\p{Nl}]/u;

/** NFKC turns full-width digits, signs, commas and spaces into their ASCII forms. A line end stays one: it may stand between two numbers. */
function normalise(text: string): string {
  return text
    .replace(zeroWidth, '')
    .normalize('NFKC')
    .replace(/[^\S\n\r]+/g, ' ')
    .replace(/\s*[\n\r]\s*/g, '\n')
    .trim();
}

/** Of what was typed or pasted as much as it takes to know it again. */
function shortened(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}

function refused(message: string, offer?: string): Parsed {
  return offer === undefined ? { state: 'refused', message } : { state: 'refused', message, offer };
}

/** Moves the decimal point by `places` to the left (negative: to the right), keeping every digit. */
function shiftPoint(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = (whole + fraction).padStart(places + 1, '0').padEnd(whole.length - places, '0');
  const point = all.length - (fraction.length + places);
  const end = Math.max(point, 0);
  const left = all.slice(0, end).replace(/^0+(?=\d)/, '') || '0';
  const right = all.slice(end);
  return right ? `${left}.${right}` : left;
}

/**
 * What a person typed, or a report printed, in a cell that takes `takes`.
 * Accepts full-width digits, thousands separators, spaces, signs, 减4 and units; refuses everything that would
 * have to be guessed, with a reason in Chinese.
 */
export function parseCell(takes: Takes, text: string): Parsed {
  const clean = normalise(text);
  if (blank.test(clean)) return { state: 'notFilled' };
  if (noDigits.test(text))
    return refused(`“${shortened(text.trim())}”里有注释序号一类的记号。请只填数字，没有就填 0。`);
  const match = number.exec(clean)?.groups;
  if (!match) return refused(`“${shortened(clean)}”不是数字。请只填数字，没有就填 0。`);
  const written = match['digits'] ?? '';
  if (!plain.test(written) && !grouped.test(written)) {
    return refused(
      `“${shortened(written)}”里的逗号、空格或小数点不像一个数，可能是两个数连在了一起。请重新填写。`,
    );
  }
  const digits = written.replace(/[, ]/g, '').replace(/^\./, '0.');
  const wholeDigits = digits.replace('.', '').replace(/^0+/, '').length;
  if (wholeDigits > mostDigits)
    return refused(`这个数有 ${String(wholeDigits)} 位，太长了，不像是真的。请核对。`);
  const negative = /^(?:[-–—−]|减)/u.test(match['sign'] ?? '');
  const unit = match['unit'];
  return takes === 'amount' ? amount(digits, negative, unit) : whole(takes, digits, negative, unit);
}

function amount(digits: string, negative: boolean, unit: string | undefined): Parsed {
  if (negative) return refused('金额不能小于 0。请填大于或等于 0 的数，单位是万元。');
  if (unit === '元') {
    const offer = shiftPoint(digits, 4);
    return refused(`这一格的单位是万元，${digits}元是 ${offer} 万元。请改填 ${offer}。`, offer);
  }
  if (unit === '亿元') {
    const offer = shiftPoint(digits, -4);
    return refused(`这一格的单位是万元，${digits}亿元是 ${offer} 万元。请改填 ${offer}。`, offer);
  }
  if (unit !== undefined && unit !== '万元') return refused(`这一格填金额，单位是万元，不能写“${unit}”。`);
  return { state: 'filled', value: digits.replace(/^0+(?=\d)/, '') };
}

function whole(
  takes: 'count' | 'change',
  digits: string,
  negative: boolean,
  unit: string | undefined,
): Parsed {
  if (unit !== undefined && /[元万亿]/u.test(unit)) {
    return refused(`这一格填数量，不能写“${unit}”。请只填完整的数字。`);
  }
  const [integer = '0', fraction = ''] = digits.split('.');
  if (/[1-9]/.test(fraction)) return refused(`数量必须是整数，不能是 ${digits}。请填整数。`);
  const value = Number(integer);
  if (!negative || value === 0) return { state: 'filled', value };
  if (takes === 'change') return { state: 'filled', value: -value };
  return refused('数量不能小于 0。请填 0 或者大于 0 的整数。');
}

/** A value as it is printed in the report; not filled prints nothing. */
export function printCell(value: CellValue | undefined): string {
  return value === undefined ? '' : String(value);
}
