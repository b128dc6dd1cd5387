import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../shared/check/index.ts';
import { editionForYear } from '../../shared/form/editions/index.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { button, cell, pasteInto } from '../renderer/author.ts';
import { describeWith } from '../requires.ts';
import { mouse } from './hand.ts';
import { thisYear } from './last-year.ts';
import { nextStep, readBack } from './this-year.ts';
import { screensSeen } from './screens-seen.ts';
import { startWalkedHost, walkMs } from './walked-host.ts';
import type { HostName } from './walked-host.ts';

/** Blank to exported file, keys and clicks beyond typing. */
const most = 15;

/** Table three as a colleague has it in a worksheet; the business's closing is booked one short. */
const numbers: Record<string, number> = {
  'new.person': 4,
  'new.business': 2,
  'granted.person': 4,
  'granted.business': 1,
};

function pastedTable(): string {
  const edition = editionForYear(thisYear);
  if (!edition) throw new Error('no form');
  const sums = totalCells(edition);
  const cells = [...cellsOf(edition).values()].filter(({ table }) => table.id === 'requests');
  const rows = [...new Set(cells.map(({ row }) => row.id))];
  return rows
    .map((row) =>
      cells
        .filter((one) => one.row.id === row)
        .map(({ id, column }) => (sums.has(id) ? '' : String(numbers[`${row}.${column.id}`] ?? 0)))
        .join('\t'),
    )
    .join('\n');
}

const overview = `（一）主动公开。${String(thisYear)}年，我局公开信息287条。
（二）依申请公开。全年收到政府信息公开申请6件，均按期答复。
（三）政府信息管理。先审后发，定期清理。
（四）平台建设。维护门户网站民政专栏。
（五）监督保障。专人负责，年内自查四次。`;

describeWith(
  browserPath,
  'Chromium、Chrome 或 Edge',
  'a county department begins blank, with a table to paste',
  () => {
    const browser = browserOfGroup();
    const folder = folderOfGroup();

    it.each<HostName>(['127.0.0.1', 'Electron'])(
      'in the page of %s',
      async (host) => {
        const walked = await startWalkedHost(host, join(folder(), host), browser());
        const { page, presses, delivered, complaints, close } = walked;
        const { look, serious, taken } = screensSeen(walked, host === '127.0.0.1');
        const next = (title: RegExp): Promise<void> => nextStep(page, mouse(), title);
        const zeros = page.getByRole('button', { name: '其余填 0', exact: true });
        await look('home');
        await button(page, /^空白新建/).click();
        await page.keyboard.insertText('清河县民政局');
        await button(page, '开始填写').click();
        await page.getByRole('heading', { name: '基本信息' }).waitFor();
        // the keyboard is at the one thing that is lacking
        const date = page.getByLabel('落款日期');
        await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);
        await date.fill(`${String(thisYear + 1)}-01-15`);
        await look('basics');
        await next(/^一、/u);
        await page.keyboard.insertText(overview);
        await look('overview');
        await next(/^二、/u);
        await zeros.click();
        await next(/^三、/u);
        await pasteInto(page, { 'text/plain': pastedTable() });
        const finding = page.locator('.finding.error', { hasText: '「商业企业」列' });
        await finding.waitFor();
        await look('requests');
        // it is looked up on the paper: one more was closed
        await cell(page, 'requests.granted.business').click();
        await page.keyboard.insertText('2');
        await finding.waitFor({ state: 'detached' });
        await next(/^四、/u);
        await zeros.click();
        await next(/^五、/u);
        await page.keyboard.insertText('一是解读不够。二是人员不足。下一步将增加图文解读，并组织培训。');
        await next(/^六、/u);
        await page.keyboard.insertText('本年度没有收取信息处理费。');
        await next(/^核对$/u);
        await look('check');
        await next(/^预览与导出$/u);
        await page.getByText(/约 \d+ 页/).waitFor();
        await look('finish');
        const bytes = await delivered(() => button(page, '导出 Word 文件').click());
        const { keys, clicks } = await presses();
        await close();
        const report = await readBack(bytes);
        expect(report).toMatchObject({
          year: thisYear,
          organ: { name: '清河县民政局', level: 'countyDepartment' },
          signature: { organ: '清河县民政局', date: `${String(thisYear + 1)}-01-15` },
        });
        expect(report.cells['requests.granted.total']).toBe(6);
        expect(report.texts.preamble).toContain(`统计期限自${String(thisYear)}年1月1日起`);
        expect(check(report).filter(({ severity }) => severity === 'error')).toEqual([]);
        // and the paste, which the page here is handed as an event
        expect(keys + clicks + 1, taken.join('; ')).toBeLessThanOrEqual(most);
        expect(serious).toEqual([]);
        expect(complaints).toEqual([]);
      },
      walkMs,
    );
  },
);
