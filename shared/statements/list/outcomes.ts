import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition, Row } from '../../form/edition.ts';
import { bareLabel, escaped } from './labels.ts';
import { petition } from './petition.ts';
import type { Statement } from './statement.ts';

/** Who has it or makes it, or does not: 本机关, 我局, 税务机关. */
const whoever = '(?:[本我]?[^，。；：、\\d]{0,8})';
const keeping = '(?:制作|掌握|保存|获取|产生|持有|保管|负责)';
const working = '(?:制作|加工|统计|汇总|分析|整理|归集|搜集)';
const anew = '(?:另行|重新|专门|进一步|进行|再){0,4}';
const noMore =
  '(?:(?:而)?(?:终止|停止)(?:办理|处理)|(?:而)?[、，]?(?:行政机关)?不再处理(?:其)?(?:政府信息公开申请)?)?';

/** How offices say the outcomes; a row that is not named here is known by its own label. */
const outcomeWords: Readonly<Record<string, readonly string[]>> = {
  granted: [
    '(?<!不)予以公开',
    '(?<!不)同意公开',
    '全部公开',
    '给予公开',
    '准[予许]公开',
    '(?<!不)允许公开',
    '(?<!部分)(?:予以|同意)提供(?=的?\\d)',
    '全文公开(?=的?\\d)',
    '完全公开',
    '予以全部公开',
    '属于(?:依法|可以|应当)?公开范围(?=的?\\d)',
  ],
  partial: [
    '予以部分公开',
    '部份公开',
    '部分公开',
    '部分予以公开',
    '部分同意公开',
    '同意部分公开',
    '公开部分(?:内容|信息)(?=的?\\d)',
    '属于部分公开(?:范围)?(?=的?\\d)',
    // 隐去举报人信息后部分公开
    '(?:隐去|遮挡|遮盖|遮蔽|隐匿|屏蔽|删除|删去|剔除|去除|抹去)[^，。；、\\d]{1,14}后?(?:予以|给予|依法)?部分公开',
    '公开一?部分(?:内容|信息)?(?=的?\\d)',
    '区分处理(?:后)?(?:予以)?(?:部分)?(?:公开)?',
    // 对个人信息作遮挡处理后公开
    '(?:对[^，。；\\d]{1,14}?)?(?:作|做|进行|经|予以){1,4}(?:必要|适当)?的?(?:区分|遮挡|遮盖|遮蔽|隐去|隐藏|匿名|脱敏|技术|去标识)化?处理[，后]{0,4}(?:依法)?(?:予以|给予|向申请人){0,4}(?:部分)?(?:公开|提供)',
  ],
  不予公开: [
    '不予?公开类(?:（不予公开）)?',
    '不予以?公开',
    '不公开(?=的?\\d)',
    '不(?:同意|准予?)公开',
    '决定不公开',
    '拒绝公开',
    '(?:不予|拒绝)提供(?=的?\\d)',
  ],
  无法提供: ['无法提供', '不能提供', '未能提供', '没法提供', '无法公开'],
  不予处理: [
    '不予处理',
    '不作处理',
    '不处理(?=的?\\d)',
    '不(?:再)?(?:作为|按)(?:政府)?信息公开申请(?:予以|进行)?(?:处理|办理|答复)',
  ],
  其他处理: ['(?:作|按)?其[他它](?:方式)?处理', '其[他它]情形处理'],
  'refused.stateSecret': ['(?:属于|涉及|因)?国家秘密'],
  'refused.otherLaw': ['(?:其[他它])?法律(?:、|和)?(?:行政)?法规禁止(?:公开|(?=\\d))'],
  'refused.threeSecurities': ['(?:危及)?[“"]?三安全一稳定[”"]?'],
  'refused.thirdParty': [
    '保护第三方(?:的)?合法权益',
    '第三方(?:权益)?(?=\\d)',
    '(?:涉及|损害)?第三方(?:合法)?权益',
    '涉及商业秘密、?个人隐私',
    '(?:他人|申请人以外|第三人)(?:的)?隐私(?=[^，。；\\d]{0,6}不予公开)',
    '(?:涉及|因)*(?:第三方)?(?:商业秘密|个人隐私)(?=等?(?:而|\\d|[^。；\\d]{0,30}不予以?公开))',
    '(?:因)?(?:第三方|权利人)(?:权利人)?(?:明确|均|书面){0,4}(?:不同意|反对|不愿)(?:公开)?(?:[且并，][^，。；、\\d]{0,20}(?:权益|隐私|秘密)的?)?',
  ],
  'refused.internalAffairs': [
    '(?:属于?|因)?内部(?:管理|工作)(?:类|性)?信息(?=[^，。；\\d]{0,6}不予公开)',
    '内部事务(?=的?\\d)',
    '(?:属于?|因)?(?:三类)?内部事务(?:性)?信息',
  ],
  'refused.deliberative': [
    '(?:属于?|因)?(?:讨论记录|过程稿|磋商信函|请示报告)(?=[^，。；、\\d]{0,6}不予公开)',
    '过程性(?=\\d)',
    '(?:属于?|因)?(?:四类)?过程性信息',
  ],
  'refused.enforcementFile': [
    '(?:属于?|因)?行政执法案卷(?:信息)?',
    '(?:属于?|因)(?:属于?)?执法案卷(?:信息)?',
    '(?<=[，、；：])执法案卷(?=\\d)',
  ],
  'refused.administrativeQuery': ['(?:属于?|因)?行政查询(?:事项|类|范畴|范围|(?=的?\\d))'],
  'unavailable.notHeld': [
    '(?:因|属于)?(?:[本我](?:机关|单位|部门|局|级|行政机关|镇|乡|街道|办)?)?(?:[不未]|没有?|未能)掌握(?:相关|有关|该|所申请的?)?(?:(?:政府)?信息)?',
    '(?:政府)?信息不存在',
    `(?:(?:所[涉申请求需]{0,4}|该)?(?:政府)?信息)?(?:并|均)?(?:不是|不|非|未|没有)由${whoever}${keeping}(?:(?:或者?|、|和|与|及|并)${keeping}){0,4}(?:的)?(?:(?:政府)?信息)?`,
    `(?:经(?:过)?)?(?:检索|查找|查询|查阅)后?[，、]?${whoever}(?:未|没有)(?:${keeping}|检索到|查到|找到|发现)(?:(?:或者?|、|和|与|及|也)?(?:未|没有)?${keeping}){0,4}(?:该|相关|有关)?(?:政府)?(?:信息|档案|资料)?`,
    '不存在(?:该|相关|此|有关)(?:政府)?信息',
    '(?<=[，、；：（中])不存在[的数]?(?=\\d)',
    '(?:不属于?|非|不是)本(?:行政)?(?:机关|单位|部门|局|级)(?:所?(?:掌握|负责|制作|保存))?(?:的)?(?:公开|职责|职权|政府信息|信息)*(?:职责|范围)?(?:的)?',
  ],
  'unavailable.needsCreation': [
    '(?<=无法提供[^。]{0,60}[，、：；])另行制作的?(?=\\d)',
    '没有现成信息(?:、|，)?(?:需要?(?:另行)?(?:制作|加工))?',
    `需要?(?:由?${whoever})(?:对[^，。；\\d]{1,14}?)?${anew}${working}(?:(?:、|和|并|后|再|或者?){0,4}${working}){0,4}的?`,
  ],
  'unavailable.unclear': [
    '(?<=无法提供[^。]{0,60}[，、：；])仍然?不明确的?(?=\\d)',
    '(?:经)?补正[后，]{0,4}(?:的)?(?:申请)?(?:信息)?(?:内容)?仍?(?:然)?(?:不|未|无法|不能|没有|难以)能?(?:够)?(?:明确|确定)(?:具体|所需|申请|指向|特定|信息|内容|对象|的){0,4}',
    '(?:所)?申请(?:的)?(?:信息|内容){0,4}不(?:明确|清楚)',
    '(?<=无法提供[^。]{0,60})内容不明确的?(?=\\d)',
  ],
  'rejected.petition': [`(?:属于?|因|系|实为|实属)?(?:${petition})`],
  'rejected.repeated': [
    '(?<=不予处理[^。]{0,80})重复(?=\\d)',
    '(?:属于?|因)?重复申请',
    '不[再予]重复(?:处理|答复|办理)',
    '(?:就|对|针对|围绕)?(?:同一|相同)[^，。；\\d]{0,8}?(?:重复|多次)(?:提出|提交)?(?:的)?申请',
  ],
  'rejected.publication': ['(?<=不予处理[^。]{0,80})出版物(?=\\d)', '(?:要求|索取)?(?:提供)?公开出版物'],
  'rejected.excessive': [
    '(?<=不予处理[^。]{0,80})反复申请(?=\\d)',
    '(?:无正当理由)?大量反复(?:申请|(?=\\d))',
  ],
  'rejected.reconfirm': ['(?:要求)?(?:行政机关)?(?:确认或者?)?重新出具(?:已获取信息)?'],
  'otherHandling.notCorrected': [
    `(?:申请人)?(?:无正当理由)?逾期[不未]补正(?:，?(?:而)?(?:被)?(?:视为|按|作)(?:自动)?(?:放弃|撤回)(?:申请)?(?:处理)?)?${noMore}`,
    '未按期补正',
  ],
  'otherHandling.feeUnpaid': [
    `(?:申请人)?逾期[未不](?:按(?:收费)?通知要求)?缴(?:纳|费)(?:费用|信息处理费)?${noMore}`,
  ],
  'otherHandling.rest': [
    '(?:申请人)?(?:主动|自行|自愿|自己)?(?:撤回|撤销)(?:了|的)?(?:其)?(?:政府信息公开)?(?:的)?申请',
    '(?:申请人)?(?:主动|自行|自愿|自己|书面)(?:申请)?撤[回销](?<!(?:复议|诉讼|起诉)[^。；]{0,60})',
    '由?申请人已?撤[回销](?=作其[他它]|而|[，。；、]|的?\\d)(?<!(?:复议|诉讼|起诉)[^。；]{0,60})',
    '(?<=[，、；：])撤[回销](?=的?\\d+[件份])',
    '(?<=申请)(?:人)?(?:已)?撤[回销]',
    '(?:申请人)?(?:主动|自行|自愿)?撤件(?!率|情况)',
  ],
  otherHandling: [],
};

