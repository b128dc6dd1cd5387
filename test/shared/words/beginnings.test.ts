import { describe, expect, it } from 'vitest';
import { alternativesOf, beginningsOf } from '../../../shared/words/beginnings.ts';

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
];

describe('how the matches of a regular expression begin', () => {
  for (const [source, signs] of begins) {
    it(`${source}: ${signs}`, () => {
      expect([...beginningsOf(source)].sort()).toEqual(Array.from(signs).sort());
    });
  }
  for (const source of ['.甲', '[^甲]', '\\s甲', '甲?', '(?:甲|)', '']) {
    it(`${source} is refused`, () => {
      expect(() => beginningsOf(source)).toThrow('cannot be told');
    });
  }
});

describe('the alternatives of a regular expression', () => {
  it('are divided outside of brackets only', () => {
    expect(alternativesOf('甲|(?:乙|丙)[|]丁|\\|戊')).toEqual(['甲', '(?:乙|丙)[|]丁', '\\|戊']);
    expect(alternativesOf('甲')).toEqual(['甲']);
  });
});
