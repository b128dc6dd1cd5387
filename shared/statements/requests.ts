import { leavesOf, tableOf } from '../form/edition.ts';
import type { Edition, Row } from '../form/edition.ts';
import type { Statement } from './statement.ts';

const year = '(?:20\\d\\d年?度?|本年度?|今年|当年|本年度)';
const last = '(?:上一?年度?|去年度?|往年|前一年度?)';
const next = '(?:下一?年度?|次年度?|明年度?|翌年|下一?个年度|来年)';
const onward = '(?:的?(?:继续)?(?:办理|处理|答复|办结|申请|件))?';

/** What comes in and goes out. 收到 may mean new alone, with what was carried in, or all that was handled. */
const flows: readonly Omit<Statement, 'table' | 'axis' | 'kind'>[] = [
  {
    id: 'requests.carriedIn',
    name: '上年结转',
    readings: [['carriedIn']],
    part: ['total'],
    words: [
      `${last}(?:的)?(?:未办结)?(?:结转|转结|转入|接转|顺延|遗留|延续|跨年)(?:(?:至|到|入|于)?${year})?(?:继续)?(?:办理|处理)?`,
      `${last}未办结`,
      // which year is told apart where the report's own is known
      `20\\d\\d年度?(?:的)?(?:未办结)?(?:申请)?(?:结转|转入|顺延)(?:(?:至|到|入|于)?${year})?(?:继续)?(?:办理|处理)?`,
      `结转(?:自)?${last}`,
      `(?:由|从|自)${last}(?:结转|转入|延续)`,
    ],
    examples: ['上年结转政府信息公开申请12件。', '共收到政府信息公开申请41件（含上年度结转12件）。'],
  },
  {
    id: 'requests.carriedOut',
    name: '结转下年度',
    readings: [['carriedOut']],
    part: ['total'],
    words: [
      `(?:结转|顺转|转结|转入|转|顺延|延至|延期|延续|跨年度?|留待|接转|结余)(?:至|到|入|于)?${next}${onward}`,
      `(?:结转|转结|转入|顺延|延至|转)(?:至|到|入|于)?20\\d\\d年度?${onward}`,
      `(?:未|尚未)(?:办结|办理完毕|答复)`,
      '(?:正在|尚在|仍在|还在)(?:办理|处理|答复|办理之?中|处理之?中)(?:中|当中)?',
      `${next}(?:继续)?(?:办理|处理|答复)`,
    ],
    examples: ['政府信息公开申请结转下年度继续办理12件。', '另有12件政府信息公开申请顺延到下年度答复。'],
  },
  {
    id: 'requests.carriedOver',
    name: '结转',
    // 办结17件，结转1件 goes out; 新收17件，结转1件 may have come in
    readings: [['carriedOut'], ['carriedIn']],
    part: ['total'],
    words: ['结转(?!率|至|到|入|下|上|本|次)'],
    examples: ['政府信息公开申请结转12件。'],
  },
  {
    id: 'requests.new',
    name: '本年新收',
    readings: [['new']],
    part: ['total'],
    words: ['新收到?(?!录)', '新受理', '新接收', '新增(?=.{0,8}申请)', '新登记'],
    examples: ['本年新收政府信息公开申请12件。', '2025年，我局新受理信息公开申请12件。'],
  },
  {
    id: 'requests.received',
    name: '收到的申请',
    readings: [['new'], ['new', 'carriedIn'], ['handledTotal']],
    part: ['total'],
    words: [
      '收到',
      '接收到?',
      '接到',
      '收办',
      '收件',
      '接件',
      '收悉',
      '(?<!不予)受理(?!率|渠道|机构|点|平台|流程|范围|环节|窗口|工作|机制)',
      '收取(?=.{0,6}申请)',
    ],
    examples: [
      '全年共收到政府信息公开申请12件。',
      '2025年度我局共受理12件依申请公开。',
      '本局接到12起有关政府信息公开的申请。',
    ],
  },
  {
    id: 'requests.handled',
    name: '办结、答复的申请',
    readings: [['handledTotal']],
    part: ['total'],
    words: [
      '办结(?!率)',
      '办理(?:完毕|完结|完成)',
      '完成(?:了)?(?:答复|回复|办理|办结)(?:工作)?',
      '(?:答复|回复|办复|处理)完毕',
      '(?<!网上|当面|电话|口头)(?:答复|回复|办复|回函)(?!率|书|意见|时限|工作|机制|流程|质量|期限|口径|文书|模板|环节|内容|规范|方式|渠道|人|函)',
    ],
    examples: ['政府信息公开申请已全部按时答复，共办结12件。', '收到信息公开申请15件，已答复12件。'],
  },
  {
    id: 'requests.due',
    name: '应当办理的申请',
    readings: [['new', 'carriedIn'], ['handledTotal']],
    part: ['total'],
    words: ['(?:应|应当|需要?)(?:办理?|办结|答复|处理)(?=的|申请|件|共|总|\\d)'],
    examples: ['收到政府信息公开申请10件，上年结转2件，应办理12件。'],
  },
  {
    id: 'requests.worked',
    name: '办理的申请',
    readings: [['new'], ['new', 'carriedIn'], ['handledTotal']],
    part: ['total'],
    words: [
      '(?:办理|处理|处置)(?!率|流程|工作|机制|质量|时限|期限|情况|费|结果|环节|规范|程序|渠道|方式|制度|平台|答复)',
    ],
    examples: ['全年办理政府信息公开申请12件。'],
  },
];

