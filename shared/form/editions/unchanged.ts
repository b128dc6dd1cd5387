/**
 * What both notices print word for word: the six sections, the heads and most rows of table three, table four, and
 * the relations over them. An edition takes from here what its form has, and is whole once it is put together.
 */
import { leavesOf } from '../edition.ts';
import type { Aspect, Column, Group, Help, Relation, Row, RowNode, Section, Table } from '../edition.ts';

/** A help text resting on an article of 《中华人民共和国政府信息公开条例》 (国务院令第711号). */
export function article(clause: string, text: string): Help {
  return { text, basis: 'official', clause: `《条例》${clause}` };
}
/** A help text resting on what filed reports and reviewers do. */
export function practice(text: string): Help {
  return { text, basis: 'practice' };
}

const aspects: readonly Aspect[] = [
  {
    title: '主动公开',
    help: '公开了哪些内容、多少条，从哪些渠道公开，重点领域公开做得怎样。',
    words: ['主动公开'],
    prose: ['公开信息', '公开各类', '公开政府信息', '公开政务', '发布信息', '发布各类', '公开了'],
  },
  {
    title: '依申请公开',
    help: '收到多少件、答复多少件、结转多少件，数字要与表三一致。',
    words: ['依申请', '申请公开'],
    prose: ['公开申请', '收到申请', '受理申请', '申请人'],
  },
  {
    title: '政府信息管理',
    help: '信息的制作、属性认定、保密审查、规范性文件的清理和管理。',
    words: ['信息管理', '信息资源管理'],
    prose: [
      '审核',
      '审查',
      '审签',
      '三审',
      '保密',
      '规范性文件',
      '动态调整',
      '公开目录',
      '更新',
      '清理',
      '归档',
      '台账',
      '公开属性',
      '信息发布',
    ],
  },
  {
    title: '政府信息公开平台建设',
    help: '网站、政务新媒体、公报、查阅点等平台的建设和维护。',
    words: ['平台'],
    prose: ['网站', '公众号', '新媒体', '专栏', '公开栏', '专区', '查阅点', '公示栏', '门户网'],
  },
  {
    title: '监督保障',
    help: '组织领导、人员培训、监督检查。',
    words: ['监督', '保障'],
    prose: ['培训', '考核', '组织领导', '领导小组', '责任', '评议', '督查', '督办', '检查'],
  },
  {
    title: '工作考核、社会评议、责任追究结果',
    help: '一级政府（不是部门）还要写明工作考核、社会评议和责任追究的结果。',
    words: ['考核', '评议', '责任追究'],
    governmentsOnly: true,
  },
];

/** The six sections. 《条例》第五十条 says what a report must hold; the notices give titles and order. */
export function sections(otherHelp: Help): readonly Section[] {
  return [
    {
      id: 'overview',
      title: '一、总体情况',
      text: 'overview',
      aspects,
      usualLength: 1000,
      help: article(
        '第五十条',
        '按主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面写全年情况。',
      ),
    },
    {
      id: 'disclosure',
      title: '二、主动公开政府信息情况',
      text: 'disclosureNote',
      table: 'disclosure',
      help: article('第二十条', '按表二填写。需要说明时，可在表后写一两句。'),
    },
    {
      id: 'requests',
      title: '三、收到和处理政府信息公开申请情况',
      text: 'requestsNote',
      table: 'requests',
      help: article('第五十条', '按表三填写。全年没有收到申请的，各格填 0。'),
    },
    {
      id: 'disputes',
      title: '四、政府信息公开行政复议、行政诉讼情况',
      text: 'disputesNote',
      table: 'disputes',
      help: article('第五十条', '按表四填写。没有复议、诉讼的，各格填 0。'),
    },
    {
      id: 'problems',
      title: '五、存在的主要问题及改进情况',
      text: 'problems',
      help: article('第五十条', '写存在的问题和改进情况，有几个问题就对应写几条改进。'),
    },
    { id: 'other', title: '六、其他需要报告的事项', text: 'other', help: otherHelp },
  ];
}

