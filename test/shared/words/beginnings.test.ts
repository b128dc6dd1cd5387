import { describe, expect, it } from 'vitest';
import { alternativesOf, beginningsOf, secondsOf } from '../../../shared/words/beginnings.ts';

const begins: readonly (readonly [string, string])[] = [
  ['甲乙', '甲'],
  ['甲|乙丙', '甲乙'],
  ['(?:甲|乙)?丙', '甲乙丙'],
  ['甲*乙', '甲乙'],
  ['甲{0,2}乙', '甲乙'],
  ['甲{2}乙', '甲'],
  ['甲+?乙', '甲'],
  ['[甲乙]丙', '甲乙'],
  ['[1-3—]月', '123—'],
  ['\\d{4}年', '0123456789'],
  ['[·\\-]', '·-'],
  ['(?<!甲)乙(?!丙)', '乙'],
  ['(?<=甲)(?=乙)?乙', '乙'],
  ['(?<name>甲|乙)丙', '甲乙'],
  ['《[^》]{0,80}》', '《'],
  ['(?:(?:甲|乙)?[丙丁]?)戊', '甲乙丙丁戊'],
  ['(?=\\p{Script=Han})甲|乙\\p{L}', '甲乙'],
];

describe('how the matches of a regular expression begin', () => {
  for (const [source, signs] of begins) {
    it(`${source}: ${signs}`, () => {
      expect([...beginningsOf(source)].sort()).toEqual(Array.from(signs).sort());
    });
  }
  it('every white space is one', () => {
    const spaces = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
      /\s/u.test(sign),
    );
    expect([...beginningsOf('\\s')].sort()).toEqual(spaces.sort());
    expect(beginningsOf('[\\s]*甲').size).toBe(spaces.length + 1);
  });
  for (const source of ['.甲', '[^甲]', '\\w甲', '甲?', '(?:甲|)', '']) {
    it(`${source} is refused`, () => {
      expect(() => beginningsOf(source)).toThrow('cannot be told');
    });
  }
});

const goesOn: readonly (readonly [string, Readonly<Record<string, string | undefined>>])[] = [
  ['甲乙', { 甲: '乙' }],
  ['甲', { 甲: undefined }],
  ['甲?乙丙', { 甲: '乙', 乙: '丙' }],
  ['甲*乙', { 甲: '乙甲', 乙: undefined }],
  ['甲+乙', { 甲: '乙甲' }],
  ['甲{2}', { 甲: '甲' }],
  ['甲{1,3}乙', { 甲: '乙甲' }],
  ['甲{0,2}乙丙', { 甲: '乙甲', 乙: '丙' }],
  ['(?:甲乙|丙)丁', { 甲: '乙', 丙: '丁' }],
  ['甲(?:乙|)丙', { 甲: '丙乙' }],
  ['甲(?=丁)乙', { 甲: '乙' }],
  ['甲(?=乙)', { 甲: undefined }],
  ['甲(?:乙|$)', { 甲: undefined }],
  ['甲[^乙]', { 甲: undefined }],
  ['甲\\p{L}', { 甲: undefined }],
  ['甲[一-鿿]', { 甲: undefined }],
  ['甲[\\u4e00]', { 甲: undefined }],
  ['甲乙|甲丙|甲\\d', { 甲: '0123456789丙乙' }],
];

describe('what stands behind the first character of a match', () => {
  for (const [source, seconds] of goesOn) {
    it(source, () => {
      const found = [...secondsOf(source)].map(([first, then]) => [first, then && [...then].sort().join('')]);
      expect(Object.fromEntries(found)).toEqual(seconds);
    });
  }
});

describe('the alternatives of a regular expression', () => {
  it('are divided outside of brackets only', () => {
    expect(alternativesOf('甲|(?:乙|丙)[|]丁|\\|戊')).toEqual(['甲', '(?:乙|丙)[|]丁', '\\|戊']);
    expect(alternativesOf('甲')).toEqual(['甲']);
  });
});
