import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/write/docx/index.ts';
import type { Draft } from '../../../../shared/draft/draft.ts';
import { editionOf, withText } from '../../../../shared/draft/draft.ts';
import type { CellValue } from '../../../../shared/form/cells.ts';
import { cellsOf } from '../../../../shared/form/edition.ts';
import type { CellId } from '../../../../shared/form/edition.ts';
import { reportOf } from '../../../../shared/report/report.ts';
import { emptyDraftOf, fullDraft } from '../../../cases/full.ts';
import { seedDraft, seedIds } from '../../../cases/seeds.ts';
import { convert, libreofficePath } from '../../../libreoffice.ts';
import { describeWith } from '../../../requires.ts';
import { pagesOf, pdftotextPath } from './poppler.ts';
import type { PdfPage } from './poppler.ts';

const both = libreofficePath !== undefined && pdftotextPath !== undefined ? libreofficePath : undefined;

describeWith(both, 'LibreOffice 或 pdftotext', 'the page as LibreOffice prints it', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-page-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const print = async (name: string, draft: Draft): Promise<PdfPage[]> => {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, await writeDocx(reportOf(draft)));
    return await pagesOf(await convert(file, 'pdf', folder));
  };
  const point = 72 / 25.4;

  it('is A4 with 22 lines of 28 characters on a full page, and numbered outside', async () => {
    const pages = await print('plain', withText(emptyDraftOf(2025), 'overview', '公'.repeat(28 * 22 * 3)));
    const [, full] = pages;
    expect([Math.round((full?.width ?? 0) / point), Math.round((full?.height ?? 0) / point)]).toEqual([
      210, 297,
    ]);
    const body = full?.lines.filter((line) => line.text.startsWith('公')) ?? [];
    expect(body.map((line) => line.text.length)).toEqual(Array.from({ length: 22 }, () => 28));
    for (const line of body) {
      expect(line.left).toBeGreaterThanOrEqual(28 * point - 1);
      expect(line.right).toBeLessThanOrEqual((210 - 26) * point + 1);
    }
    const numbers = pages.slice(0, 2).map((page) => page.lines.at(-1));
    expect(numbers.map((line) => line?.text)).toEqual(['—1—', '—2—']);
    expect(numbers[0]?.right).toBeCloseTo((210 - 26) * point - 14, -1);
    expect(numbers[1]?.left).toBeCloseTo(28 * point + 14, -1);
    // 7 mm below the type area, which ends 35 mm above the edge
    expect((297 - 35 + 7) * point).toBeCloseTo(numbers[0]?.top ?? 0, -1);
  });

  it('has every table within the type area, with numbers of five digits on one line', async () => {
    const edition = editionOf(fullDraft());
    const cells: Record<CellId, CellValue> = {};
    for (const { id, takes } of cellsOf(edition).values()) cells[id] = takes === 'amount' ? '12345' : 12345;
    const pages = await print('five-digits', { ...fullDraft(), cells });
    const lines = pages.flatMap((page) => page.lines);
    const count = lines.reduce((sum, { text }) => sum + text.split('12345').length - 1, 0);
    expect(count).toBe(Object.keys(cells).length);
    const ofTables = lines.filter(({ text }) => text.includes('12345'));
    for (const line of ofTables) {
      expect(line.left).toBeGreaterThanOrEqual(28 * point - 1);
      expect(line.right).toBeLessThanOrEqual((210 - 26) * point + 1);
    }
  });

  it.each([...seedIds.map((id) => [id, seedDraft(id)] as const), ['full', fullDraft()] as const])(
    '%s has table three on one page, under its heading',
    async (name, draft) => {
      const pages = await print(name, draft);
      const pageWith = (text: string): number =>
        pages.findIndex((page) => page.lines.some((line) => line.text.includes(text)));
      const heading = pageWith('三、收到和处理政府信息公开申请情况');
      expect(heading).toBeGreaterThanOrEqual(0);
      expect(pageWith('一、本年新收')).toBe(heading);
      expect(pageWith('四、结转下年度继续办理')).toBe(heading);
      expect(pageWith('行政复议行政诉讼')).toBe(pageWith('四、政府信息公开行政复议、行政诉讼情况'));
      expect(pages.length).toBeLessThanOrEqual(7);
    },
  );
});
