import { expect, test } from 'vitest';
import { guessOrganLevel } from '../../../shared/draft/organ-level.ts';

test.each([
  ['新郑市城关乡人民政府', 'township'],
  ['某某县某某镇人民政府', 'township'],
  ['某某县某某镇政府', 'township'],
  ['郑港办事处', 'street'],
  ['某某区人民政府某某街道办事处', 'street'],
  ['某某街道', 'street'],
  ['二七区统计局', 'countyDepartment'],
  ['郑州市二七区统计局', 'countyDepartment'],
  ['管城回族区人民防空办公室', 'countyDepartment'],
  ['某某县人民政府', 'county'],
  ['某某市某某区人民政府', 'county'],
  ['某某自治县人民政府', 'county'],
  ['广西壮族自治区人民政府', 'province'],
  ['河南省财政厅', 'provinceDepartment'],
  ['某某自治州人民政府', 'city'],
  ['新郑市人民政府', 'other'],
  ['新郑市统计局', 'other'],
  ['柳林镇', 'township'],
  ['青河县柳林乡', 'township'],
  ['青河县城市管理局', 'countyDepartment'],
  ['青河临空经济区管理委员会', 'other'],
  ['河南科技园区管委会', 'other'],
  ['郑州高新技术产业开发区管理委员会', 'other'],
  ['某某乡村振兴局', 'other'],
  ['', 'other'],
])('%s is %s', (name, level) => {
  expect(guessOrganLevel(name)).toBe(level);
});
