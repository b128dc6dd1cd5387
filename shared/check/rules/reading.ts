import type { Rule } from './rule.ts';

/** What the reader of a printed report has to say. */
export const readingRules = [
  {
    id: 'read',
    title: '读报告时拿不准的地方，要对照原文',
    severity: 'warning',
    basis: 'inferred',
    why: '报告里有缺行、错列、串格、单位不对或者认不出的内容时，程序按最可能的意思读，并把每一处说明白。请对照原报告核对。',
    wrong: { shows: '表二“行政事业性收费”印成“152790元”', given: {} },
    right: { shows: '表二“行政事业性收费”印成“15.2790”', given: {} },
  },
  {
    id: 'sectionTitle',
    title: '六个部分用规定的标题',
    severity: 'warning',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
    why: '格式规定了六个部分的标题和顺序。改成“一、概述”“五、存在问题和改进措施”之类，检查时会被记下。',
    wrong: { shows: '五、信息公开存在的主要问题和改进措施', given: {} },
    right: { shows: '五、存在的主要问题及改进情况', given: {} },
  },
] as const satisfies readonly Rule[];
