import { expect, test } from 'vitest';
import { guessOrganLevel } from '../../../shared/draft/organ-level.ts';

test.each([
  ['新郑市城关乡人民政府', 'township'],
  ['某某县某某镇人民政府', 'township'],
  ['某某县某某镇政府', 'township'],
  ['郑港办事处', 'street'],
  ['某某区人民政府某某街道办事处', 'street'],
  ['某某街道', 'street'],
  ['二七区统计局', 'other'],
  ['某某县人民政府', 'other'],
  ['某某乡村振兴局', 'other'],
  ['', 'other'],
])('%s is %s', (name, level) => {
  expect(guessOrganLevel(name)).toBe(level);
});
