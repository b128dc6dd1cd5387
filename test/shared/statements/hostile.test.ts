import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/index.ts';
import { editionOf, withCells } from '../../../shared/draft/draft.ts';
import { piecesOf } from '../../../shared/statements/pieces/cut.ts';
import { lex } from '../../../shared/statements/pieces/lex.ts';
import { citationsOf } from '../../../shared/statements/step/citations.ts';
import { withStaleKept } from '../../../shared/statements/step/kept.ts';
import { sentenceCases } from '../../cases/sentences/sentence-cases.ts';
import { workSince } from '../../work-since.ts';

const cases = sentenceCases();
const base = cases.find(({ name }) => name === 'township-2023')?.draft;
const baseOf2019 = cases.find(({ name }) => name === 'bureau-2020')?.draft;
/** The longest a text of a draft may be. */
const most = 200_000;

/** What the longest texts may be full of: of what takes longest to read, and of what searches begin at. */
const words = [
  '9',
  '1,234,567，',
  '予以公开5件，',
  '其中收到政府信息公开申请5件，',
  '（含3件',
  '3件）',
  '收到政府信息公开申请（含',
  '未收到没有无',
  '占5%、',
  '较上年增加3件，',
  '指导各镇办理依申请公开3件，较上年的5件减少2件，',
  '自然人3件、',
  '行政复议3件，行政诉讼2件，两项合计5件，',
  '上年结转3件，予以公开2件，不予公开1件，',
  '由3件增至5件，净增2件，',
  '3件予以公开2件不予公开',
  '共计3件，',
  '😀收到政府信息公开申请3件',
  '收 到 政 府　信 息 公 开 申 请 1 2 件 ',
  '一二三百千万亿',
  '《政府',
  '行政复议、行政诉讼分别为1件、2件、',
  '行政复议结果维持3件，',
  '新收政府信息公开申请3件，上年结转1件，共计4件，',
  '收到政府信息公开申请9件，其中其他处理3件、其他处理2件、',
  '收到自然人申请3件、公开行政许可3件、',
  '信访、举报、投诉',
  '上年结转至本年度',
  '2024年1月1日至',
  '（2019年',
  '统计期限自',
  '青山镇认真',
  '推动青山镇政务公开',
  '（一）',
  '1、',
  '（一）\n',
  '\n',
  '　',
  '×',
  '现行有效的规范性文件',
  '公开信息',
  '地址：',
  '习近平新时代',
  '“”《（',
  '”》）\n',
  '**甲',
  '一、总体情况\n',
  '一句足够长的话写了一遍又写一遍还要再写一遍。',
  '2024-03-12',
  '电话：0372-',
  '行政复议0件，',
  '2023年、2024年分别受理3件、5件、',
  '因材料属于内部事务信息不予公开2件，',
  '其中以咨询答复3件、转办2件、',
  '1.政务服务。收到3件。',
  '罚款3件、没收2件，合计作出行政处罚5件，',
  '维持1，纠正2，其他1，未审结1，共5，',
  '受理申请2023年3件，2024年5件，',
  '是上年的2倍，翻了一番，',
  '行政复议维持率60%、纠错率、败诉率均为0，',
  '1件12月底才收到，结转下年度；',
  '按申请内容划分，征地类3件，其他2件，',
  '从渠道看，网络3件；',
  '查封、扣押等行政强制3件，',
  '予以公开3件，占10%，公开率20%，',
  '予以公开3件，部分公开2件，两类合计5件，',
  '分别占10%、20%、',
  '企业申请办结3件；前者2件，后者1件，',
  '由3件升至5件，',
  '信访举报',
  '需要统计汇总',
  '补正后不明确具体信息内容',
  '未经复议而被法院驳回',
  '网上收到申请3件，连同上年结转的1件，共4件，',
  '已答复的申请中，予以公开2件，其余1件；',
  '不予公开3件，行政执法案卷1件，第三方权益1件，其余1件，',
  '这6件申请涉及征地3件、安置2件、其他1件，',
  '自然人1件，加上上年结转1件，共2件，',
  '未收到书面、网络申请，',
  '未发生行政复议，行政诉讼情况，',
  '无依申请公开、行政复议，',
  '无行政许可事项、',
  '点击量达3次，',
  '其中原创3条，转发2条，',
  '其中主动公开3件，依申请公开2件，不予公开1件，',
  '任务2条的150%，其中动态1条，',
  '答复后被复议1件，维持1件，尚未办结1件，',
  '其他渠道受理1件；',
  '累计收录规范性文件1件，新发布规范性文件1件、',
  '均为自然人申请，',
  '未收取任何费用，未引发行政复议，',
  '办理行政复议案件1件，',
  '转办至2025年1件，',
  '收到申请9件，依申请公开1件，',
  '图解9篇、制定规范性文件1篇、',
];
/** What only the form of 2019 counts. */
const wordsOf2019 = ['行政许可事项上年3项，减少2项，现有1项，办理9件，', '现有1项，减少2项，'];
/** What a text may begin with, and go on with as long as it may be. */
const begun = [
  ['主动公开信息99999条，其中政策1条，', '以及动态1条，'],
  ['上年结转9件，其中网上3件，', '信函3件，'],
  ['上年结转9件，其中网上3件，', '信函3件，已办结3件，'],
  ['收到政府信息公开申请99999件，其中', '征地1件、'],
  ['主动公开信息：', '政策文件3条、'],
  ['行政复议9件、诉讼9件，其中', '维持1件，'],
  ['收到申请9件。', '任何单位、企业和个人'],
  ['收到申请9件（', '受理1件，办结1件，'],
  ['聚焦疑难的9件（', '自然人1件、企业1件、'],
  ['公开信息99999条，包括', '动态约3条，'],
  ['公开信息99999条。主要包括', '动态1条，'],
  ['收到政府信息公开申请9件。', '其中引发行政复议1件，'],
  ['公开信息99999条，其中', '行政许可1项、行政处罚1项、'],
  ['收到申请9件，均为自然人，其中', '尚未办结1件，'],
] as const;

