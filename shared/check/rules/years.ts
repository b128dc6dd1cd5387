import type { Rule } from './rule.ts';

/** Years in the words. */
export const yearRules = [
  {
    id: 'year',
    title: '文字里的年份要是报告年度',
    severity: 'warning',
    basis: 'practice',
    why: '去年的年份留在今年的报告里，是最常见的毛病。法规文件的年份、规划年限、同比、历史沿革、第五部分对明年的打算等不算；确认没有错的，写明理由即可保留。',
    wrong: '2024年，我乡通过网站公开信息36条。',
    right: '2025年，我乡通过网站公开信息36条，比2024年增长20%。',
  },
  {
    id: 'promise',
    title: '改进打算不能写成已经过去的一年',
    severity: 'warning',
    basis: 'practice',
    why: '报告在第二年年初公布，第五部分说“将”做什么，指的是第二年。写成报告年度，就成了对已经过去的一年的打算。',
    wrong: '2025年，我乡将继续加强业务培训。',
    right: '2026年，我乡将继续加强业务培训。',
  },
] as const satisfies readonly Rule[];
