import type { Page } from 'playwright-core';
import { cell } from '../renderer/author.ts';
import { expect, it } from 'vitest';
import { check } from '../../shared/check/index.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { seriousFindings } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';
import { keyboard } from './hand.ts';
import { lastYearDraft, lastYearFile, thisYear } from './last-year.ts';
import { readBack } from './this-year.ts';
import { startWalkedHost, walkMs } from './walked-host.ts';

/** What the office's ledger says of this year, row by row: thirty numbers, everything else is zero. */
const ledger: Record<string, Record<string, string>> = {
  'disclosure.normativeDocuments': { made: '1', inForce: '7' },
  'disclosure.permits': { decisions: '12' },
  'disclosure.penalties': { decisions: '3' },
  'disclosure.fees': { amount: '14.4675' },
  'requests.new': { person: '41', business: '12', legal: '4' },
  'requests.granted': { person: '20', business: '6', legal: '2' },
  'requests.partial': { person: '5', business: '2' },
  'requests.refused.thirdParty': { person: '2', business: '1' },
  'requests.refused.internalAffairs': { person: '1' },
  'requests.unavailable.notHeld': { person: '9', business: '2', legal: '2' },
  'requests.unavailable.needsCreation': { person: '1' },
  'requests.rejected.petition': { person: '2' },
  'requests.rejected.repeated': { person: '1' },
  'requests.otherHandling.rest': { person: '1', business: '1' },
  'requests.carriedOut': { person: '2', business: '1' },
  'disputes.cases': {
    'reconsideration.upheld': '1',
    'reconsideration.corrected': '1',
    'directSuit.upheld': '1',
    'directSuit.pending': '1',
  },
};
/** The slip: the business's pending application is booked under 自然人. */
const slip: typeof ledger = { 'requests.carriedOut': { person: '3' } };
const overview = `（一）主动公开情况。${String(thisYear)}年主动公开政府信息128条。
（二）依申请公开情况。新收政府信息公开申请57件，上年结转4件，结转下年度3件。
（三）政府信息管理情况。专人审核，先审后发。
（四）政府信息公开平台建设情况。专栏按月更新。
（五）监督保障情况。开展工作考核一次，社会评议满意，没有需要追究责任的情形。`;

const step = (page: Page, title: string | RegExp) =>
  page.getByRole('navigation').locator('button', { hasText: title });
const where = async (page: Page): Promise<string> =>
  await page.evaluate(() => (document.activeElement?.id ?? '').replace('cell-', ''));
/** From cell to cell with the arrows, as the eye goes down a ledger. */
async function goTo(page: Page, id: string): Promise<void> {
  const away = async (kind: 'rows' | 'columns'): Promise<number> =>
    await cell(page, id).evaluate((target, asked) => {
      const rowOf = (one: Element | null) => one?.closest('tr') ?? document.body;
      const list =
        asked === 'columns'
          ? [...rowOf(target).querySelectorAll('input.cell')]
          : [...(target.closest('table')?.querySelectorAll('tr:has(input.cell)') ?? [])];
      const place = (one: Element | null) => list.findIndex((each) => each === one || each === rowOf(one));
      return place(target) - place(document.activeElement);
    }, kind);
  for (const [kind, forward, back] of [
    ['rows', 'ArrowDown', 'ArrowUp'],
    ['columns', 'ArrowRight', 'ArrowLeft'],
  ] as const) {
    const presses = await away(kind);
    for (let press = 0; press < Math.abs(presses); press++)
      await page.keyboard.press(presses > 0 ? forward : back);
  }
  expect(await where(page)).toBe(id);
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a report with many numbers', () => {
  const browser = browserOfGroup();
  const folder = folderOfGroup();

  it(
    'is typed cell by cell, its slip found and mended',
    async () => {
      const { page, complaints, delivered, close } = await startWalkedHost('127.0.0.1', folder(), browser());
      const hand = keyboard(page);
      const file = await lastYearFile(
        lastYearDraft({
          'requests.new.person': 3,
          'requests.new.business': 1,
          'requests.carriedOut.person': 3,
          'requests.carriedOut.business': 1,
        }),
      );
      await hand.press(page.getByRole('button', { name: /^用去年的报告新建/ }));
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        hand.press(page.getByRole('button', { name: '选择去年的报告文件' })),
      ]);
      await chooser.setFiles({ name: '去年.docx', mimeType: '', buffer: file });
      await hand.press(page.getByRole('button', { name: `新建 ${String(thisYear)} 年报告` }));

      let typed = 0;
      for (const [table, title] of [
        ['disclosure', '二、'],
        ['requests', '三、'],
        ['disputes', '四、'],
      ] as const) {
        await hand.press(step(page, title));
        await hand.reach(page.locator(`.grid-${table} input.cell`).first());
        for (const [row, columns] of Object.entries(ledger)) {
          if (!row.startsWith(table)) continue;
          for (const [column, number] of Object.entries(slip[row] ?? columns)) {
            await goTo(page, `${row}.${column}`);
            await page.keyboard.type(number);
            typed++;
          }
        }
        await hand.press(page.getByRole('button', { name: '其余填 0', exact: true }));
      }
      expect(typed).toBe(29);

      await hand.press(step(page, '三、'));
      const finding = page.locator('.finding.error', { hasText: '「商业企业」列' });
      await finding.getByText('可能是同一件申请前后记在了不同的申请人类别下').waitFor();
      expect(await finding.count()).toBe(1);
      expect(await seriousFindings(page)).toEqual([]);
      await hand.press(finding.getByRole('button').first());
      await expect.poll(() => where(page)).toMatch(/^cell-requests\.|^requests\./u);
      expect(await page.locator('input.cell.error').count()).toBeGreaterThan(0);
      for (const [column, number] of Object.entries(ledger['requests.carriedOut'] ?? {})) {
        await goTo(page, `requests.carriedOut.${column}`);
        await page.keyboard.type(number);
      }
      await page.keyboard.press('Enter');
      await finding.waitFor({ state: 'detached' });

      await hand.press(step(page, '一、'));
      await hand.reach(page.getByLabel('正文'));
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(overview);
      await hand.press(step(page, '预览与导出'));
      await page.getByText(/约 \d+ 页/).waitFor();
      const report = await readBack(
        await delivered(() => hand.press(page.getByRole('button', { name: '导出 Word 文件' }))),
      );
      await close();

      for (const [row, columns] of Object.entries(ledger)) {
        for (const [column, number] of Object.entries(columns))
          expect([row, column, String(report.cells[`${row}.${column}`])]).toEqual([row, column, number]);
      }
      expect(report.cells['requests.carriedIn.total']).toBe(4);
      expect(report.cells['requests.handledTotal.total']).toBe(58);
      expect(report.cells['disputes.cases.directSuit.total']).toBe(2);
      const numbers = Object.values(report.cells).filter((value) => value !== 0 && value !== '0');
      expect(numbers.length).toBeGreaterThan(30);
      expect(check(report).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(complaints).toEqual([]);
    },
    walkMs,
  );
});
