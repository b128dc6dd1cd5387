import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/docx/write/index.ts';
import { writeHtml } from '../../../electron/html/write.ts';
import { readReport } from '../../../electron/read/index.ts';
import type { Draft } from '../../../shared/draft.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import { reportOf } from '../../../shared/report.ts';
import { printedCases } from '../../cases/printed.ts';
import { convertAll, libreofficePath } from '../../libreoffice.ts';
import { describeWith } from '../../requires.ts';
import { ordinaryDrafts } from '../docx/drafts.ts';
import { writeTestDocx } from './builders/docx.ts';
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

  it.each(cases.map(({ id, report }) => [id, `doc/case${id}.doc`, report] as const))(
    'case %s is read cell for cell from %s',
    async (_, file, report) => {
      const { noted, silent } = judge(report, await read(file, await readFile(join(folder, file))));
      expect({ noted, silent }).toEqual({ noted: [], silent: [] });
    },
  );
});