const noMore = '(?:而)?[、，]?(?:行政机关)?(?:不再处理(?:其)?(?:政府信息公开申请)?)?';

/** How offices say the outcomes; a row that is not named here is known by its own label. */
const outcomeWords: Readonly<Record<string, readonly string[]>> = {
  granted: ['(?<!不)予以公开', '(?<!不)同意公开', '全部公开', '给予公开', '完全公开', '予以全部公开'],
  partial: ['予以部分公开', '部分公开', '部分予以公开', '区分处理'],
  不予公开: ['不予以?公开', '不同意公开', '决定不公开'],
  无法提供: ['无法提供', '不能提供', '无法公开'],
  不予处理: ['不予处理', '不作处理'],
  其他处理: ['(?:作|按)?其[他它](?:方式)?处理', '其[他它]情形处理'],
  'refused.stateSecret': ['(?:属于|涉及|因)?国家秘密'],
  'refused.otherLaw': ['(?:其[他它])?法律(?:、|和)?(?:行政)?法规禁止公开'],
  'refused.threeSecurities': ['(?:危及)?[“"]?三安全一稳定[”"]?'],
  'refused.thirdParty': [
    '保护第三方(?:的)?合法权益',
    '(?:涉及|损害)?第三方(?:合法)?权益',
    '涉及商业秘密、?个人隐私',
  ],
  'refused.internalAffairs': ['(?:属于|因)?(?:三类)?内部事务(?:性)?信息'],
  'refused.deliberative': ['(?:属于|因)?(?:四类)?过程性信息'],
  'refused.enforcementFile': ['(?:属于|因)?行政执法案卷(?:信息)?'],
  'refused.administrativeQuery': ['(?:属于|因)?行政查询(?:事项|类)'],
  'unavailable.notHeld': [
    '(?:因|属于)?(?:[本我](?:机关|单位|部门|局|级|行政机关|镇|乡|街道|办)?)?不掌握(?:相关|有关|该|所申请的?)?(?:(?:政府)?信息)?',
    '(?:政府)?信息不存在',
    '非本机关(?:掌握|公开职责|职责|信息)',
  ],
  'unavailable.needsCreation': [
    '没有现成信息(?:、|，)?(?:需要?(?:另行)?(?:制作|加工))?',
    '需要?另行制作',
    '需要?加工、?(?:分析|汇总|制作)',
  ],
  'unavailable.unclear': ['(?:经)?补正后?(?:的)?(?:申请)?(?:内容)?仍?(?:然)?不明确', '申请内容不明确'],
  'rejected.petition': ['(?:属于|因)?信访、?举报、?投诉类?(?:申请|事项)?', '信访类申请'],
  'rejected.repeated': ['(?:属于|因)?重复申请'],
  'rejected.publication': ['(?:要求)?提供公开出版物'],
  'rejected.excessive': ['(?:无正当理由)?大量反复申请'],
  'rejected.reconfirm': ['(?:要求)?(?:行政机关)?确认或者?重新出具(?:已获取信息)?'],
  'otherHandling.notCorrected': [`(?:申请人)?(?:无正当理由)?逾期[不未]补正${noMore}`, '未按期补正'],
  'otherHandling.feeUnpaid': [
    `(?:申请人)?逾期未(?:按(?:收费)?通知要求)?缴(?:纳|费)(?:费用|信息处理费)?${noMore}`,
  ],
  'otherHandling.rest': [
    '(?:申请人)?(?:主动|自行|自愿)?(?:撤回|撤销)(?:了)?(?:其)?(?:政府信息公开)?(?:的)?申请',
    '(?:申请人)?(?:主动|自行|自愿)撤回',
    '(?<=申请)(?:人)?(?:已)?撤[回销]',
  ],
  otherHandling: [],
};

