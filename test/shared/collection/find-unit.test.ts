import { describe, expect, test } from 'vitest';
import { unitFinder } from '../../../shared/collection/find-unit.ts';
import { unitsIn } from '../../../shared/collection/unit-list.ts';

const listed = [
  '甲县城关镇人民政府',
  '甲县青石乡人民政府',
  '甲县中心街道办事处',
  '甲县教育局',
  '甲县市场监督管理局',
  '甲县发展和改革委员会',
  '甲县城市管理局',
];
const short = [
  '城关镇',
  '青石乡',
  '中心街道',
  '县教育局',
  '市场监管局',
  '发改委',
  '城管局',
  '甲县财政局',
  '甲县水利局',
];

describe('a unit is found by the name its report prints', () => {
  test.each([
    [listed, '甲县城关镇人民政府', '甲县城关镇人民政府', false],
    [listed, '甲县 城关镇 人民政府', '甲县城关镇人民政府', false],
    [listed, '乙市甲县城关镇人民政府', '甲县城关镇人民政府', true],
    [listed, '甲县人民政府中心街道办事处', '甲县中心街道办事处', true],
    [listed, '甲县城关镇', '甲县城关镇人民政府', true],
    [listed, '青石乡政府', '甲县青石乡人民政府', true],
    [listed, '甲县市场监管局', '甲县市场监督管理局', true],
    [listed, '甲县发改委', '甲县发展和改革委员会', true],
    [listed, '城市管理局', '甲县城市管理局', true],
    [short, '甲县城关镇人民政府', '城关镇', true],
    [short, '甲县教育局', '县教育局', true],
    [short, '甲县市场监督管理局', '市场监管局', true],
  ])('%#: %s', (units, organ, unit, isDoubted) => {
    const found = unitFinder(units, ['甲县教育局', '甲县水利局', organ]).find(organ);
    expect(found).toMatchObject({ unit });
    expect('doubt' in found && found.doubt !== null).toBe(isDoubted);
  });

  test.each([
    [listed, '丙县教育局', '别的地方'],
    [listed, '丙县城关镇人民政府', '别的地方'],
    [listed, '甲县水利局', '不在单位名单里'],
    [listed, '', '没有读出'],
    [['甲县教育局', '甲县体育局', '甲县 教育局（本级）'], '甲县司法局', '不在单位名单里'],
    [['甲县城关镇', '甲县城关镇人民政府', '甲县水利局'], '甲县城关镇政府', '说不准'],
  ])('%#: nobody is guessed for %s', (units, organ, said) => {
    const found = unitFinder(units).find(organ);
    expect(found).toMatchObject({ unit: null });
    expect('why' in found && found.why).toContain(said);
  });
});

describe('a list of units', () => {
  test.each<[string, string[][], string[]]>([
    ['lines', [['甲县教育局'], [''], ['甲县水利局']], ['甲县教育局', '甲县水利局']],
    [
      'numbered lines',
      [['1.甲县教育局'], ['（二）甲县水利局'], ['3 甲县司法局']],
      ['甲县教育局', '甲县水利局', '甲县司法局'],
    ],
    [
      'a column with a head',
      [
        ['2025年度报送单位名单'],
        ['序号', '联系人', '单位名称', '电话'],
        ['1', '甲局长', '甲县教育局', '1'],
        ['2', '乙', '甲县文联', '2'],
      ],
      ['甲县教育局', '甲县文联'],
    ],
    [
      'a column without',
      [
        ['1', '甲县教育局'],
        ['2', '甲县水利局'],
      ],
      ['甲县教育局', '甲县水利局'],
    ],
    [
      'an office whose name begins like a head',
      [['甲县机关事务管理局'], ['机关事务管理局']],
      ['甲县机关事务管理局', '机关事务管理局'],
    ],
    ['no names', [['12'], ['合计']], []],
  ])('%s', (_, rows, units) => {
    expect(unitsIn(rows)).toEqual(units);
  });
});
