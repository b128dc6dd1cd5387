import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition } from '../../form/edition.ts';
import type { Statement } from './statement.ts';

const toCourt = '(?:向[^，。；\\d]{0,8}法院)?';
const sued = `${toCourt}(?:提起|提出)?(?:的)?(?:行政)?(?:诉讼|起诉)(?:的)?`;
const decided = '(?:决定|判决|依法|经审[查理]后?|作出|予以|被|，){0,4}';

/** Where a clause says that there was none of what stands in it. */
export const denied = '(?:未(?!经)|没有?|[无零])[^，。；\\d]{0,40}';

const subjectWords: Readonly<Record<string, readonly string[]>> = {
  reconsideration: [
    '行政复议(?!答复|(?:维持)?后|机关|机构|委员会|法|局|科|应诉|工作|体制|能力|决定书|意见书)',
    '复议(?!(?:维持)?后|机关|机构|局|前)',
    // who decides tells what is decided: 被复议机关纠正
    `(?:行政)?复议(?:机关|机构)(?=${decided}(?:维持|纠正|撤销|责令|确认|变更)(?!(?:原)?决定(?:，|而|后)?[^。；\\d]{0,8}(?:诉|起)))`,
  ],
  directSuit: [
    `(?:未先?|不)(?:经过?|申请|提起)(?:行政)?复议(?:程序|前置)?(?:而|即|就|便|，|被|(?:直|径|迳)[接行]){0,4}${sued}`,
    '未经(?:行政)?复议(?=的?\\d)',
    `(?:直|径|迳)[接行](?:被)?${sued}`,
  ],
  suitAfterReconsideration: [
    '先(?:行政)?复议后?再(?:提起)?(?:起诉|诉讼)的?',
    '经(?:行政)?复议(?:再|又)?(?:被)?(?:提起)?(?:行政)?(?:诉讼|起诉)',
    '(?:经)?(?:行政)?复议(?:之?后|以后)(?:再)?(?:又)?(?:被)?(?:提起)?(?:行政)?(?:诉讼|起诉)',
    `(?:因|对|不服){1,2}[^，。；\\d]{0,8}复议(?:机关)?(?:的)?(?:维持)?(?:决定|结果)(?:不服)?(?:而|，|又|再){0,4}(?:被)?${sued}`,
  ],
};
/** Both blocks of suits together. */
const suits = [
  '行政诉讼(?!法|败诉|胜诉|应诉)',
  '行政诉讼(?=[败胜]诉率)',
  `(?<=${denied})行政诉讼(?=败诉)`,
  '(?<!公益|民事)诉讼(?!法|请求|程序|途径|渠道)',
  '行政应诉(?=案件\\d)',
  '被?起诉(?<=[，；、](?:被)?起诉)(?=的?\\d)',
  '被起?诉(?=(?:的|案件|共计?|合计)*\\d)',
];

/** All of them in one word; 化解行政争议21件 are of anything. */
const disputes = [
  '行政争议(?<=(?:信息公开|依申请公开|公开申请|答复)[^，。；\\d]{0,10}行政争议)(?:案件|纠纷)?(?=(?:案|的)?(?:共计?|合计|总数?|数量?)?[有为]?\\d)',
];

const partWords: Readonly<Record<string, readonly string[]>> = {
  upheld: [
    // 判决驳回或维持的9件
    '(?:判决|裁定|被|予以)?(?:驳回|维持)(?:或者?|[、和及与])(?:判决|裁定)?(?:驳回|维持)(?:原告)?(?:诉讼请求)?',
    '(?:决定|判决|结果)?[为是]?(?:予以)?维持(?!稳定|原状)(?:原(?:行政行为|答复|决定|判)|结果(?=的?[为有]?\\d))?',
  ],
  corrected: [
    `败诉(?<=${denied})(?!率)`,
    '(?:决定|判决|结果)?[为是]?(?:予以)?(?:被)?纠(?:正|错)(?!率)(?:结果(?=的?[为有]?\\d))?',
    '被?(?:(?:人民)?法院)?(?:决定|判决)?(?<!申请人(?:自行|主动)?)(?:撤销(?!了?(?:行政)?复议|了?申请)|责令(?:其)?(?:限期)?重(?:新(?:作出)?(?:答复|处理)|作)|确认违法)',
  ],
  otherResult: [
    // 以撤回等方式终止
    '以?(?:撤[回诉]|终止|[和调]解)(?:[、和或及](?:撤[回诉]|终止|[和调]解))*等(?:其[他它])?(?:方式|情形|形式)(?:终止|结案|审结|了结)?',
    '以?其[他它](?:方式|情形|形式)(?:结案|审结|了结|终结)',
    '其[他它]结果',
  ],
  pending: [
    '(?:尚|还)?未审结',
    '(?:尚|还)?没有审[结完]',
    '(?:正|尚|仍|还)在(?:复议机关|(?:人民)?法院)?审理(?:之?中)?',
    '审理中',
    '(?:正|尚|仍|还|均){0,4}(?:处)?[在于](?:法院)?(?:一审|二审|再审)(?:审理)?(?:程序|阶段|过程|期间)?(?:之?中)?',
    '未结案?',
    '(?:尚|还|仍)?未(?:收到|作出|下达|出)?(?:行政)?(?:复议|诉讼)?(?:宣判|判决|裁判|裁[决定]|(?<=未[^，。；]{0,4})(?:决定|结果))书?',
    '(?<=[，、；：（件起宗])等?待(?:判决?|审结?|裁?决)',
  ],
};

