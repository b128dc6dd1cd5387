import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { writeXlsx } from '../../electron/write/xlsx/write-xlsx.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { reportOf } from '../../shared/report/report.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { organ } from '../cases/organ.ts';
import { askFromPage, startWebHostWithPage } from '../electron/web-host.ts';
import { describeWith } from '../requires.ts';
import { button, cell, drop, step } from './author.ts';
import { seriousFindings, sideways } from './page.ts';

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the numbers of a colleague’s file', () => {
  const browser = browserOfGroup();

  const begin = async () => {
    const data = await mkdtemp(join(tmpdir(), 'nianbao-numbers-'));
    const { page, close } = await startWebHostWithPage(data, browser());
    onTestFinished(async () => {
      await close();
      await rm(data, { recursive: true, force: true });
    });
    page.setDefaultTimeout(10_000);
    const { value } = (await askFromPage(page, 'drafts.create', { organ, year: 2025 })) as {
      value: { draft: Draft };
    };
    await page.goto(`${new URL(page.url()).origin}/#/draft/${value.draft.id}`);
    await step(page, '二、');
    await page.getByRole('button', { name: '从文件读数…' }).waitFor();
    return page;
  };

  it('are shown before they are taken, out of rows of labels, and are taken back in one step', async () => {
    const page = await begin();
    const bytes = await writeExcelFile([
      {
        data: [
          [{ value: '指标' }, { value: '数' }],
          [{ value: '行政许可' }, { value: 12 }],
          [{ value: '行政处罚' }, { value: 3 }],
          [{ value: '予以公开' }, { value: 4 }],
        ],
      },
    ]).toBuffer();
    await drop(page, [{ name: '各科室报数.xlsx', bytes }]);
    await button(page, '只要里面的数').click();
    const dialog = page.getByRole('dialog', { name: '读入文件里的数' });
    await dialog.getByText('读到 2 格的数').waitFor();
    await dialog.getByText('第 4 行“予以公开”可能是好几格').waitFor();
    expect(await cell(page, 'disclosure.permits.decisions').inputValue()).toBe('');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^填进来/ }).click();
    await expect.poll(async () => await cell(page, 'disclosure.permits.decisions').inputValue()).toBe('12');
    expect(await cell(page, 'disclosure.penalties.decisions').inputValue()).toBe('3');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => await cell(page, 'disclosure.permits.decisions').inputValue()).toBe('');
    expect(await cell(page, 'disclosure.penalties.decisions').inputValue()).toBe('');
  });

  it('are read out of the form’s own tables, and a file without numbers is refused in words', async () => {
    const page = await begin();
    const full = fullDraft();
    const chooser = page.waitForEvent('filechooser');
    await button(page, '从文件读数…').click();
    await (
      await chooser
    ).setFiles({
      name: '三张表.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await writeXlsx(reportOf(full))),
    });
    const dialog = page.getByRole('dialog', { name: '读入文件里的数' });
    await dialog.getByRole('button', { name: /^填进来/ }).click();
    const id = 'disclosure.permits.decisions';
    await expect.poll(async () => await cell(page, id).inputValue()).toBe(String(full.cells[id]));
    await drop(page, [{ name: '通知.txt', bytes: Buffer.from('今天下午开会。') }]);
    await button(page, '只要里面的数').click();
    await dialog.getByText('没有找到三张表').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
