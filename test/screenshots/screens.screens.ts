import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDocx } from '../../electron/docx/write/index.ts';
import type { Draft } from '../../shared/draft.ts';
import { reportOf } from '../../shared/report.ts';
import { launchBrowser } from '../browser.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { thisYear } from '../walks/last-year.ts';
import { step } from '../walks/this-year.ts';
import { lastReport, thisReport } from './township.ts';

/** SCREENS=1920x1080 and SCREENS_TO=folder make larger ones elsewhere, to look at. */
const [width = 1366, height = 768] = (process.env['SCREENS'] ?? '').split('x').filter(Boolean).map(Number);
const folder = process.env['SCREENS_TO'] ?? fileURLToPath(new URL('.', import.meta.url));

/** Every screen with content that an office might have, as PNG files. */
test('every screen', async () => {
  await mkdir(folder, { recursive: true });
  const data = await mkdtemp(join(tmpdir(), 'nianbao-screens-'));
  const browser = await launchBrowser();
  const { page, host, close } = await startWebHostWithPage(data, browser);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const call = async (name: string, input: unknown): Promise<Record<string, unknown>> => {
    const answer = await page.request.post(new URL(`/call/${name}`, host.url).href, {
      headers: { Authorization: `Bearer ${host.token}`, Origin: new URL(host.url).origin },
      data: input,
    });
    const { ok, value } = (await answer.json()) as { ok: boolean; value: Record<string, unknown> };
    expect(ok, name).toBe(true);
    return value;
  };
  const keep = async (draft: Draft) =>
    await call('drafts.save', { draft: { ...draft, id: '' }, revision: '' });
  /** Where the drafts lie on this machine is no one's business. */
  const take = async (name: string): Promise<void> => {
    await page.waitForTimeout(600);
    await page.evaluate((own) => {
      const line = document.querySelector('.home-folder');
      if (line)
        line.textContent = line.textContent.replace(
          own,
          'C:\\Users\\办公室\\AppData\\Roaming\\nianbao\\drafts',
        );
    }, data);
    await page.screenshot({ animations: 'disabled', path: join(folder, `${name}.png`) });
  };

  await page.setViewportSize({ width, height });
  await page.getByText('还没有草稿').waitFor();
  await take('home-empty');

  const last = lastReport();
  await call('settings.save', { organ: last.organ });
  await page.reload();
  await page.getByText('本机关：').waitFor();
  const chooser = page.locator('input[type=file]').first();
  if ((await chooser.count()) === 0) await button(/^用去年的报告新建/).click();
  const file = Buffer.from(await writeDocx(reportOf(last)));
  await chooser.setInputFiles({ name: `${String(last.year)}年年报.docx`, mimeType: '', buffer: file });
  await page.getByRole('heading', { name: '核对读入的报告' }).waitFor();
  await take('review');
  await button(`新建 ${String(thisYear)} 年报告`).click();
  await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
  await take('carried');
  await step(page, '一、').click();
  await take('overview');

  const imported = /#\/draft\/([^/]+)/u.exec(page.url())?.[1];
  await button('返回列表').click();
  await page.locator('.draft-row').waitFor();
  await call('drafts.discard', { id: imported });
  const { id } = (await keep(thisReport())) as { id: string };
  await keep({
    ...last,
    organ: { ...last.organ, name: '新郑市城关乡便民服务中心' },
    title: `新郑市城关乡便民服务中心${String(last.year)}年政府信息公开工作年度报告`,
  });
  await keep(last);
  await page.reload();
  await page.locator('.draft-row').nth(2).waitFor();
  await take('home');
  await page.getByText('回收站（1 份）').click();
  await page.locator('.home-folder').scrollIntoViewIfNeeded();
  await take('recycle-bin');

  await page.goto(`${new URL(host.url).origin}/#/draft/${id}`);
  await page.getByRole('heading', { name: '基本信息' }).waitFor();
  for (const [name, title] of [
    ['disclosure', '二、'],
    ['disputes', '四、'],
    ['problems', '五、'],
  ] as const) {
    await step(page, title).click();
    await take(name);
  }
  await step(page, '三、').click();
  await brokenLit(page);
  await take('requests');
  await page.getByRole('navigation').locator('button', { hasText: /^核对/ }).click();
  await take('check');
  await step(page, '预览与导出').click();
  await page.getByText(/约 \d+ 页/).waitFor();
  await take('preview');
  await button('与去年对照').click();
  await page.locator('.compare').waitFor();
  await take('compare');

  await close();
  await browser.close();
  await rm(data, { recursive: true, force: true });
});

/** The column that does not add up, as it is shown to whoever points at its finding. */
async function brokenLit(page: Page): Promise<void> {
  const finding = page.locator('.finding.error').first();
  await finding.waitFor();
  await finding.hover();
  await page.locator('input.cell.lit').first().waitFor();
}