function workOf(run: () => void): number {
  const worked = workSince();
  run();
  return worked();
}

// what grows with the square takes four times as long, and minutes in all; half a second is what a busy machine may add
describe('texts as long as they may be', () => {
  it.each([
    ...words.map((one) => ['', one, base] as const),
    ...wordsOf2019.map((one) => ['行政许可事项上年3项，', one, baseOf2019] as const),
    ...begun.map(([before, one]) => [before, one, base] as const),
  ])('%s%j over and over is answered, in time that grows with its length', (before, one, draftOf) => {
    if (!draftOf) throw new Error('no case');
    const answer = (length: number): number =>
      workOf(() => {
        const overview = (before + one.repeat(Math.ceil(length / one.length))).slice(0, length);
        const draft = { ...draftOf, texts: { overview } };
        expect(Array.isArray(check(draft))).toBe(true);
        expect(Array.isArray(citationsOf(draft))).toBe(true);
      });
    const half = answer(most / 2);
    expect(answer(most)).toBeLessThan(3 * half + 500);
  });

  it('names with their numbers in brackets are one piece, in time that grows with their number', () => {
    if (!base) throw new Error('no case');
    const answer = (length: number): number => {
      const one = '的是都已不予公开（1件）以及';
      const lexed = lex(editionOf(base), `政府信息公开申请${one.repeat(length / one.length)}`);
      if (!lexed) throw new Error('not taken apart');
      return workOf(() => {
        expect(piecesOf(lexed).length).toBeGreaterThan(length / one.length - 2);
      });
    };
    const half = answer(most);
    expect(answer(2 * most)).toBeLessThan(3 * half + 500);
  });

  it('thousands of numbers that one cell left behind are each found, in time that grows with their number', () => {
    const street = sentenceCases().find(({ name }) => name === 'street-2024-eight')?.draft;
    if (!street) throw new Error('no case');
    const answer = (count: number): number => {
      const overview = '全年收到政府信息公开申请8件。\n'.repeat(count);
      const draft = { ...street, texts: { overview } };
      const after = withCells(draft, new Map([['requests.new.person', 7]]));
      const closed = withStaleKept(after, citationsOf(draft));
      return workOf(() => {
        expect(check(closed).filter(({ rule }) => rule === 'textStale')).toHaveLength(count);
      });
    };
    const half = answer(2000);
    expect(answer(4000)).toBeLessThan(3 * half + 500);
  });
});
