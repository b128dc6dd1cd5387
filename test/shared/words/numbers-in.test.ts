import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../shared/words/numbers-in.ts';

const found = (text: string): string =>
  numbersIn(text)
    .map(({ kind, text: words }) => `${kind} ${words}`)
    .join('、');

describe('years, dates and numbers are found', () => {
  it.each([
    [
      '2020年，共公开800条，12月4日宣传，占85.5%，1,234件',
      'year 2020年、number 800条、date 12月4日、number 85.5%、number 1,234件',
    ],
    ['２０２３年公开１２０条，占１２．５％', 'year ２０２３年、number １２０条、number １２．５％'],
    [
      '二〇二三年、二○二三年度、二零二三、二O二三年',
      'year 二〇二三年、year 二○二三年度、number 二零二三、year 二O二三年',
    ],
    ['２０２３年１２月４日，１月', 'date ２０２３年１２月４日、date １月'],
    [
      '二〇二三年12月4日，二〇二三条，〔二〇二三〕',
      'date 二〇二三年12月4日、number 二〇二三条、number 二〇二三',
    ],
    ['二〇二三年十二月三十一日，五月十日', 'date 二〇二三年十二月三十一日、date 五月十日'],
    ['党的二十大和二十届三中全会，十九届历次全会，第三届村民议事会', 'number 第三届'],
    ['做到“四个结合”，坚决做到两个维护，召开四个会议', 'number 四个'],
    ['2023.1.1至2023-12-31', 'date 2023.1.1、date 2023-12-31'],
    ['去年公开，较上年增加，前年，上一年度', 'year 去年、year 上年、year 前年、year 上一年度'],
    ['公开一百二十条，两次，十余项', 'number 一百二十条、number 两次、number 十余项'],
    ['近百条，数十次，三万余条', 'number 近百条、number 数十次、number 三万余条'],
    [
      '三点五万元，十二万，九十八点五，九十五分',
      'number 三点五万元、number 十二万、number 九十八点五、number 九十五分',
    ],
    ['百分之十二，三分之二，十分之一', 'number 百分之十二、number 三分之二、number 十分之一'],
    ['第三次会议，第二季度', 'number 第三次、number 第二季度'],
    ['一起行政复议案件，三起诉讼', 'number 一起、number 三起'],
    ['签订合同一份，新设一个专栏', 'number 一份、number 一个'],
    ['2022、2023两年', 'number 2022、number 2023、number 两年'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe('a heading’s number is none', () => {
  it.each([
    ['1.加强领导', ''],
    ['１．加强领导', ''],
    ['（2）加强领导', ''],
    ['1.2023年公开5条', 'year 2023年、number 5条'],
    ['１．２０２３年公开', 'year ２０２３年'],
    ['一、2023年', 'year 2023年'],
    ['1.5万元', 'number 1.5万元'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

it.each([
  '一是加强领导，二是统一认识，三要进一步推进',
  '一方面重视，另一方面落实；第一，统一项目；第一时间；一些、一定、一般、一律、一并、一起学习',
  '十分重视，千方百计，千家万户，万一',
  '三、收到和处理政府信息公开申请情况',
  '（十二）其他',
  '根据《条例》第二十条、第五十条的规定',
  '每一个部门，同一件，逐一项，唯一条',
  '一批、一种、一年来',
  '高效办成一件事，最多跑一次，一次性告知，双随机、一公开',
  '中央八项规定，两个维护，四个意识，三类内部事务信息，四类过程性信息',
  '党的二十大，十四五规划，三中全会',
  '以前年度，目前年报，网上年报，过去年份，上年结转，上年度结转',
  '零容忍，零距离',
])('words that count nothing are none: %s', (text) => {
  expect(found(text)).toBe('');
});
