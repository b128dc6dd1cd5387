import { describe, expect, it } from 'vitest';
import { check, messageOf } from '../../../shared/check/index.ts';
import { withText } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { TextId } from '../../../shared/form/edition.ts';
import { wholeReport } from '../../cases/whole-report.ts';

const base = wholeReport();
const twice = (draft: Draft) => check(draft).filter(({ key }) => key.includes('.twice.'));

/** The text after the press that each finding offers. */
function pressed(id: TextId, text: string): string {
  const edits = twice(withText(base, id, text))
    .flatMap(({ offers }) => offers[0]?.edits ?? [])
    .sort((left, right) => right.place.from - left.place.from);
  return edits.reduce(
    (now, { place, words }) => now.slice(0, place.from) + words + now.slice(place.to),
    text,
  );
}
const long = '一是村级公开不够及时，村民反映看不到惠民补贴的发放情况。';

describe('what the report would print twice is found, and one press takes it out', () => {
  it.each<[TextId, string, string]>([
    ['overview', '一、总体情况\n全年公开信息。', '全年公开信息。'],
    ['overview', '总体情况\n全年公开信息。', '全年公开信息。'],
    ['overview', '全年公开信息。\n五、 存在的主要问题及改进情况\n', '全年公开信息。\n'],
    ['other', '没有其他事项。\n甲县乙乡人民政府\n2025年1月15日', '没有其他事项。'],
    ['other', '没有其他事项。\n  甲县乙乡人民政府  \n\n 二〇二五年一月十五日\n', '没有其他事项。\n'],
    ['problems', `${long}下一步改进。${long}`, `${long}下一步改进。`],
    ['problems', `${long}\n${long}`, long],
    [
      'problems',
      '下一步补齐人手。公开不够及时，更新慢。公开不够及时，更新慢。',
      '下一步补齐人手。公开不够及时，更新慢。',
    ],
  ])('%s: %j', (id, text, right) => {
    expect(twice(withText(base, id, text)).length).toBeGreaterThan(0);
    expect(pressed(id, text).trimEnd()).toBe(right.trimEnd());
  });
  it.each<[TextId, string]>([
    ['overview', '全年公开信息。\n（一）主动公开政府信息情况\n逐月更新。'],
    ['overview', '2025年1月15日，甲县乙乡人民政府召开会议。'],
    ['problems', '公开不及时。下一步改进。公开不及时。'],
    ['other', '总体情况良好，没有其他事项。'],
  ])('%s: %j is left alone', (id, text) => {
    expect(twice(withText(base, id, text))).toEqual([]);
  });
});

it('a long sentence of one part stands in another by mistake', () => {
  const pasted = '镇党政办每个月把上网的信息与存档的文件逐条对一遍，发现漏发的当天补发，发现写错的当天改正。';
  const draft = withText(withText(base, 'overview', pasted), 'problems', `人手不足，更新慢。\n${pasted}`);
  expect(twice(draft).map(({ where, severity }) => [where.place?.text, severity])).toEqual([
    ['problems', 'hint'],
  ]);
  expect(twice(draft).map(messageOf).join()).toContain('“一、总体情况”里已经写过一遍');
  const short = '无其他需要报告的事项。';
  expect(twice(withText(withText(base, 'overview', short), 'other', short))).toEqual([]);
});

describe('a paragraph that breaks off', () => {
  const cut = '镇党政办带着各村把公开目录重新过了一遍，缺的补上，旧的撤下，错的当天改正，并把办';
  const brokenOff = (text: string) =>
    check(withText(base, 'overview', text)).filter(({ key }) => key.includes('overview.end'));
  it.each([cut, `${cut}，`, `${cut}\n（二）依申请公开`, `${cut}\n\n全年没有收到申请。`])(
    '%j is told once',
    (text) => {
      expect(brokenOff(text).map(({ severity }) => severity)).toEqual(['hint']);
    },
  );
  it.each([
    `${cut}公室地址登上网。`,
    // torn by pasting
    `${cut}\n公室地址登上网。`,
    '公开目录已经补齐',
    '（一）把公开目录重新过一遍并把缺的补上旧的撤下错的当天改正让办事群众看得懂找得到用得上的做法情况',
  ])('%j is left alone', (text) => {
    expect(brokenOff(text)).toEqual([]);
  });
});

describe('points of a list in running text', () => {
  const told = (text: string) =>
    check(withText(base, 'problems', text)).filter(({ key }) => key.includes('.point.')).length;
  it.each<[string, number]>([
    ['一是更新慢；一是解读少，下一步改进。', 1],
    ['一是更新慢。一是解读少，下一步改进。', 1],
    ['一是更新慢；二是解读少。改进办法：一是培训；二是约稿。', 0],
    ['一是更新慢，下一步改进。\n一是解读少，下一步约稿。', 0],
  ])('%s', (text, times) => {
    expect(told(text)).toBe(times);
  });
});

describe('the fifth part has problems and what is done about them', () => {
  const missing = (text: string) =>
    check(withText(base, 'problems', text))
      .filter(({ key }) => key === 'aspects.problems')
      .flatMap(({ says }) => says.flatMap((said) => (said.kind === 'words' ? said.words : [])));
  it.each([
    ['一是村级公开栏更新不够及时，村民看不到；二是图文和视频解读偏少。', ['改进情况']],
    ['下一步，将逐村核对公开目录，组织业务培训，丰富解读形式，专人管理公开栏。', ['存在的问题']],
    ['公开栏设在乡政府院内，村民来看有困难，今年移到便民服务大厅门口。', []],
    ['公开栏更新不及时，人手不足。', ['改进情况']],
  ])('%s', (text, expected) => {
    expect(missing(text)).toEqual(expected);
  });
});

describe('a year that stands twice in a sentence', () => {
  it('is named once', () => {
    const [found] = check(withText(base, 'overview', '2023年，我乡公开信息，2023年举办培训。'));
    expect(found?.says[0]).toMatchObject({ words: ['2023年'] });
  });
});

describe('a plan for a year too late', () => {
  it('is offered as the next one', () => {
    const [found] = check(withText(base, 'problems', '公开不够及时。2027年，我乡将按月核对公开栏。')).filter(
      ({ rule }) => rule === 'year',
    );
    expect(found?.offers.map(({ label }) => label)).toEqual(['改成 2026 年']);
  });
  it('a date with a short year asks for this year’s date', () => {
    const [found] = check(withText(base, 'overview', '24年3月，召开会议。')).filter(
      ({ rule }) => rule === 'year',
    );
    expect(found?.offers).toEqual([]);
  });
});