/** The row 规章 of table two. */
export const rulesRow: Row = {
  id: 'rules',
  label: '规章',
  help: practice(
    '只有国务院部门、省级政府、设区的市和自治州政府才有规章，乡镇街道填 0。“规章制度”不是规章。',
  ),
};
/** What counts as （行政）规范性文件 in table two. */
export const normativeDocuments = practice(
  '依照法定权限和程序制定、涉及公民权利义务、反复适用的公文；一般通知、内部制度不算。',
);

const organisations: readonly Column[] = [
  { id: 'business', label: '商业企业', help: practice('以公司、企业、个体工商户名义提出的申请。') },
  { id: 'research', label: '科研机构', help: practice('以高校、科研院所名义提出的申请。') },
  { id: 'nonprofit', label: '社会公益组织', help: practice('以社会团体、基金会等公益组织名义提出的申请。') },
  {
    id: 'legal',
    label: '法律服务机构',
    help: practice('以律师事务所等机构名义提出的申请；律师个人申请的算自然人。'),
  },
  { id: 'other', label: '其他', help: practice('以上四类之外的法人或其他组织，如村民委员会、业主委员会。') },
];

const applicants: readonly Group<Column>[] = [
  {
    label: '申请人情况',
    children: [
      { id: 'person', label: '自然人', help: practice('以公民个人名义提出的申请。') },
      { label: '法人或其他组织', children: organisations },
      { id: 'total', label: '总计', help: practice('前六类之和，程序自动合计。') },
    ],
  },
];

const resultsBeforeOther: readonly RowNode[] = [
  {
    id: 'granted',
    label: '（一）予以公开',
    help: article(
      '第三十六条第一项、第二项',
      '所申请公开信息全部提供，或者已经主动公开、告知获取方式和途径的。',
    ),
  },
  {
    id: 'partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    help: article('第三十七条', '同一件申请中一部分公开、一部分不公开的，只在这里计 1 件。'),
  },
  {
    label: '（三）不予公开',
    children: [
      {
        id: 'refused.stateSecret',
        label: '1.属于国家秘密',
        help: article('第十四条', '依法确定为国家秘密的政府信息。'),
      },
      {
        id: 'refused.otherLaw',
        label: '2.其他法律行政法规禁止公开',
        help: article('第十四条', '法律、行政法规禁止公开的政府信息。'),
      },
      {
        id: 'refused.threeSecurities',
        label: '3.危及“三安全一稳定”',
        help: article('第十四条', '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。'),
      },
      {
        id: 'refused.thirdParty',
        label: '4.保护第三方合法权益',
        help: article('第十五条', '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的政府信息。'),
      },
      {
        id: 'refused.internalAffairs',
        label: '5.属于三类内部事务信息',
        help: article('第十六条', '人事管理、后勤管理、内部工作流程三类内部事务信息。'),
      },
      {
        id: 'refused.deliberative',
        label: '6.属于四类过程性信息',
        help: article('第十六条', '讨论记录、过程稿、磋商信函、请示报告四类过程性信息。'),
      },
      {
        id: 'refused.enforcementFile',
        label: '7.属于行政执法案卷',
        help: article('第十六条', '行政执法案卷信息。'),
      },
      {
        id: 'refused.administrativeQuery',
        label: '8.属于行政查询事项',
        help: article(
          '第三十六条第七项',
          '工商、不动产登记资料等，法律、行政法规对获取有特别规定的，告知依照有关规定办理。',
        ),
      },
    ],
  },
  {
    label: '（四）无法提供',
    children: [
      {
        id: 'unavailable.notHeld',
        label: '1.本机关不掌握相关政府信息',
        help: article('第三十六条第四项、第五项', '经检索没有该信息，或者不属于本机关负责公开的。'),
      },
      {
        id: 'unavailable.needsCreation',
        label: '2.没有现成信息需要另行制作',
        help: article('第三十八条', '需要对现有政府信息加工、分析才能提供的。'),
      },
      {
        id: 'unavailable.unclear',
        label: '3.补正后申请内容仍不明确',
        help: article('第三十条', '申请人补正以后，申请内容仍不明确的。'),
      },
    ],
  },
  {
    label: '（五）不予处理',
    children: [
      {
        id: 'rejected.petition',
        label: '1.信访举报投诉类申请',
        help: article('第三十九条第一款', '以政府信息公开申请的形式进行信访、投诉、举报等活动的。'),
      },
      {
        id: 'rejected.repeated',
        label: '2.重复申请',
        help: article('第三十六条第六项', '已就申请作出答复，申请人重复申请公开相同政府信息的。'),
      },
      {
        id: 'rejected.publication',
        label: '3.要求提供公开出版物',
        help: article('第三十九条第二款', '要求提供政府公报、报刊、书籍等公开出版物的，告知获取途径。'),
      },
      {
        id: 'rejected.excessive',
        label: '4.无正当理由大量反复申请',
        help: article(
          '第三十五条',
          '申请数量、频次明显超过合理范围，说明的理由不合理，行政机关告知不予处理的。',
        ),
      },
      {
        id: 'rejected.reconfirm',
        label: '5.要求行政机关确认或重新出具已获取信息',
        help: practice('申请人已经拿到该信息，又要求确认或重新出具的。'),
      },
    ],
  },
];

