import { expect, it } from 'vitest';
import { plainText } from '../../../shared/recognise/pages/plain-text.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { valueOf } from '../../value-of.ts';

const report = (overview: readonly string[], disclosure: readonly string[]): string =>
  [
    '青山县红旗镇人民政府2023年政府信息公开工作年度报告',
    '一、总体情况',
    ...overview,
    '二、主动公开政府信息情况',
    ...disclosure,
    '六、其他需要报告的事项',
    '无。',
  ].join('\n');
const read = (text: string) => valueOf(recognise(plainText(text))).draft;

it('a list of numbers in the first section is words of the author', () => {
  const list = ['公开如下：', '行政许可 61', '行政处罚 62', '行政强制 63', '行政事业性收费 4', '以上。'];
  const draft = read(report(list, ['无。']));
  expect(draft.texts.overview?.split('\n')).toEqual(list);
  expect(draft.cells).toEqual({});
});

it.each([
  ['a cell a line', ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '1', '2', '3']],
  ['a row a line', ['信息内容 本年制发件数 本年废止件数 现行有效件数', '规 章 1 2 3']],
])('a table copied as %s is a table', (_, lines) => {
  const more = ['行政规范性文件', '4', '5', '6'];
  const draft = read(report(['一句。'], ['第二十条第（一）项', ...lines, ...more]));
  expect(draft.cells).toEqual({
    'disclosure.rules.made': 1,
    'disclosure.rules.repealed': 2,
    'disclosure.rules.inForce': 3,
    'disclosure.normativeDocuments.made': 4,
    'disclosure.normativeDocuments.repealed': 5,
    'disclosure.normativeDocuments.inForce': 6,
  });
});

it('a row of the author between those of the form divides no table', () => {
  const draft = read(
    report(
      ['一句。'],
      [
        ...['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 11', '其中：简易 5', '行政强制 12'],
        ...['第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数', '规章 1 2 3'],
        ...['其中：重点 1 0 0', '行政规范性文件 4 5 6', '其中：普通 2', '第二十条第（五）项', '行政许可 7'],
      ],
    ),
  );
  expect(draft.cells).toMatchObject({
    'disclosure.coercion.decisions': 12,
    'disclosure.permits.decisions': 7,
    'disclosure.normativeDocuments.inForce': 6,
  });
  expect(Object.values(draft.texts).join('\n')).toContain('其中：简易 5');
});

it('the first row of table three does not join the heads above it, a cell a line', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const rows = [
    ['一、本年新收政府信息公开申请数量', '3', '1', '0', '0', '0', '0', '4'],
    ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
  ];
  const lines = ['三、收到和处理政府信息公开申请情况', '申请人情况', ...heads, ...rows.flat()];
  const draft = read(report(['一句。'], ['无。', ...lines]));
  expect(draft.cells).toMatchObject({ 'requests.new.person': 3, 'requests.new.total': 4 });
});
