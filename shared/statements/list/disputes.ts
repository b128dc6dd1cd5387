import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition } from '../../form/edition.ts';
import type { Statement } from './statement.ts';

const subjectWords: Readonly<Record<string, readonly string[]>> = {
  reconsideration: [
    '行政复议(?!答复|(?:维持)?后|机关|机构|委员会|法|局|科|应诉|工作|体制|能力|决定书|意见书)',
    '复议(?!(?:维持)?后|机关|机构|局|前)',
  ],
  directSuit: [
    '未经(?:行政)?复议(?:而|即|，)?(?:被)?(?:直接)?(?:提起)?(?:行政)?(?:诉讼|起诉)',
    '未经(?:行政)?复议(?=的?\\d)',
    '直接(?:提起)?(?:行政)?(?:诉讼|起诉)',
    '直接向(?:人民)?法院(?:提起)?(?:行政)?(?:诉讼|起诉)',
  ],
  suitAfterReconsideration: [
    '先(?:行政)?复议后?再(?:提起)?(?:起诉|诉讼)的?',
    '(?:经)?(?:行政)?复议(?:之?后|以后)(?:再)?(?:又)?(?:被)?(?:提起)?(?:行政)?(?:诉讼|起诉)',
  ],
};
/** Both blocks of suits together. */
const suits = [
  '行政诉讼(?!法|败诉|胜诉|应诉)',
  '行政诉讼(?=[败胜]诉率)',
  '(?<!公益|民事)诉讼(?!法|请求)',
  '行政应诉(?=案件\\d)',
  '被?起诉(?<=[，；、](?:被)?起诉)(?=的?\\d)',
  '被起诉(?=的?\\d)',
];

const partWords: Readonly<Record<string, readonly string[]>> = {
  upheld: ['(?:决定|判决|结果)?[为是]?(?:予以)?维持(?!稳定|原状)(?:原(?:行政行为|答复|决定|判))?'],
  corrected: [
    '(?:决定|判决|结果)?[为是]?(?:予以)?(?:被)?纠(?:正|错)(?!率)',
    '被?(?:行政)?(?:复议机关|(?:人民)?法院)?(?:决定|判决)?(?<!申请人(?:自行|主动)?)(?:撤销(?!了?(?:行政)?复议|了?申请)|责令(?:其)?(?:限期)?重新(?:作出)?(?:答复|处理)|确认违法)',
  ],
  otherResult: ['其[他它]结果'],
  pending: [
    '(?:尚|还)?未审结',
    '(?:尚|还)?没有审[结完]',
    '(?:正|尚|仍|还)在(?:复议机关|(?:人民)?法院)?审理(?:之?中)?',
    '审理中',
    '未结案?',
  ],
};

/** 撤销 is a correction where no other way to correct is told beside it. */
const annulledWords = [
  '(?<!申请人|自行|主动|自愿|部分)(?:被|予以|决定|判决)?撤销(?!了?(?:其)?(?:行政)?(?:复议|诉讼|申请|起诉))(?:原(?:行政行为|答复|决定))?',
];
/** 已审结: every result but that there is none yet. */
const decidedWords = ['(?<![未待])(?:均?已)?(?:经)?审结(?!率)', '(?<![未待])已结案'];

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
    ...[...parts].map(([id, name]): Statement => ({
      id: `disputes.${id}`,
      table: 'disputes',
      axis: 'part',
      kind: 'result',
      name,
      readings: [[id]],
      words: [...(partWords[id] ?? []), name],
    })),
    {
      id: 'disputes.annulled',
      table: 'disputes',
      axis: 'part',
      kind: 'result',
      name: '撤销',
      readings: [['corrected']],
      words: annulledWords,
    },
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
