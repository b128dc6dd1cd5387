import type { Column, Edition } from '../edition.ts';
import {
  article,
  balance,
  carriedOver,
  disputes,
  disputesWithoutRequests,
  domain,
  noRules,
  normativeDocuments,
  practice,
  requests,
  resultRowIds,
  rulesRow,
  sections,
  sumOfApplicants,
  sumOfOutcomes,
  sumOfResults,
  yuanSuspected,
} from './unchanged.ts';

const documents: readonly Column[] = [
  { id: 'made', label: '本年制发件数', help: practice('当年1月1日至12月31日制定并发布的件数。') },
  { id: 'repealed', label: '本年废止件数', help: practice('当年宣布废止或者失效的件数。') },
  { id: 'inForce', label: '现行有效件数', help: practice('到12月31日仍然有效的件数，含往年制发的。') },
];
const decisions: readonly Column[] = [
  { id: 'decisions', label: '本年处理决定数量', span: 3, help: practice('当年作出的决定件数，没有就填 0。') },
];

/** The form in force: 国办公开办函〔2021〕30号, for report years from 2021 on. */
export const edition2021: Edition = {
  id: '2021',
  notice: {
    number: '国办公开办函〔2021〕30号',
    title: '《中华人民共和国政府信息公开工作年度报告格式》',
    date: '2021-09-26',
  },
  years: { from: 2021 },
  predecessor: {
    edition: '2019',
    divided: [
      {
        table: 'requests',
        row: 'otherHandling',
        into: ['otherHandling.notCorrected', 'otherHandling.feeUnpaid', 'otherHandling.rest'],
        rest: 'otherHandling.rest',
      },
    ],
  },
  sections: sections({
    text: '本年度收取政府信息公开信息处理费的情况在这里报告；没有其他事项的，也要写明。',
    basis: 'official',
    clause: '国办公开办函〔2021〕30号',
  }),
  tables: [
    {
      id: 'disclosure',
      name: '表二',
      widths: [2211, 2211, 2211, 2211],
      labelWidth: 1,
      blocks: [
        {
          caption: '第二十条第（一）项',
          corner: '信息内容',
          columns: documents,
          rows: [rulesRow, { id: 'normativeDocuments', label: '行政规范性文件', help: normativeDocuments }],
        },
        {
          caption: '第二十条第（五）项',
          corner: '信息内容',
          columns: decisions,
          rows: [
            {
              id: 'permits',
              label: '行政许可',
              help: article('第二十条第五项', '办理行政许可的处理决定数量。'),
            },
          ],
        },
        {
          caption: '第二十条第（六）项',
          corner: '信息内容',
          columns: decisions,
          rows: [
            {
              id: 'penalties',
              label: '行政处罚',
              help: article('第二十条第六项', '实施行政处罚的决定数量。'),
            },
            {
              id: 'coercion',
              label: '行政强制',
              help: article('第二十条第六项', '实施行政强制的决定数量。'),
            },
          ],
        },
        {
          caption: '第二十条第（八）项',
          corner: '信息内容',
          columns: [
            {
              id: 'amount',
              label: '本年收费金额（单位：万元）',
              takes: 'amount',
              unit: '万元',
              span: 3,
              help: practice('单位是万元，不是元；小数照实填，几位都可以。'),
            },
          ],
          rows: [
            {
              id: 'fees',
              label: '行政事业性收费',
              help: practice('本机关当年全部行政事业性收费，与第六部分的“信息处理费”不是一回事。'),
            },
          ],
        },
      ],
    },
    requests({
      label: '（六）其他处理',
      children: [
        {
          id: 'otherHandling.notCorrected',
          label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          help: article('第三十条', '要求补正后，申请人无正当理由逾期不补正的。'),
        },
        {
          id: 'otherHandling.feeUnpaid',
          label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          help: article(
            '第四十二条',
            '发出信息处理费收费通知后，申请人逾期未缴的。填了这一格，第六部分就要写收费情况。',
          ),
        },
        { id: 'otherHandling.rest', label: '3.其他', help: practice('申请人主动撤回等其他情形。') },
      ],
    }),
    disputes,
  ],
  relations: [
    balance,
    sumOfResults([
      ...resultRowIds,
      'otherHandling.notCorrected',
      'otherHandling.feeUnpaid',
      'otherHandling.rest',
    ]),
    sumOfApplicants,
    sumOfOutcomes,
    carriedOver,
    {
      id: 'R6',
      kind: 'sum',
      severity: 'warning',
      basis: 'practice',
      table: 'disclosure',
      each: 'row',
      among: ['rules', 'normativeDocuments'],
      compare: 'equal',
      years: { from: 2022 },
      equations: [
        { left: { plus: ['inForce'] }, right: { before: ['inForce'], plus: ['made'], minus: ['repealed'] } },
      ],
      remedy:
        '现行有效件数一般等于去年现行有效件数加本年制发、减本年废止。如果因为清理文件等原因对不上，可以写明理由保留。',
    },
    domain,
    {
      id: 'R10',
      kind: 'sum',
      severity: 'warning',
      basis: 'inferred',
      table: 'disclosure',
      each: 'row',
      among: ['rules', 'normativeDocuments'],
      compare: 'atLeast',
      equations: [{ left: { plus: ['inForce'] }, right: { plus: ['made'], minus: ['repealed'] } }],
      remedy: '现行有效件数不应少于本年制发减去本年废止的件数。请核对这一行的三个数。',
    },
    disputesWithoutRequests,
    noRules(['disclosure.rules.made', 'disclosure.rules.repealed', 'disclosure.rules.inForce']),
    yuanSuspected(['disclosure.fees.amount']),
  ],
};
