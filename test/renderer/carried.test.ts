import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { readReport } from '../../electron/read/index.ts';
import { roughReport } from '../cases/rough/rough-report.ts';
import type { RoughReport } from '../cases/rough/rough-report.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { readThrough, boxBehind } from '../walks/review-words.ts';
import { button, cell, step } from './author.ts';
import { openPage, seriousFindings, sideways } from './page.ts';
import type { MemoryHost } from './page.ts';

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'last year’s words in one review', () => {
  const browser = browserOfGroup();

  /** The page at the review of a rough report of 2024. */
  const begin = async (name: RoughReport, options = {}) => {
    const { draft } = valueOf(await readReport({ name: '去年.docx', bytes: roughReport(name, 2024) }));
    const next = valueOf(nextYear(draft, 2025, 'next'));
    const opened = await openPage(browser(), options);
    opened.host.drafts.set('next', { draft: next, revision: 1 });
    await opened.page.goto('http://nianbao.test/#/draft/next/carried');
    await opened.page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    return opened;
  };
  const focused = (page: Page) =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
    );
  const overview = (host: MemoryHost) => host.drafts.get('next')?.draft.texts.overview ?? '';
  const open = (page: Page) => page.locator('.sentence-row.open').count();

  it('goes from number to number across sentences, and no digit of last year’s is left between typed ones', async () => {
    const { page, host, complaints } = await begin('township');
    await expect.poll(() => focused(page)).toBe('2024');
    await button(page, /^全文的 2024 年都改成 2025 年、2025 年都改成 2026 年（7 处）$/).click();
    await expect.poll(() => focused(page)).toBe('156');
    // a click into the box that has the keyboard already
    await (await boxBehind(page, '公开政府信息')).click();
    await page.keyboard.type('170');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('98');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('２３４');
    await page.keyboard.type('301');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3.5');
    await expect.poll(() => overview(host)).toContain('公开政府信息170条，其中工作动态98条');
    await expect.poll(() => overview(host)).toContain('推送信息3.5条，阅读量达3.2万次');
    await page.keyboard.press('Control+z');
    await expect.poll(() => overview(host)).toContain('推送信息２３４条');
    // standing numbers, 9 个村 and 专职 1 名, do not lie on the way
    await (await boxBehind(page, '关注人数')).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('11');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    await expect.poll(() => overview(host)).toContain('政务公开栏11处');
    expect(overview(host)).toContain('2025年社会评议');
    expect(host.drafts.get('next')?.draft.texts.problems).toContain('2026年，我镇将');
    expect(complaints).toEqual([]);
  });

  it('takes what an input method composes only when it is done', async () => {
    const { page, host } = await begin('township');
    await (await boxBehind(page, '公开政府信息')).click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
    await page.waitForTimeout(800);
    expect(overview(host)).toContain('公开政府信息156条');
    await session.send('Input.insertText', { text: '一百七十' });
    await page.keyboard.press('Tab');
    await expect.poll(() => overview(host)).toContain('公开政府信息一百七十条');
    expect(await focused(page)).toBe('98');
  });

  it('Enter says that a sentence is true and goes on, E writes one anew beside last year’s, and both are undone', async () => {
    const { page, host } = await begin('township');
    const all = await open(page);
    await (await boxBehind(page, '编印《惠民政策明白卡》')).focus();
    await page.keyboard.press('Enter');
    expect(await open(page)).toBe(all - 1);
    // the next sentence with a year or number to type over
    expect(await focused(page)).toBe('2024');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    expect(await page.locator('.sentence-last').innerText()).toContain('我镇共收到政府信息公开申请3件');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('2025年，我镇没有收到政府信息公开申请。');
    await page.keyboard.press('Enter');
    await expect.poll(() => overview(host)).toContain('2025年，我镇没有收到政府信息公开申请。');
    expect(await open(page)).toBe(all - 2);
    await page
      .getByText(`已核对 2/${String(all)} 句`)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => open(page)).toBe(all);
  });

  it('words that are being written anew are kept when a key leads to another step', async () => {
    const { page, host } = await begin('street');
    await button(page, /^改这句：/)
      .first()
      .click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('现将本办2025年情况报告如下。');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /^二、/u }).waitFor();
    await expect
      .poll(() => host.drafts.get('next')?.draft.texts.preamble)
      .toBe('现将本办2025年情况报告如下。');
  });

  it('the rest is confirmed at once, but only what has been on the screen', async () => {
    const { page, host } = await begin('township');
    const rest = button(page, /^各部分其余 \d+ 句都看过了/);
    await rest.click();
    await page.getByText('没有看到，请从这里往下看完').waitFor();
    expect(host.drafts.get('next')?.draft.confirmed).toEqual([]);
    await readThrough(page);
    await rest.click();
    await page.getByText('都核对过了').first().waitFor();
    expect(await open(page)).toBe(0);
    await step(page, '一、');
    await page.locator('textarea').first().waitFor();
    // with nothing else found there is no list of findings at all
    expect((await page.locator('.text-findings').allInnerTexts()).join()).not.toContain('今年仍然成立');
  });

  it('what the tables know follows the tables, in the review and in the same step of undo', async () => {
    const { page, host } = await begin('township');
    await page.getByText('等表三').first().waitFor();
    await step(page, '三、');
    await button(page, '本年无依申请').click();
    await step(page, '去年内容核对');
    await button(page, /^文字跟着表里的数改/).click();
    await expect.poll(() => overview(host)).toContain('共收到政府信息公开申请0件');
    expect(overview(host)).toContain('予以公开0件，本机关不掌握相关政府信息0件');
    await page.keyboard.press('Control+z');
    await expect.poll(() => overview(host)).toContain('共收到政府信息公开申请3件');
    await step(page, '二、');
    await cell(page, 'disclosure.normativeDocuments.inForce').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await step(page, '去年内容核对');
    await button(page, '表二是 7').click();
    await expect.poll(() => overview(host)).toContain('现行有效行政规范性文件7件');
  });

  it('a finding leads to its sentence’s first number and selects no sentence whole', async () => {
    const { page } = await begin('township');
    await step(page, '核对');
    // one by one they stand beside their text alone
    await page.locator('.check-step .finding.warning .finding-go', { hasText: '还有 29 句' }).waitFor();
    expect(await page.locator('.check-step .finding-go', { hasText: '惠民政策明白卡' }).count()).toBe(0);
    await page.locator('.check-step .finding-go', { hasText: '还有 29 句' }).click();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await step(page, '一、');
    await page.locator('.pane-findings .finding-go', { hasText: '惠民政策明白卡' }).click();
    const selected = () =>
      page.evaluate(() => {
        const { selectionStart, selectionEnd, value } = document.activeElement as HTMLTextAreaElement;
        return {
          length: selectionEnd - selectionStart,
          next: value.slice(selectionStart, selectionStart + 4),
        };
      });
    await page.getByRole('heading', { name: '一、总体情况' }).waitFor();
    await expect.poll(selected).toEqual({ length: 0, next: '3000' });
    await page.locator('.text-findings .side-go', { hasText: '通过“青石镇发布”' }).click();
    await expect.poll(selected).toEqual({ length: 0, next: '２３４条' });
  });

  it.each([
    ['department', 'light', 1366, 1],
    ['street', 'dark', 1920, 1],
    ['township', 'light', 1366, 2],
  ] as const)(
    'is sound for axe and scrolls down alone: %s %s %i ×%i',
    async (name, colorScheme, width, scale) => {
      const { page, complaints } = await begin(name, {
        colorScheme,
        viewport: { width: width / scale, height: 768 / scale },
        deviceScaleFactor: scale,
      });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
