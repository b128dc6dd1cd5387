import type { Rule } from './rule.ts';

/** What the reader of a printed report has to say. */
export const asReadRules = [
  {
    id: 'read',
    title: '读报告时拿不准的地方，要对照原文',
    severity: 'warning',
    basis: 'inferred',
    why: '报告里有缺行、错列、串格、单位不对或者认不出的内容时，程序按最可能的意思读，并把每一处说明白。请对照原报告核对。',
    wrong: '表二“行政事业性收费”印成“152790元”',
    right: '表二“行政事业性收费”印成“15.2790”',
  },
  {
    id: 'sectionTitle',
    title: '六个部分用规定的标题',
    severity: 'warning',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
    why: '格式规定了六个部分的标题和顺序。改成“一、概述”“五、存在问题和改进措施”之类，检查时会被记下。',
    wrong: '五、信息公开存在的主要问题和改进措施',
    right: '五、存在的主要问题及改进情况',
  },
  {
    id: 'comment',
    title: '退回的批注要逐条改好或者答复',
    severity: 'warning',
    basis: 'practice',
    why: '上级在退回的 Word 文件里加的批注，每一条都在它说的格子或文字旁边列成一件要办的事。改好了的点“改好了”，不用改的写明答复；没有办完的，再交上去多半还会退回。',
    wrong: '退回的批注“请写明解读了几件”还没有办',
    right: '改好以后点了“改好了”',
  },
] as const satisfies readonly Rule[];
