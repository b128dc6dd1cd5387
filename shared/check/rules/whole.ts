import type { Rule } from './rule.ts';

/** What a report must hold to be whole. */
export const wholeRules = [
  {
    id: 'emptyText',
    title: '要求写的部分不能空着',
    severity: 'error',
    basis: 'official',
    clause: '《条例》第五十条；国办公开办函〔2021〕30号',
    why: '总体情况、存在的主要问题及改进情况、其他需要报告的事项都是报告必须有的内容。没有其他事项的，要写明没有；存在的问题不能只写“无”。',
    wrong: '“五、存在的主要问题及改进情况”只写“无”',
    right: '“六、其他需要报告的事项”写“无其他需要报告的事项。”',
  },
  {
    id: 'noTitle',
    title: '要有标题',
    severity: 'error',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
    why: '标题写明是哪个机关、哪一年的报告。',
    wrong: '标题空着',
    right: '甲县乙乡人民政府2025年政府信息公开工作年度报告',
  },
  {
    id: 'unsigned',
    title: '要有落款的机关和日期',
    severity: 'error',
    basis: 'practice',
    clause: 'GB/T 9704—2012，7.3.5',
    why: '报告是机关正式印发的文件，要有机关署名和成文日期。没有日期，看不出是不是按时编制。',
    wrong: '落款没有日期',
    right: '甲县乙乡人民政府，2026年1月15日',
  },
  {
    id: 'noPeriod',
    title: '写明数据的统计期限',
    severity: 'hint',
    basis: 'practice',
    why: '各地的报告一般在前言写明“统计期限自某年1月1日起至某年12月31日止”，读的人一眼知道数据是哪一年的。官方格式没有要求前言，没有写的可以不补。',
    wrong: '前言里没有统计期限',
    right: '前言里写“统计期限自2025年1月1日起至2025年12月31日止。”',
  },
  {
    id: 'unread',
    title: '沿用去年的句子，逐句看过',
    severity: 'hint',
    basis: 'practice',
    why: '整句沿用去年的，即使没有数字也可能已经不是今年的情况。在“去年内容核对”里逐句确认或者改写。',
    wrong: '去年的“完善了公开制度。”原样留着，没有确认',
    right: '看过以后，确认这句今年仍然成立',
  },
] as const satisfies readonly Rule[];