/** Table three; only （六）其他处理 differs between the editions. */
export function requests(otherHandling: RowNode): Table {
  return {
    id: 'requests',
    name: '表三',
    widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
    labelWidth: 3,
    blocks: [
      {
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columns: applicants,
        rows: [
          {
            id: 'new',
            label: '一、本年新收政府信息公开申请数量',
            help: practice(
              '1月1日至12月31日新收到的申请。来电来访咨询、信箱留言不算申请；撤回的申请也算收到。',
            ),
          },
          {
            id: 'carriedIn',
            label: '二、上年结转政府信息公开申请数量',
            help: practice('去年收到、今年才办结的申请，等于去年报告表三“四、结转下年度继续办理”的数。'),
          },
          {
            label: '三、本年度办理结果',
            children: [
              ...resultsBeforeOther,
              otherHandling,
              {
                id: 'handledTotal',
                label: '（七）总计',
                help: practice('（一）至（六）各行之和，程序自动合计。'),
              },
            ],
          },
          {
            id: 'carriedOut',
            label: '四、结转下年度继续办理',
            help: practice('到12月31日还没有办结的申请。明年的“上年结转”要与这里一致。'),
          },
        ],
      },
    ],
  };
}

function outcomes(prefix: string): Column[] {
  return [
    {
      id: `${prefix}.upheld`,
      label: '结果维持',
      help: practice('维持行政行为，或者驳回复议申请、诉讼请求的。'),
    },
    {
      id: `${prefix}.corrected`,
      label: '结果纠正',
      help: practice('撤销、变更、确认违法或者责令重新答复的。'),
    },
    { id: `${prefix}.otherResult`, label: '其他结果', help: practice('撤回、终止、不予受理等其他结果。') },
    { id: `${prefix}.pending`, label: '尚未审结', help: practice('到12月31日还没有结果的。') },
    { id: `${prefix}.total`, label: '总计', help: practice('前四格之和，程序自动合计。') },
  ];
}
const disputeBlocks = [
  { id: 'reconsideration', label: '行政复议' },
  { id: 'directSuit', label: '未经复议直接起诉' },
  { id: 'suitAfterReconsideration', label: '复议后起诉' },
] as const;

/** Table four: one row of fifteen values. */
export const disputes: Table = {
  id: 'disputes',
  name: '表四',
  widths: Array.from({ length: 15 }, () => 649),
  labelWidth: 0,
  blocks: [
    {
      columns: [
        { label: '行政复议', children: outcomes('reconsideration') },
        {
          label: '行政诉讼',
          children: [
            { label: '未经复议直接起诉', children: outcomes('directSuit') },
            { label: '复议后起诉', children: outcomes('suitAfterReconsideration') },
          ],
        },
      ],
      rows: [{ id: 'cases', label: '' }],
    },
  ],
};

/** R1: the relation printed in the corner of table three. */
export const balance: Relation = {
  id: 'R1',
  kind: 'sum',
  severity: 'error',
  basis: 'official',
  table: 'requests',
  each: 'column',
  compare: 'equal',
  equations: [{ left: { plus: ['new', 'carriedIn'] }, right: { plus: ['handledTotal', 'carriedOut'] } }],
  remedy:
    '官方表内注明：第一项加第二项之和，等于第三项加第四项之和，每一列都要相等。请核对这一列的新收、结转和办理结果。',
};

