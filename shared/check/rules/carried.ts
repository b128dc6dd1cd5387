import type { Rule } from './rule.ts';

/** What was taken over from last year's report. */
export const carriedRules = [
  {
    id: 'carried',
    title: '沿用去年的句子，要核对其中的年份和数字',
    severity: 'warning',
    basis: 'practice',
    why: '去年的年份、日期和数字留在今年的报告里，是最常被退回的毛病。整句与去年报告相同、里面又有数的，逐句核对或者确认。',
    wrong: '去年写“召开工作会议3次。”，今年原样照抄，没有核对',
    right: '核对后改成“召开工作会议4次。”',
  },
] as const satisfies readonly Rule[];