/** A court that turns a claim down lets the answer stand; some offices count it as another result. */
const dismissedWords = [
  '(?:(?:被|均|经){0,4}(?:人民)?法院)?(?:裁定|判决|依法|均|予以){0,4}驳回了?(?:原告|起诉人|上诉人|其)?的?(?:全部)?(?:诉讼请求|诉请|起诉|上诉)的?',
];
const withdrawnWords = [
  '(?:申请人|原告|当事人)(?<=(?:复议|诉讼|起诉)[^。；]{0,60})(?:自行|主动|自愿){0,4}(?:撤回|撤诉)了?(?:其|(?:行政)?复议|起诉|诉讼){0,4}(?:申请)?(?:[而后，]?终止(?:审[理查]|(?:行政)?复议)?)?的?',
];
/** 撤销 is a correction where no other way to correct is told beside it. */
const annulledWords = [
  '(?<!申请人|自行|主动|自愿|部分)(?:被|予以|决定|判决)?撤销(?!了?(?:其)?(?:行政)?(?:复议|诉讼|申请|起诉))(?:原(?:行政行为|答复|决定))?',
];
const resultWords = { annulled: annulledWords, dismissed: dismissedWords, withdrawn: withdrawnWords };
/** Results by what was done, with the columns that may count them. */
const results: readonly (readonly [keyof typeof resultWords, string, Statement['readings']])[] = [
  ['annulled', '撤销', [['corrected']]],
  // what was appealed against is not decided yet
  ['dismissed', '驳回诉讼请求', [['upheld'], ['otherResult'], ['upheld', 'pending']]],
  ['withdrawn', '撤回', [['otherResult']]],
];
/** 已审结: every result but that there is none yet. */
const decidedWords = [
  '(?<![未待])(?:均?已)?(?:经)?审结(?!率)',
  '(?<![未待])已结案',
  '已结(?<=案件已结)(?=的?\\d)',
  '(?<!未)(?:均?已)?[作做][出了]{1,2}(?:行政)?复议决定(?=的?[共有为]?\\d|[，。；])',
  '(?<!未)(?:均?已)?[作做][出了]{1,2}(?:行政)?判决(?=的?[共有为]?\\d|(?<=\\d[件宗起].{0,10})[，。；])',
];

/** Everything that can be said of table four of an edition: its blocks, all suits together, and the results. */
export function disputeStatements(edition: Edition): Statement[] {
  const columns = tableOf(edition, 'disputes').blocks.flatMap((block) => leavesOf(block.columns));
  const blocks = new Map<string, { name: string; head: string }>();
  const parts = new Map<string, string>();
  for (const { leaf, path } of columns) {
    const dot = leaf.id.lastIndexOf('.');
    const [block, part] = [leaf.id.slice(0, dot), leaf.id.slice(dot + 1)];
    blocks.set(block, { name: path.at(-2) ?? '', head: path[0] ?? '' });
    if (part !== 'total') parts.set(part, leaf.label);
  }
  const subject = (
    id: string,
    name: string,
    ids: readonly string[],
    words: readonly string[],
  ): Statement => ({
    id: `disputes.${id}`,
    table: 'disputes',
    axis: 'subject',
    kind: 'dispute',
    isNoun: true,
    name,
    readings: [ids],
    part: ['total'],
    words,
  });
  const heads = new Map<string, string[]>();
  for (const [id, { head, name }] of blocks)
    if (head !== name) heads.set(head, [...(heads.get(head) ?? []), id]);
  return [
    ...[...blocks].map(([id, { name }]) => subject(id, name, [id], subjectWords[id] ?? [name])),
    ...[...heads].map(([name, ids]) => subject(name, name, ids, name === '行政诉讼' ? suits : [name])),
    {
      ...subject('all', '行政复议、行政诉讼', [...blocks.keys()], disputes),
      isJoined: true,
    },
    ...[...parts].map(([id, name]): Statement => ({
      id: `disputes.${id}`,
      table: 'disputes',
      axis: 'part',
      kind: 'result',
      name,
      readings: [[id]],
      words: [...(partWords[id] ?? []), name],
    })),
    ...results.map(([id, name, readings]): Statement => ({
      id: `disputes.${id}`,
      table: 'disputes',
      axis: 'part',
      kind: 'result',
      name,
      readings,
      words: resultWords[id],
    })),
    {
      id: 'disputes.decided',
      table: 'disputes',
      axis: 'part',
      // it holds the results and is none of them
      kind: 'flow',
      name: '已审结',
      readings: [[...parts.keys()].filter((id) => id !== 'pending')],
      words: decidedWords,
    },
  ];
}