/** 其他 stands for several things: these ids are spoken of only in other words than their label. */
const ownWordsOnly = new Set(['otherHandling.rest']);

/** What became of applications: the groups of table three and each of its rows. */
export function outcomes(edition: Edition): Statement[] {
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
  // 5件公开，3件不予公开: what is called public may be so in part
  const disclosed: Statement = {
    ...statement(
      'disclosed',
      '公开',
      ['granted'],
      [
        '(?<=\\d[件起宗份条](?:(?:均|都)?(?:已经?|依法){0,2}(?:予以|全部)?)?)公开(?=[，、；。])',
        '(?<=[，、；：（中]已?)公开数?[了有的]?(?=\\d+(?:[件起宗份]|[，、；。）]))',
        // 4件向申请人提供了登记材料, 提供信息1件
        '(?:依法|已)?[向给]申请人(?:公开|提供)了?[^，。；\\d]{0,30}(?=[，。；])',
        '提供(?<=(?:审[查核理]|办理|答复|其中|(?:不予公开|无法提供|部分公开)的?\\d+[件起宗份]|(?:答复|回复|办结)(?:的|有|共|了){0,3}\\d+[件起宗份])[，、；：]?(?:依法)?提供)(?:了|的|所需|相关|有关|政府|申请){0,4}信息(?=的?\\d+[件起宗份])',
        '(?<!申请|主动|信息|不予?)公开类(?:答复|办件|结果|处理)',
      ],
    ),
    readings: [['granted'], ['granted', 'partial']],
  };
  const inAll: Statement = {
    ...statement(
      'disclosedInAll',
      '予以公开和部分公开',
      ['granted', 'partial'],
      [
        '(?:予以|同意|给予)?公开(?:或者?|和|及|与|以及)(?:予以)?部分(?:予以)?公开(?!.{0,4}(?:分别|各))',
        // 全部或部分公开的12件
        '(?:予以)?(?:全部|全文)(?:或者?|和|及|与|、)(?:予以)?部分公开(?!.{0,4}(?:分别|各))',
        '(?:予以|同意|给予)?公开(?:类(?:的|答复|办件|结果|处理){0,3})?（(?:含|包括)?(?:(?:予以)?公开(?:、|和|及|与))?部分公开）',
        '(?:予以|同意|给予)?公开、(?:予以)?部分(?:予以)?公开(?=(?:的|数|共|合计|[两二][项类者])*\\d)',
      ],
    ),
    isJoined: true,
  };
  return [inAll, ...ofLeaves, ...ofGroups, ...withdrawn, disclosed];
}
