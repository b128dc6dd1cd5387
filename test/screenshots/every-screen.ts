import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { writeDocx } from '../../electron/write/docx/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { reportOf } from '../../shared/report/report.ts';
import { askFromPage } from '../electron/web-host.ts';
import { button, drop, step } from '../renderer/author.ts';
import { thisYear } from '../walks/last-year.ts';
import { lastReport, thisReport } from './township.ts';

/**
 * Every screen with content that an office might have, from the first run to the recycle bin.
 * @param look called on each, with its name
 */
export async function everyScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const { origin } = new URL(page.url());
  const call = async (name: string, input: unknown): Promise<Record<string, unknown>> => {
    const { ok, value } = (await askFromPage(page, name, input)) as {
      ok: boolean;
      value: Record<string, unknown>;
    };
    expect(ok, name).toBe(true);
    return value;
  };
  const keep = async (draft: Draft) =>
    await call('drafts.save', { draft: { ...draft, id: '' }, revision: '' });
  const goHome = async (): Promise<void> => {
    await button(page, '返回列表').click();
    await page.getByRole('heading', { name: '年报', exact: true }).waitFor();
  };

  await page.getByText('还没有草稿').waitFor();
  await look('home-empty');
  const last = lastReport();
  await call('settings.save', { organ: last.organ });
  await page.reload();
  await page.getByText('本机关：').waitFor();
  await look('home-first');
  await button(page, '修改本机关信息').click();
  await look('settings');
  await button(page, '取消').click();
  await button(page, /^打开别人给的/).click();
  await look('home-given');
  await button(page, /^空白新建/).click();
  await look('home-blank');
  await button(page, '开始填写').click();
  await page.getByRole('region', { name: '去年的报告' }).waitFor();
  const file = { name: `${String(last.year)}年年报.docx`, bytes: await writeDocx(reportOf(last)) };
  await drop(page, [file]);
  await button(page, '作为去年的报告').waitFor();
  await look('dropped');
  await button(page, '作为去年的报告').click();
  await button(page, '带进来').waitFor();
  await look('last-year-asked');
  await goHome();
  const blank = await page.locator('.draft-row').first().innerText();
  expect(blank).toContain(last.organ.name);

  await drop(page, [{ name: '扫描的年报.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }]);
  await page.getByRole('alert').filter({ hasText: '这是 PDF 文件' }).first().waitFor();
  await look('refused');
  await drop(page, [file]);
  await page.getByRole('heading', { name: '核对读入的报告' }).waitFor();
  await look('review');
  await button(page, `新建 ${String(thisYear)} 年报告`).click();
  await button(page, '再建一份').waitFor();
  await look('second-draft-asked');
  await button(page, '再建一份').click();
  await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
  await look('carried');
  await step(page, '一、');
  await look('overview');

  await goHome();
  for (const { id } of (await call('drafts.list', {}))['drafts'] as { id: string }[]) {
    await call('drafts.discard', { id });
  }
  const { id } = (await keep(thisReport())) as { id: string };
  await keep({
    ...last,
    organ: { ...last.organ, name: '新郑市城关乡便民服务中心' },
    title: `新郑市城关乡便民服务中心${String(last.year)}年政府信息公开工作年度报告`,
  });
  await keep(last);
  await page.reload();
  await page.locator('.draft-row').nth(2).waitFor();
  await look('home');
  await page.getByText('回收站（2 份）').click();
  await page.locator('.home-folder').scrollIntoViewIfNeeded();
  await look('recycle-bin');

  await page.goto(`${origin}/#/draft/${id}`);
  await page.getByRole('heading', { name: '基本信息' }).waitFor();
  await look('basics');
  await step(page, '前言');
  await look('preamble');
  await step(page, '二、');
  await look('disclosure');
  await step(page, '四、');
  await look('disputes');
  await step(page, '五、');
  await look('problems');
  await page.locator('#text-problems').press('Control+h');
  await page.keyboard.type('公开');
  await page.locator('.text-mirror .current').waitFor();
  await look('find');
  await page.keyboard.press('Escape');
  await step(page, '三、');
  // the column that does not add up, as it is shown to whoever points at its finding
  await page.locator('.finding.error').first().hover();
  await page.locator('input.cell.lit').first().waitFor();
  await look('requests');
  await page.getByLabel('显示去年的数').check();
  await page.locator('[id="cell-requests.new.person"]').click();
  await look('requests-last');
  await page.getByLabel('显示去年的数').uncheck();
  await page.getByRole('navigation').locator('button', { hasText: /^核对/ }).click();
  await look('check');
  await page.getByRole('button', { name: '写明理由保留' }).first().click();
  await look('reason');
  await step(page, '预览与导出');
  await page.getByText(/约 \d+ 页/).waitFor();
  await look('preview');
  await button(page, '导出 Word 文件').click();
  await page.getByText('先不要导出').waitFor();
  await look('stopped');
  await button(page, '仍要导出').click();
  await page.getByText('已经导出').waitFor();
  await look('exported');
  await button(page, '与去年对照').click();
  await page.locator('.compare').waitFor();
  await look('compare');
  await page.goto(`${origin}/#/draft/none`);
  await page.getByRole('heading', { name: '这份草稿没有打开' }).waitFor();
  await look('not-opened');
  await page.goto(`${origin}/#/import`);
  await page.getByText('现在没有正在核对的报告').waitFor();
  await look('no-review');
}
