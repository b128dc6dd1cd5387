import type { Rule } from './rule.ts';

/** Title, period, signature and dates. */
export const dateRules = [
  {
    id: 'titleYear',
    title: '标题的年份是报告年度',
    severity: 'error',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
    why: '标题的年份告诉人这是哪一年的报告，与表格、正文不是同一年，等于公布了去年的报告。',
    wrong: '2025 年度的报告，标题写“甲县乙乡人民政府2024年政府信息公开工作年度报告”',
    right: '甲县乙乡人民政府2025年政府信息公开工作年度报告',
  },
  {
    id: 'titleForm',
    title: '标题写成“…年政府信息公开工作年度报告”',
    severity: 'hint',
    basis: 'practice',
    why: '报告的正式名称是“政府信息公开工作年度报告”。写成“工作年报”、少了“工作”，或者“年度…年度报告”重复，都不规范。',
    wrong: '甲县乙乡人民政府2025年政府信息公开工作年报',
    right: '甲县乙乡人民政府2025年政府信息公开工作年度报告',
  },
  {
    id: 'period',
    title: '统计期限是报告年度的1月1日至12月31日',
    severity: 'error',
    basis: 'practice',
    why: '统计期限写成别的年份、前后颠倒或者缺字，读的人不知道数据是哪一年的。',
    wrong: '本报告所列数据的统计期限自202511日起至20251231日止。',
    right: '本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。',
  },
  {
    id: 'signedWhen',
    title: '落款日期在报告年度结束以后',
    severity: 'warning',
    basis: 'practice',
    clause: '《条例》第四十九条',
    why: '报告写全年的情况，要到年底以后才能编完，一般在第二年的1月至3月。日期早于年底，或者晚了一年以上，多半是去年的日期没有改。',
    wrong: '2025 年度的报告，落款日期是2025年1月15日',
    right: '2025 年度的报告，落款日期是2026年1月15日',
  },
  {
    id: 'brokenDate',
    title: '日期要完整',
    severity: 'warning',
    basis: 'practice',
    why: '从网页或者旧文件里粘贴时，日期常常缺字、多字，成了读不通的数字。',
    wrong: '20253月1日，召开了政务公开培训会。',
    right: '2025年3月1日，召开了政务公开培训会。',
  },
] as const satisfies readonly Rule[];
