import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Takes } from '../../../shared/form/edition.ts';
import { parseCell } from '../../../shared/draft/number.ts';

const accepted: [Takes, string, number | string][] = [
  ['count', '3', 3],
  ['count', ' 0 ', 0],
  ['count', '１２３', 123],
  ['count', '1,234', 1234],
  ['count', '1，234，567', 1234567],
  ['count', '1 234', 1234],
  ['count', '0件', 0],
  ['count', '12 件', 12],
  ['count', '3件次', 3],
  ['count', '+19', 19],
  ['count', '12.0', 12],
  ['count', '007', 7],
  ['count', '\n 0  ', 0],
  ['count', '999999999999999', 999999999999999],
  ['change', '+19', 19],
  ['change', '−2', -2],
  ['change', '-2', -2],
  ['change', '－2', -2],
  ['change', '减4', -4],
  ['change', '减 4 项', -4],
  ['change', '增3', 3],
  ['change', '-0', 0],
  ['amount', '12.5', '12.5'],
  ['amount', '14.4675', '14.4675'],
  ['amount', '190.457379', '190.457379'],
  ['amount', '72,701.2578', '72701.2578'],
  ['amount', '15.2790万元', '15.2790'],
  ['amount', '１２．５０', '12.50'],
  ['amount', '0', '0'],
  ['amount', '.5', '0.5'],
];
const notFilled = ['', '  ', '-', '—', '/', '／', '--', '\u00a0'];
const refusedTexts: [Takes, string, string][] = [
  ['count', '1.5 件', '整数'],
  ['count', '三', '不是数字'],
  ['count', '无', '不是数字'],
  ['count', '-3', '不能小于 0'],
  ['count', '5元', '“元”'],
  ['count', '1.2万', '“万”'],
  ['count', '1,23', '逗号'],
  ['count', '0 0', '空格'],
  ['count', '3\n000', '两个数'],
  ['count', '3①', '“3①”'],
  ['count', '2²', '记号'],
  ['count', '½', '记号'],
  ['amount', '10⁴', '记号'],
  ['count', '1.2.3', '小数点'],
  ['count', '1234567890123456', '16 位'],
  ['amount', '-1', '不能小于 0'],
  ['amount', '3件', '万元'],
  ['amount', 'abc', '不是数字'],
];

describe('what people type or print', () => {
  it.each(accepted)('%s takes %j as %j', (takes, text, value) => {
    expect(parseCell(takes, text)).toEqual({ state: 'filled', value });
  });
  it.each(notFilled)('%j is not filled', (text) => {
    for (const takes of ['count', 'change', 'amount'] as const) {
      expect(parseCell(takes, text)).toEqual({ state: 'notFilled' });
    }
  });
  it.each(refusedTexts)('%s refuses %j and says %s', (takes, text, reason) => {
    const parsed = parseCell(takes, text);
    expect(parsed.state).toBe('refused');
    expect(parsed.state === 'refused' && parsed.message).toContain(reason);
  });
  it.each([
    ['152790元', '15.2790'],
    ['251000元', '25.1000'],
    ['8040元', '0.8040'],
    ['5元', '0.0005'],
    ['12.5元', '0.00125'],
    ['1.2亿元', '12000'],
    ['0.00005亿元', '0.5'],
    ['3亿元', '30000'],
  ])('%s in a 万元 cell offers %s', (text, offer) => {
    const parsed = parseCell('amount', text);
    expect(parsed).toMatchObject({ state: 'refused', offer });
    expect(parseCell('amount', offer)).toEqual({ state: 'filled', value: offer });
  });
});

describe('for any input', () => {
  const takes = fc.constantFrom<Takes>('count', 'change', 'amount');
  it('answers, and never with a float', () => {
    fc.assert(
      fc.property(takes, fc.string({ unit: 'grapheme' }), (kind, text) => {
        const parsed = parseCell(kind, text);
        if (parsed.state !== 'filled') return;
        expect(typeof parsed.value).toBe(kind === 'amount' ? 'string' : 'number');
        if (typeof parsed.value === 'number') expect(Number.isSafeInteger(parsed.value)).toBe(true);
      }),
    );
  });
  it('reads back a whole number however it is dressed', () => {
    const fullWidth = (text: string): string =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (value) => {
        const plain = String(value);
        const commas = plain.replace(/\B(?=(\d{3})+$)/g, ',');
        for (const text of [plain, commas, fullWidth(plain), fullWidth(commas), ` ${plain} 件`]) {
          expect(parseCell('count', text)).toEqual({ state: 'filled', value });
        }
        expect(parseCell('change', `减${plain}`)).toEqual({
          state: 'filled',
          value: value === 0 ? 0 : -value,
        });
      }),
    );
  });
  it('an amount keeps every digit', () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.stringMatching(/^\d{1,7}$/));
    fc.assert(
      fc.property(digits, ([whole, fraction]) => {
        const text = `${String(whole)}.${fraction}`;
        expect(parseCell('amount', text)).toEqual({ state: 'filled', value: text });
      }),
    );
  });
});