/** 其他 stands for several things: these ids are spoken of only in other words than their label. */
const ownWordsOnly = new Set(['otherHandling.rest']);

/** A printed label without its number, brackets and quotes: （三）不予公开 is 不予公开. */
export function bareLabel(label: string): string {
  return label
    .replace(/^[（(]?[一二三四五六七八九十\d]+[)）]?[.、．]?\s*/u, '')
    .replace(/（[^）]*）/gu, '')
    .trim();
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

function outcomes(edition: Edition): Statement[] {
  const leaves = tableOf(edition, 'requests').blocks.flatMap((block) => leavesOf<Row>(block.rows));
  const results = leaves.filter(({ leaf, path }) => path.length > 1 && leaf.id !== 'handledTotal');
  const groups = new Map<string, string[]>();
  for (const { leaf, path } of results) {
    const name = bareLabel(path[1] ?? '');
    groups.set(name, [...(groups.get(name) ?? []), leaf.id]);
  }
  const statement = (
    id: string,
    name: string,
    rows: readonly string[],
    words: readonly string[],
  ): Statement => ({
    id: `requests.${id}`,
    table: 'requests',
    axis: 'subject',
    kind: 'outcome',
    name,
    readings: [rows],
    part: ['total'],
    words,
  });
  const ofGroups = [...groups].flatMap(([name, rows]) =>
    rows.length > 1 || outcomeWords[name]
      ? [statement(name, name, rows, outcomeWords[name] ?? [escaped(name)])]
      : [],
  );
  const ofLeaves = results.flatMap(({ leaf }) => {
    const name = bareLabel(leaf.label);
    if (groups.has(name) && outcomeWords[name]) return [];
    const label = ownWordsOnly.has(leaf.id) ? [] : [escaped(name)];
    // where the form has one row for all of （六）, 撤回 is counted there
    return [statement(leaf.id, name, [leaf.id], [...(outcomeWords[leaf.id] ?? []), ...label])];
  });
  const rest = results.some(({ leaf }) => leaf.id === 'otherHandling.rest')
    ? []
    : results.filter(({ leaf }) => leaf.id === 'otherHandling');
  const withdrawn = rest.map(({ leaf }) =>
    statement('withdrawn', '撤回申请', [leaf.id], outcomeWords['otherHandling.rest'] ?? []),
  );
  return [...ofLeaves, ...ofGroups, ...withdrawn];
}

const applicantWords: Readonly<Record<string, readonly string[]>> = {
  person: ['自然人', '公民个人', '公民', '个人(?!隐私|信息)'],
  business: ['商业企业', '企业(?!信用|名称|家)', '公司'],
  research: ['科研机构', '科研院所'],
  nonprofit: ['社会公益组织', '公益组织', '社会组织'],
  legal: ['法律服务机构', '律师事务所'],
  other: ['其[他它]组织'],
};
const organisations = '法人(?:[和或及与、]|以及|或者)?其[他它]组织';

function applicants(edition: Edition): Statement[] {
  const columns = tableOf(edition, 'requests').blocks.flatMap((block) => leavesOf(block.columns));
  const kinds = columns.filter(({ leaf }) => leaf.id !== 'total');
  const statement = (
    id: string,
    name: string,
    ids: readonly string[][],
    words: readonly string[],
  ): Statement => ({
    id: `requests.${id}`,
    table: 'requests',
    axis: 'part',
    kind: 'applicant',
    name,
    readings: ids,
    words,
  });
  const groups = new Map<string, string[]>();
  for (const { leaf, path } of kinds) {
    const name = path.length > 2 ? (path[1] ?? '') : '';
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), leaf.id]);
  }
  const all = [...groups.values()].flat();
  return [
    ...[...groups].map(([name, ids]) =>
      statement(
        name,
        name,
        [ids],
        [organisations, '法人(?:或|和|及)?组织', '法人(?:单位|机构)?(?!代表)', escaped(name)],
      ),
    ),
    ...kinds.flatMap(({ leaf }) => {
      const words = applicantWords[leaf.id] ?? [escaped(leaf.label)];
      // 企业 and 其他组织 are often said of all bodies together
      const isOfAll = leaf.id === 'business' || leaf.id === 'other';
      const readings = isOfAll ? [[leaf.id], all] : [[leaf.id]];
      return words.length === 0 ? [] : [statement(leaf.id, leaf.label, readings, words)];
    }),
  ];
}

/** Everything that can be said of table three of an edition. */
export function requestStatements(edition: Edition): Statement[] {
  return [
    ...flows.map((flow): Statement => ({ ...flow, table: 'requests', axis: 'subject', kind: 'flow' })),
    ...outcomes(edition),
    ...applicants(edition),
  ];
}
