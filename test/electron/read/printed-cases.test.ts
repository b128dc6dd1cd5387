import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import { printedCases } from '../../cases/printed.ts';
import { writeTestDocx } from './builders/docx.ts';
import { writeTestHtml } from './builders/html.ts';
import { documentOf, layOut } from './builders/printed-case.ts';
import { textForms, writeTestText } from './builders/text.ts';
import { judge } from './judge.ts';

const cases = [...printedCases.values()].map((printed) => ({ id: printed.id, report: layOut(printed) }));

async function read(name: string, bytes: Uint8Array): Promise<Recognised> {
  const result = await readReport({ name, bytes });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe.each(cases)('case $id', ({ report }) => {
  const document = documentOf(report);
  it.each([
    ['a.docx', 'Word', writeTestDocx(document, 'word')],
    ['a.docx', 'LibreOffice', writeTestDocx(document, 'libreoffice')],
    ['a.html', 'plain', writeTestHtml(document)],
    ['a.doc', 'web page in a frame', writeTestHtml(document, true)],
    ...textForms
      .filter((form) => form === 'cells' || form === 'tabs')
      .map((form) => ['a.txt', form, writeTestText(document, form)] as const),
  ] as const)('%s (%s) is read cell for cell', async (name, _, bytes) => {
    const { noted, silent } = judge(report, await read(name, bytes));
    expect({ noted, silent }).toEqual({ noted: [], silent: [] });
  });

  it.each(['bars', 'lines'] as const)('copied as %s, nothing is wrong without a note', async (form) => {
    expect(judge(report, await read('a.txt', writeTestText(document, form))).silent).toEqual([]);
  });

  it('has its texts, title and signature', async () => {
    const { draft } = await read('a.docx', writeTestDocx(document));
    expect(draft.title).toBe(`${report.organ}${String(report.year)}年政府信息公开工作年度报告`);
    expect(draft.organ.name).toBe(report.organ);
    expect(draft.texts.overview).toBe('这里是overview的内容，共有若干项工作。');
    expect(draft.texts.other).toBe('这里是other的内容，共有若干项工作。');
    expect(draft.signature).toEqual({ organ: report.organ, date: `${String(report.year + 1)}-01-15` });
  });
});
