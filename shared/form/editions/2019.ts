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
  { id: 'made', label: '本年新制作数量', help: practice('当年新制定的件数。') },
  { id: 'disclosed', label: '本年新公开数量', help: practice('当年新公开的件数。') },
  {
    id: 'totalDisclosed',
    label: '对外公开总数量',
    help: practice('到12月31日对外公开的总件数，含往年公开的。'),
  },
];
const lastYearItems: Column = {
  id: 'lastYearItems',
  label: '上一年项目数量',
  help: practice('上一年底的事项数，不是办件数。'),
};
const change: Column = {
  id: 'change',
  label: '本年增/减',
  takes: 'change',
  help: practice('当年增加或者减少的事项数，减少填负数，例如 -8。'),
};
const items: readonly Column[] = [
  lastYearItems,
  change,
  { id: 'decisions', label: '处理决定数量', help: practice('当年作出的决定件数，不是剩余事项数。') },
];

/** The trial form: 国办公开办函〔2019〕60号, for report years 2019 (only encouraged) and 2020. */
export const edition2019: Edition = {
  id: '2019',
  notice: {
    number: '国办公开办函〔2019〕60号',
    title: '《中华人民共和国政府信息公开工作年度报告格式（试行）》',
  },
  years: { from: 2019, to: 2020, encouragedOnly: [2019] },
  sections: sections({ text: '没有其他需要报告的事项的，也要写明。', basis: 'practice' }),
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
          rows: [rulesRow, { id: 'normativeDocuments', label: '规范性文件', help: normativeDocuments }],
        },
        {
          caption: '第二十条第（五）项',
          corner: '信息内容',
          columns: items,
          rows: [
            { id: 'permits', label: '行政许可', help: article('第二十条第五项', '行政许可事项。') },
            {
              id: 'otherServices',
              label: '其他对外管理服务事项',
              help: article('第二十条第五项', '行政许可以外的其他对外管理服务事项。'),
            },
          ],
        },
        {
          caption: '第二十条第（六）项',
          corner: '信息内容',
          columns: items,
          rows: [
            { id: 'penalties', label: '行政处罚', help: article('第二十条第六项', '行政处罚事项。') },
            { id: 'coercion', label: '行政强制', help: article('第二十条第六项', '行政强制事项。') },
          ],
        },
        {
          caption: '第二十条第（八）项',
          corner: '信息内容',
          columns: [lastYearItems, { ...change, span: 2 }],
          rows: [
            {
              id: 'fees',
              label: '行政事业性收费',
              help: article('第二十条第八项', '行政事业性收费项目数，不是金额。'),
            },
          ],
        },
        {
          caption: '第二十条第（九）项',
          corner: '信息内容',
          columns: [
            { id: 'projects', label: '采购项目数量', help: practice('当年政府集中采购的项目数。') },
            {
              id: 'amount',
              label: '采购总金额',
              takes: 'amount',
              unit: '万元',
              span: 2,
              help: practice('官方表没有印单位，各地一般按万元填。'),
            },
          ],
          rows: [
            {
              id: 'procurement',
              label: '政府集中采购',
              help: article('第二十条第九项', '政府集中采购项目的目录、标准及实施情况。'),
            },
          ],
        },
      ],
    },
    requests({ id: 'otherHandling', label: '（六）其他处理', help: practice('申请人主动撤回等其他情形。') }),
    disputes,
  ],
  relations: [
    balance,
    sumOfResults([...resultRowIds, 'otherHandling']),
    sumOfApplicants,
    sumOfOutcomes,
    carriedOver,
    {
      id: 'R7',
      kind: 'sum',
      severity: 'warning',
      basis: 'inferred',
      table: 'disclosure',
      each: 'row',
      among: ['permits', 'otherServices', 'penalties', 'coercion', 'fees'],
      compare: 'equal',
      years: { from: 2020, to: 2020 },
      equations: [{ left: { plus: ['lastYearItems'] }, right: { before: ['lastYearItems', 'change'] } }],
      remedy: '今年的“上一年项目数量”一般等于去年报告的“上一年项目数量”加“本年增/减”。请对照去年的报告核对。',
    },
    {
      id: 'R8',
      kind: 'sum',
      severity: 'warning',
      basis: 'inferred',
      table: 'disclosure',
      each: 'row',
      among: ['rules', 'normativeDocuments'],
      compare: 'atLeast',
      equations: [{ left: { plus: ['totalDisclosed'] }, right: { plus: ['disclosed'] } }],
      remedy: '对外公开总数量不应少于本年新公开数量。请核对这一行。',
    },
    domain,
    disputesWithoutRequests,
    noRules(['disclosure.rules.made', 'disclosure.rules.disclosed', 'disclosure.rules.totalDisclosed']),
    yuanSuspected(['disclosure.procurement.amount']),
  ],
};
