import { expect, it } from 'vitest';
import { textCell } from '../../../shared/recognise/pages/printed-document.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { findTitle } from '../../../shared/recognise/text/title.ts';
import { valueOf } from '../../value-of.ts';

it.each([
  ['青山县红旗镇人民政府2023年政府信息公开工作年度报告', '青山县红旗镇人民政府', 2023],
  ['2023年青山县红旗镇政府信息公开工作年度报告', '青山县红旗镇', 2023],
  ['红旗镇人民政府二○二三年度政府信息公开工作报告', '红旗镇人民政府', 2023],
  ['红旗镇人民政府\n二〇二三年政府信息公开工作年度报告', '红旗镇人民政府', 2023],
  ['红旗镇人民政府２０２３年政府信息公开工作年度报告', '红旗镇人民政府', 2023],
  ['红旗镇人民政府23年政府信息公开工作年度报告', '红旗镇人民政府', 2023],
  ['红旗镇人民政府关于2023年政府信息公开工作的年度报告', '红旗镇人民政府', 2023],
  ['【年度报告】红旗镇人民政府2023年政府信息公开工作年度报告', '红旗镇人民政府', 2023],
])('%s', (text, organ, year) => {
  expect(findTitle(text.split('\n'), undefined)).toMatchObject({ organ, year, text });
});

const report = (title: string, ...more: string[]): string[] => [
  title,
  '根据《中华人民共和国政府信息公开条例》编制。统计期限自2023年1月1日起至2023年12月31日止。',
  '一、总体情况',
  '全年公开120条。',
  '六、其他需要报告的事项',
  '无。',
  ...more,
];
function read(lines: readonly string[]) {
  const blocks = textCell(lines.join('\n')).blocks;
  const { draft, notes } = valueOf(recognise({ blocks, pictures: 0, doubts: [] }));
  return { draft, said: notes.map(({ message }) => message).join('\n') };
}
const own = '青山县红旗镇人民政府2023年政府信息公开工作年度报告';

it('the years of a menu above a report are not its year', () => {
  const menu = ['政府信息公开年报', '2021年政府信息公开工作年度报告', '2022年政府信息公开工作年度报告'];
  expect(read([...menu, ...report(own)]).draft).toMatchObject({
    year: 2023,
    organ: { name: '青山县红旗镇人民政府' },
  });
});

it('a report copied out of a PDF with radicals for characters is read as any other', () => {
  const { draft } = read(
    report(own.replace('工', '⼯')).map((line) => line.replaceAll('一', '⼀').replaceAll('无', '⽆')),
  );
  expect(draft).toMatchObject({
    year: 2023,
    title: own,
    texts: { overview: '全年公开120条。', other: '无。' },
  });
});

it('the report of a neighbour in a list is not its title', () => {
  const { draft } = read(report(own, '李庄镇人民政府2022年政府信息公开工作年度报告'));
  expect(draft).toMatchObject({ year: 2023, organ: { name: '青山县红旗镇人民政府' } });
  const above = read(['李庄镇人民政府2022年政府信息公开工作年度报告', ...report(own)]);
  expect(above.draft).toMatchObject({ year: 2023, organ: { name: '青山县红旗镇人民政府' } });
});

it.each([
  [report(own.replace('2023', '2022')), '标题写的是 2022 年，统计期限写的是 2023 年'],
  [report(own, '李庄镇人民政府', '2024年1月15日'), '落款的机关是“李庄镇人民政府”'],
  [report(own, '青山县红旗镇人民政府', '2022年1月15日'), '落款日期在 2022 年'],
])('what does not agree within a report is said', (lines, said) => {
  expect(read(lines).said).toContain(said);
});

it.each<[string, string[], number]>([
  // last year's title over this year's report
  ['2022', ['2024年1月15日'], 2023],
  // the period and the words were left, the date is right
  ['2024', ['2025年1月15日'], 2024],
  // one voice against the title
  ['2022', [], 2022],
])('the title says %s and below stands %j: a report of %i', (titled, signed, year) => {
  const lines = report(own.replace('2023', titled), ...signed.flatMap((date) => ['红旗镇人民政府', date]));
  expect(read(lines).draft).toMatchObject({ year, title: own.replace('2023', titled) });
});

it('the words of a report and its date outvote its title without a period', () => {
  const words = ['一、总体情况', '2023年，全镇公开120条。', '六、其他需要报告的事项', '无。'];
  const { draft, said } = read([own.replace('2023', '2022'), ...words, '红旗镇人民政府', '2024年1月15日']);
  expect(draft.year).toBe(2023);
  expect(said).toContain('标题写的是 2022 年，统计期限、正文、落款写的是 2023 年');
});

it.each(['红旗镇2023年政府信息公开工作总结', '红旗镇2023年政务公开工作年度报告', '政府信息公开工作年度报告'])(
  '%s is a title, though not as it should be',
  (title) => {
    expect(read(report(title)).draft).toMatchObject({ year: 2023, title });
  },
);

it('what agrees is not doubted', () => {
  const { draft, said } = read(report(own, '红旗镇人民政府', '二〇二四年一月十五日'));
  expect(draft.signature).toEqual({ organ: '红旗镇人民政府', date: '2024-01-15' });
  expect(said).not.toMatch(/请核对是哪个机关|落款日期在|统计期限写的/u);
});
