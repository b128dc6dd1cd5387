import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/write/docx/index.ts';
import { writeHtml } from '../../../electron/write/html/write-html.ts';
import { readReport } from '../../../electron/read/index.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import { reportOf } from '../../../shared/report/report.ts';
import { printedCases } from '../../cases/printed.ts';
import { convertAll, libreofficePath } from '../../libreoffice.ts';
import { describeWith } from '../../requires.ts';
import { ordinaryDrafts } from '../write/docx/drafts.ts';
import { packDocx, paragraphXml, writeTestDocx } from './builders/docx.ts';
import { documentOf, layOut } from './builders/printed-case.ts';
import { printedOf } from './equal.ts';
import { judge } from './judge.ts';

async function read(name: string, bytes: Uint8Array): Promise<Recognised> {
  const result = await readReport({ name, bytes });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const drafts: readonly (readonly [string, Draft])[] = ordinaryDrafts;

describe.each(drafts)('%s, written by the program', (_, draft) => {
  it('reads back from .docx', async () => {
    const { draft: back } = await read('a.docx', await writeDocx(reportOf(draft)));
    expect(printedOf(back)).toEqual(printedOf(draft));
  });
  it('reads back from HTML', async () => {
    const { draft: back } = await read('a.html', new TextEncoder().encode(writeHtml(reportOf(draft))));
    expect(printedOf(back)).toEqual(printedOf(draft));
  });
});

describeWith(libreofficePath, 'LibreOffice', 'saved again by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-read-'));
  const saved = ['docx', 'doc', 'odt', 'html'] as const;
  const cases = [...printedCases.values()].map((printed) => ({ id: printed.id, report: layOut(printed) }));

  beforeAll(async () => {
    const own = await Promise.all(
      drafts.map(async ([, draft], index) => {
        const file = join(folder, `own${String(index)}.docx`);
        await writeFile(file, await writeDocx(reportOf(draft)));
        return file;
      }),
    );
    const printed = await Promise.all(
      cases.map(async ({ id, report }) => {
        const file = join(folder, `case${id}.docx`);
        await writeFile(file, writeTestDocx(documentOf(report)));
        return file;
      }),
    );
    for (const format of saved) await convertAll(own, format, join(folder, format));
    await convertAll(printed, 'doc', join(folder, 'doc'));
    await convertAll(
      own.map((_, index) => join(folder, 'odt', `own${String(index)}.odt`)),
      'docx',
      join(folder, 'odt-docx'),
    );
  }, 300_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(
    drafts.flatMap(([name, draft], index) =>
      (['docx/own#.docx', 'doc/own#.doc', 'odt-docx/own#.docx', 'html/own#.html'] as const).map(
        (file) => [name, file.replace('#', String(index)), draft] as const,
      ),
    ),
  )('%s reads back from %s', async (_, file, draft) => {
    const { draft: back } = await read(file, await readFile(join(folder, file)));
    expect(printedOf(back)).toEqual(printedOf(draft));
  });

  it('automatic numbering, deletions and merged cells come through a .doc', async () => {
    const item = (level: number, text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = packDocx(
      paragraphXml('红旗镇人民政府2025年政府信息公开工作年度报告') +
        paragraphXml('一、总体情况') +
        item(0, '主动公开') +
        item(1, '甲') +
        item(1, '乙') +
        item(0, '依申请公开') +
        '<w:p><w:r><w:t>留</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>' +
        paragraphXml('六、其他需要报告的事项'),
      {
        'word/numbering.xml': `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
      },
    );
    await writeFile(join(folder, 'numbered.docx'), bytes);
    await convertAll([join(folder, 'numbered.docx')], 'doc', folder);
    const { draft, notes } = await read('a.doc', await readFile(join(folder, 'numbered.doc')));
    expect(draft.texts.overview).toBe('（一）主动公开\n1.甲\n2.乙\n（二）依申请公开\n留');
    expect(notes.map(({ message }) => message).join()).toContain('修订记录');
  });

  it.each(cases.map(({ id, report }) => [id, `doc/case${id}.doc`, report] as const))(
    'case %s is read cell for cell from %s',
    async (_, file, report) => {
      const { noted, silent } = judge(report, await read(file, await readFile(join(folder, file))));
      expect({ noted, silent }).toEqual({ noted: [], silent: [] });
    },
  );
});
