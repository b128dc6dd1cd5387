import type { Rule } from './rule.ts';

/** Whether the report is whole and on the right form. */
export const completenessRules = [
  {
    id: 'edition',
    title: '用当年适用的报告格式',
    severity: 'error',
    basis: 'official',
    clause: '国办公开办函〔2019〕60号；国办公开办函〔2021〕30号',
    why: '2019、2020 年度用 2019 年试行格式，2021 年度起用 2021 年格式。用错格式，表里要求的数就对不上。2019 年度只是鼓励使用，不作错误。',
    wrong: '2022 年度的报告用 2019 年试行格式的表格',
    right: '2025 年度的报告用 2021 年格式的表格',
  },
  {
    id: 'unfilled',
    title: '每一格都要填，没有的填 0',
    severity: 'warning',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
    why: '空着的格子看不出是没有，还是忘了填。没有发生的填 0，程序可以一次填好。',
    wrong: '表三“上年结转”一行空着',
    right: '表三“上年结转”一行都填 0',
  },
  {
    id: 'refused',
    title: '填进格子的要是数',
    severity: 'error',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
    why: '输入的文字认不出是数，没有填进格子，报告里这一格会是空的。这一条只在填写时提示。',
    wrong: '表二“行政处罚”填“若干”',
    right: '表二“行政处罚”填“12”',
  },
] as const satisfies readonly Rule[];
