import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import { printedCases } from '../../cases/printed.ts';
import { writeTestDocx } from './builders/docx.ts';
import { writeTestHtml } from './builders/html.ts';
import { documentOf, layOut } from './builders/printed-case.ts';
import type { CaseReport } from './builders/printed-case.ts';
import { textForms, writeTestText } from './builders/text.ts';
import { variants } from './builders/variants.ts';
import { judge } from './judge.ts';

const ids = ['08', '38', '42', '54', '64'];
const reports: CaseReport[] = [...printedCases.values()].filter(({ id }) => ids.includes(id)).map(layOut);

async function read(name: string, bytes: Uint8Array): Promise<Recognised> {
  const result = await readReport({ name, bytes });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe.each(variants)('$name', ({ change, lossless }) => {
  it('is read, or noted where something is lost', async () => {
    for (const report of reports) {
      const changed = change(report);
      const document = documentOf(changed);
      for (const bytes of [
        writeTestDocx(document),
        writeTestDocx(document, 'libreoffice'),
        writeTestHtml(document),
        writeTestHtml(document, true),
      ]) {
        const { noted, silent } = judge(changed, await read('a.docx', bytes));
        expect(silent).toEqual([]);
        if (lossless) expect(noted).toEqual([]);
      }
    }
  });

  it('is never read wrong out of text without a note', async () => {
    for (const report of reports) {
      const changed = change(report);
      const document = documentOf(changed);
      for (const form of textForms) {
        const { silent } = judge(changed, await read('a.txt', writeTestText(document, form)));
        expect({ form, silent }).toEqual({ form, silent: [] });
      }
    }
  });
});

it('says so where tables are pictures', async () => {
  const [report] = reports;
  if (!report) throw new Error('no case');
  const document = documentOf({ ...report, tables: new Map() });
  const html = new TextDecoder()
    .decode(writeTestHtml(document))
    // and a heading of the older form left in
    .replace('<p', '<p><img src="https://example.invalid/1.png"></p><p>（三）收费和减免情况</p><p');
  const { draft, notes } = await read('a.html', new TextEncoder().encode(html));
  expect(notes.map(({ message }) => message).join()).toContain('这张表可能是图片');
  expect(draft.texts.problems).toContain('这里是problems的内容');
});
