import { describe, expect, it } from 'vitest';
import { headingOf } from '../../../shared/words/heading.ts';
import { fileNameOf, printDate, reportOf } from '../../../shared/report/report.ts';
import { seedDraft, seedIds } from '../../cases/seeds.ts';

describe('leading numbers', () => {
  it.each([
    ['一、总体情况', 1, 1],
    ['十二、其他', 1, 12],
    ['（三）平台', 2, 3],
    ['(二)平台', 2, 2],
    ['（二十）平台', 2, 20],
    ['1.加强', 3, 1],
    ['2、加强', 3, 2],
    ['（4）加强', 4, 4],
    ['(10) 加强', 4, 10],
    ['1.2023年加强', 3, 1],
    ['12、2023 年加强', 3, 12],
  ])('%s is level %i, number %i', (text, level, ordinal) => {
    expect(headingOf(text)).toMatchObject({ level, ordinal });
  });
  it.each(['总体情况', '2020年，我办', '1.5 万元', '1.2023万元', '一是加强', '（略）', ''])(
    '%j has none',
    (text) => {
      expect(headingOf(text)).toBeUndefined();
    },
  );
});

describe.each(seedIds)('seed %s as a document', (id) => {
  const draft = seedDraft(id);
  const report = reportOf(draft);
  it('has the official section titles, once and in order', () => {
    const titles = report.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.level === 1 ? [block.text] : [],
    );
    expect(titles).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });
  it('has every paragraph and every cell', () => {
    const texts = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    for (const text of Object.values(draft.texts)) {
      for (const line of text.split('\n')) expect(texts).toContain(line.trim());
    }
    const values = Object.assign(
      {},
      ...report.blocks.flatMap((block) => (block.kind === 'table' ? [block.values] : [])),
    ) as Record<string, string>;
    expect(Object.keys(values)).toHaveLength(198);
    for (const [cell, value] of Object.entries(values)) expect(value).toBe(String(draft.cells[cell] ?? ''));
  });
});

it('prints dates without leading zeros', () => {
  expect(printDate('2021-01-05')).toBe('2021年1月5日');
});

it('names files after organ and year, without what a file system refuses', () => {
  const draft = { ...seedDraft('002'), organ: { ...seedDraft('002').organ, name: '某/乡:人民\u0000政府' } };
  expect(fileNameOf(draft, 'docx')).toBe('某乡人民政府2020年政府信息公开工作年度报告.docx');
});
