import type { Rule } from './rule.ts';

/** What is asked of a report that was begun from the sum of others. */
export const countyRules = [
  {
    id: 'R11',
    title: '汇总的表等于各单位的表之和',
    severity: 'warning',
    basis: 'practice',
    why: '县区、市的报告里，三张表是所属各单位的数加起来的。用各单位之和开始的草稿，改动了某一格，或者补报以后没有跟着改，就与各单位公布的数对不上。确有原因的，写明理由可以保留。',
    wrong: '各单位的行政许可处理决定加起来是 12，本级填 10',
    right: '各单位的行政许可处理决定加起来是 12，本级填 12',
  },
] as const satisfies readonly Rule[];
