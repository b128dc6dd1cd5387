import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { complaintsOf } from '../complaints.ts';
import { countyYear, madeCounty } from '../cases/county/county.ts';
import { fileKinds, fileName, writeReportFile } from '../cases/county/files.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { button } from '../renderer/author.ts';
import { seriousFindings, sideways } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a county collects its reports', () => {
  const browser = browserOfGroup();
  const county = madeCounty(12);
  const [wrong, missing, ...others] = county;
  let folder = '';
  const files: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-county-walk-'));
    if (!wrong) throw new Error('no unit');
    const faulty = { ...wrong.draft, cells: { ...wrong.draft.cells, 'requests.handledTotal.person': 999 } };
    for (const [at, { name, draft }] of [{ ...wrong, draft: faulty }, ...others].entries()) {
      const kind = fileKinds[at % fileKinds.length] ?? 'docx';
      const file = fileName(join(folder, 'in'), name, kind);
      await writeReportFile(file, kind, draft);
      files.push(file);
    }
    await mkdir(join(folder, 'data'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('takes files in, looks at a unit, sends it back, adds all up, and finds everything again', async () => {
    const host = await startWebHostWithPage(join(folder, 'data'), browser());
    onTestFinished(host.close);
    const { page } = host;
    const complaints = complaintsOf(page);
    await page.setViewportSize({ width: 1366, height: 768 });
    await button(page, '收各单位的报告、汇总（县区用）').click();
    await page.getByLabel('报告年份').fill(String(countyYear));
    await page.getByLabel('收报告的机关').fill('清河县政务公开办公室');
    await page.getByLabel('单位名单（可以不填）').fill(county.map(({ name }) => name).join('\n'));
    await page.getByText(`现在认出 ${String(county.length)} 个单位。`).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '新建', exact: true }).click();

    await page.getByLabel('选择各单位的文件').setInputFiles(files);
    const row = (name: string | undefined) => page.getByRole('row', { name: name ?? '' });
    await row(wrong?.name).getByText('错误 1').waitFor();
    await row(missing?.name).getByText('缺', { exact: true }).waitFor();
    expect(await page.getByText('已交', { exact: true }).count()).toBe(others.length);
    for (const width of [1366, 1920]) {
      await page.setViewportSize({ width, height: width === 1366 ? 768 : 1080 });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
    }
    await page.screenshot({ path: 'out/county-roll.png' });

    await page.getByRole('button', { name: wrong?.name ?? '' }).click();
    await page.getByRole('heading', { name: wrong?.name ?? '' }).waitFor();
    await page.getByText('（七）总计 999').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.screenshot({ path: 'out/county-unit.png' });
    await page.getByLabel(/^自己要说的/u).fill('请附上情况说明。');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^带批注的报告/u }).click();
    const commented = await readFile(await (await download).path());
    const comments = strFromU8(unzipSync(commented)['word/comments.xml'] ?? new Uint8Array());
    expect(comments).toContain('请附上情况说明。');
    expect(comments).toContain('w:author="清河县政务公开办公室"');
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await page.locator('.unit-head').getByText('已退回').waitFor();
    await page.keyboard.press('Alt+PageDown');
    await page.getByRole('heading', { name: missing?.name ?? '' }).waitFor();
    await page.keyboard.press('Alt+PageDown');
    await page.getByRole('button', { name: '通过', exact: true }).click();
    await page.locator('.unit-head').getByText('通过').waitFor();
    await button(page, '返回名册').click();

    await button(page, '汇总数').click();
    const cell = 'disclosure.permits.decisions';
    const sum = [wrong, ...others].reduce((all, unit) => all + Number(unit?.draft.cells[cell]), 0);
    await page
      .getByRole('button', { name: `表二「行政许可」行「本年处理决定数量」列 ${String(sum)}` })
      .click();
    const addends = page.locator('.addends li');
    expect(await addends.count()).toBeGreaterThan(5);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.screenshot({ path: 'out/county-sum.png' });

    // a unit that does not count is left out at once
    await button(page, '名册').click();
    const [left] = others;
    await page.getByLabel(`${left?.name ?? ''}计入汇总`).uncheck();
    await button(page, '汇总数').click();
    const less = sum - Number(left?.draft.cells[cell]);
    await page
      .getByRole('button', { name: `「本年处理决定数量」列 ${String(less)}，` })
      .first()
      .waitFor();

    // everything is there again after a reload
    await page.reload();
    await row(wrong?.name).getByText('已退回').waitFor();
    await button(page, '汇总数').click();
    await page.getByLabel('用这些数开始本机关的草稿').fill('清河县人民政府');
    await button(page, '开始草稿').click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await page.goBack();
    await button(page, '汇总数').click();
    await page.getByLabel('用这些数开始本机关的草稿').fill('清河县人民政府');
    await button(page, '与已有的草稿核对').click();
    await page.getByText('本机关的草稿与各单位之和逐格一致。').waitFor();
    expect(complaints).toEqual([]);
  });
});
