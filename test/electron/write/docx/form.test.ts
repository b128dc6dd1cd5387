import { expect, it } from 'vitest';
import { compileForm } from '../../../../electron/write/docx/compile.ts';
import { fillTemplate, hole, templateOf } from '../../../../electron/write/docx/template.ts';
import { breakTitle } from '../../../../electron/write/docx/title.ts';
import { cellsOf } from '../../../../shared/form/edition.ts';
import { editions } from '../../../../shared/form/editions/index.ts';

it.each(editions.map((edition) => [edition.id, edition] as const))(
  'the form of %s is the same each time, survives JSON and has one hole for every cell',
  async (_, edition) => {
    const form = await compileForm(edition);
    expect(await compileForm(edition)).toEqual(form);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
    const { disclosure, requests, disputes } = form.blocks;
    const holes = [disclosure, requests, disputes].flatMap((table) =>
      table.filter((__, place) => place % 2 === 1),
    );
    expect(holes).toEqual([...cellsOf(edition).keys()]);
  },
);

it('a template gives back what it was made of, and puts in what it is given as it is', () => {
  const text = `<a>${hole('x')}</a>${hole('y')}`;
  expect(fillTemplate(templateOf(text), hole)).toBe(text);
  expect(fillTemplate(templateOf(text), (name) => `$&${name}`)).toBe('<a>$&x</a>$&y');
});

it.each([
  ['某某乡人民政府2025年政府信息公开工作年度报告', '某某乡人民政府2025年\n政府信息公开工作年度报告'],
  [
    '郑州航空港经济综合实验区郑港办事处2020年政府信息公开年度报告',
    '郑州航空港经济综合实验区郑港办事处\n2020年政府信息公开年度报告',
  ],
  ['某乡2025年工作报告', '某乡2025年工作报告'],
  ['很'.repeat(60), '很'.repeat(60)],
  [
    '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府办公室2025年政府信息公开工作年度报告',
    '新疆维吾尔自治区伊犁哈萨克自治州\n察布查尔锡伯自治县人民政府办公室2025年\n政府信息公开工作年度报告',
  ],
  [
    '某某市城市管理和综合行政执法局政府信息公开工作年度报告',
    '某某市城市管理和综合行政执法局\n政府信息公开工作年度报告',
  ],
])('%s is broken at a word', (title, broken) => {
  expect(breakTitle(title)).toBe(broken);
});
