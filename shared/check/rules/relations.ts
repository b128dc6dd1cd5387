import { editions } from '../../form/editions/index.ts';
import type { Relation, RelationId } from '../../form/edition.ts';
import type { Rule } from './rule.ts';

/** What the relations of the editions say of themselves; severity and basis stand with the relation. */
const explained = [
  {
    id: 'R1',
    title: '表三每列：新收加结转，等于办理加结转下年',
    clause: '国办公开办函〔2021〕30号，表三左上角',
    why: '每一件申请，今年要么办结，要么转到明年。七列都要相等，不只是“总计”：同一件申请收到时记在一类申请人、办结时记在另一类，总计仍然相等，两列却各差同样的数。',
    wrong: '自然人：新收 3，上年结转 0；（七）总计 2，结转下年度 0',
    right: '自然人：新收 3，上年结转 0；（七）总计 2，结转下年度 1',
  },
  {
    id: 'R2',
    title: '表三每列：（七）总计等于各项办理结果之和',
    clause: '国办公开办函〔2021〕30号，表三',
    why: '（七）总计就是（一）至（六）各行加起来的数。填写时程序自动合计，读入的报告照印的数核对。',
    wrong: '自然人：（一）予以公开 1，其余 0；（七）总计 2',
    right: '自然人：（一）予以公开 2，其余 0；（七）总计 2',
  },
  {
    id: 'R3',
    title: '表三每行：总计等于六类申请人之和',
    clause: '国办公开办函〔2021〕30号，表三',
    why: '“总计”一列是自然人和五类法人或其他组织加起来的数。',
    wrong: '一、本年新收：自然人 1，其余 0，总计 2',
    right: '一、本年新收：自然人 2，其余 0，总计 2；都已予以公开',
  },
  {
    id: 'R4',
    title: '表四每组：总计等于四种结果之和',
    clause: '国办公开办函〔2021〕30号，表四',
    why: '行政复议、未经复议直接起诉、复议后起诉三组，各自的总计是结果维持、结果纠正、其他结果、尚未审结加起来的数。',
    wrong: '行政复议：结果维持 1，其余 0，总计 0',
    right: '行政复议：结果维持 1，其余 0，总计 1；表三有收到的申请',
  },
  {
    id: 'R5',
    title: '上年结转等于去年报告的结转下年度',
    why: '去年没有办完、转到今年的件数，就是今年“上年结转”的件数。两年的报告都要公布，对不上一眼就能看出来。',
    wrong: '去年结转下年度：自然人 2；今年上年结转：自然人 0',
    right: '去年结转下年度：自然人 0；今年上年结转：自然人 0',
  },
  {
    id: 'R6',
    title: '现行有效件数接得上去年',
    why: '现行有效件数一般等于去年现行有效件数加本年制发、减本年废止。因为清理文件等原因对不上的，写明理由可以保留。',
    wrong: '去年现行有效 4 件，今年制发 0、废止 0，现行有效 5 件',
    right: '去年现行有效 4 件，今年制发 1、废止 0，现行有效 5 件',
  },
  {
    id: 'R7',
    title: '上一年项目数量接得上去年（2019 年格式）',
    why: '今年的“上一年项目数量”一般等于去年报告的“上一年项目数量”加“本年增/减”。',
    wrong: '2019 年度：行政许可上一年项目 4、本年减 1；2020 年度：上一年项目 5',
    right: '2019 年度：行政许可上一年项目 4、本年减 1；2020 年度：上一年项目 3',
  },
  {
    id: 'R8',
    title: '对外公开总数量不少于本年新公开数量（2019 年格式）',
    why: '本年新公开的也算在对外公开的总数里，总数不会比它少。',
    wrong: '规范性文件：本年新公开 2，对外公开总数量 1',
    right: '规范性文件：本年新公开 2，对外公开总数量 6',
  },
  {
    id: 'R9',
    title: '数量和金额不小于 0',
    clause: '国办公开办函〔2021〕30号',
    why: '件数、金额没有负数。只有 2019 年格式的“本年增/减”可以是负数。',
    wrong: '行政许可处理决定数量 -1',
    right: '行政许可处理决定数量 1',
  },
  {
    id: 'R10',
    title: '现行有效件数不少于本年制发减废止',
    why: '今年制发又没有废止的文件都还有效，现行有效件数不会比它们少。',
    wrong: '行政规范性文件：本年制发 2，废止 0，现行有效 1',
    right: '行政规范性文件：本年制发 2，废止 0，现行有效 9',
  },
  {
    id: 'R14',
    title: '有复议、诉讼的，一般也有申请',
    why: '政府信息公开的复议、诉讼多由申请引起。表三全是 0 而表四有数，可能是漏填，也可能针对往年的申请。',
    wrong: '表三全是 0，表四行政复议总计 1',
    right: '表三全是 0，表四也全是 0',
  },
  {
    id: 'R15',
    title: '县级以下机关没有规章',
    clause: '《立法法》对规章制定权的规定',
    why: '规章只有国务院部门、省级政府、设区的市和自治州政府才能制定。单位内部的“规章制度”不是规章，乡镇街道和县级机关填 0。',
    wrong: '某乡人民政府：规章现行有效 3 件',
    right: '某乡人民政府：规章现行有效 0 件，行政规范性文件现行有效 3 件',
  },
  {
    id: 'R16',
    title: '金额的单位是万元',
    why: '表二金额的单位是万元，按元填会多出一万倍。是去年一万倍以上的，或者乡镇街道上千万的整数，请核对单位。',
    wrong: '某乡收费金额填 8040（其实是 8040 元）',
    right: '某乡收费金额填 0.8040',
  },
] as const satisfies readonly (Omit<Rule, 'severity' | 'basis'> & { id: RelationId })[];

/** The relations of all editions as rules. */
export const relationRules: readonly (Rule & { id: RelationId })[] = explained.map((rule) => {
  const { severity, basis } = relationOf(rule.id);
  return { ...rule, severity, basis };
});

function relationOf(id: RelationId): Relation {
  for (const { relations } of editions) {
    const relation = relations.find((one) => one.id === id);
    if (relation) return relation;
  }
  throw new Error(`no edition has the relation ${id}`);
}