/** R2: （七）总计 of table three is the sum of the rows above it. */
export function sumOfResults(results: readonly string[]): Relation {
  return {
    id: 'R2',
    kind: 'sum',
    severity: 'error',
    basis: 'official',
    table: 'requests',
    each: 'column',
    compare: 'equal',
    fills: true,
    equations: [
      { left: { plus: ['handledTotal'] }, right: { plus: results, name: '（一）至（六）各行之和' } },
    ],
    remedy: '请核对这一列的各项办理结果和（七）总计。',
  };
}

/** R3: 总计 of a row of table three is the sum of the six kinds of applicant. */
export const sumOfApplicants: Relation = {
  id: 'R3',
  kind: 'sum',
  severity: 'error',
  basis: 'official',
  table: 'requests',
  each: 'row',
  compare: 'equal',
  fills: true,
  equations: [
    {
      left: { plus: ['total'] },
      right: { plus: ['person', ...organisations.map((column) => column.id)], name: '六类申请人之和' },
    },
  ],
  remedy: '请核对这一行的各类申请人数量和总计。',
};

/** R4: 总计 of each block of table four is the sum of its four outcomes. */
export const sumOfOutcomes: Relation = {
  id: 'R4',
  kind: 'sum',
  severity: 'error',
  basis: 'official',
  table: 'disputes',
  each: 'row',
  compare: 'equal',
  fills: true,
  equations: disputeBlocks.map((block) => ({
    name: block,
    left: { plus: [`${block.id}.total`] },
    right: {
      plus: ['upheld', 'corrected', 'otherResult', 'pending'].map((outcome) => `${block.id}.${outcome}`),
    },
  })),
  remedy: '请核对表四这一组的四种结果和总计。',
};

/** R5: what last year carried out is what this year carries in. */
export const carriedOver: Relation = {
  id: 'R5',
  kind: 'sum',
  severity: 'error',
  basis: 'practice',
  table: 'requests',
  each: 'column',
  compare: 'equal',
  equations: [{ left: { plus: ['carriedIn'] }, right: { before: ['carriedOut'] } }],
  remedy: '今年的“上年结转”应当等于去年报告的“结转下年度继续办理”。请对照去年已公布的报告核对。',
};

/** R9: every cell holds a value of its kind. */
export const domain: Relation = {
  id: 'R9',
  kind: 'domain',
  severity: 'error',
  basis: 'official',
  remedy: '数量和金额不能小于 0，只有“本年增/减”可以是负数。请改正这一格。',
};

/** R14: reviews and suits without a single application. */
export const disputesWithoutRequests: Relation = {
  id: 'R14',
  kind: 'empty',
  severity: 'hint',
  basis: 'inferred',
  table: 'disputes',
  although: 'requests',
  remedy: '复议、诉讼也可能针对往年的申请，如果确实如此可以不改；否则请核对表三和表四。',
};

/** R15: 规章 of organs that cannot make them (《中华人民共和国立法法》 gives the power to few). */
export function noRules(cells: readonly string[]): Relation {
  return {
    id: 'R15',
    kind: 'zero',
    severity: 'warning',
    basis: 'practice',
    cells,
    levels: ['county', 'countyDepartment', 'township', 'street'],
    remedy:
      '规章只有国务院部门、省级政府、设区的市和自治州政府才能制定，单位内部的“规章制度”不算。请核对，一般应填 0。',
  };
}

/** R16: an amount of 万元 typed in yuan. */
export function yuanSuspected(cells: readonly string[]): Relation {
  return {
    id: 'R16',
    kind: 'magnitude',
    severity: 'warning',
    basis: 'practice',
    cells,
    ratio: '10000',
    large: { from: '1000', levels: ['township', 'street'] },
    remedy: '这一格的单位是万元，看起来像是按元填的。请核对，例如 152790 元应填 15.2790。',
  };
}

/** The ids of the rows that （七）总计 sums up, before those of （六）其他处理. */
export const resultRowIds = leavesOf(resultsBeforeOther).map(({ leaf }) => leaf.id);
