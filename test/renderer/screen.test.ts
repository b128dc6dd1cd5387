import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { check } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { describeWith } from '../requires.ts';
import { withCells } from '../../shared/draft/draft.ts';
import { button, cell, pasteInto, step } from './author.ts';
import { openPage } from './page.ts';

const top = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())?.y;

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'an office screen', () => {
  const browser = browserOfGroup();

  const open = async (draft: Draft, title: string, options = {}) => {
    const opened = await openPage(browser(), options);
    opened.host.drafts.set('full', { draft: { ...draft, id: 'full' }, revision: 1 });
    await opened.page.goto('http://nianbao.test/#/draft/full');
    await step(opened.page, title);
    return opened;
  };

  it('shows table three under one bar of 40 px in rows of 28 px, and 0 less than other numbers', async () => {
    const { page } = await open(fullDraft(), '三、');
    const bar = page.locator('.grid-bar');
    const under = async () => {
      const { y = 0, height = 0 } = (await bar.boundingBox()) ?? {};
      return [y, height, await top(page, 'input.cell')];
    };
    const atRest = await under();
    expect(atRest[1]).toBe(40);
    await cell(page, 'requests.refused.stateSecret.person').click();
    await page.locator('.active-name').waitFor();
    expect(await under()).toEqual(atRest);
    expect(await page.getByRole('heading', { name: '三、收到和处理政府信息公开申请情况' }).count()).toBe(1);
    const rows = await page
      .locator('tr:has(input.cell)')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(rows.filter((height) => height === 28).length).toBeGreaterThan(18);
    const colours = await page
      .locator('input.cell:not(.error, .warning)')
      .evaluateAll((inputs) =>
        inputs.map((input) => [(input as HTMLInputElement).value === '0', getComputedStyle(input).color]),
      );
    const of = (isZero: boolean) =>
      new Set(colours.filter(([zero]) => zero === isZero).map(([, hue]) => hue));
    expect([of(true).size, of(false).size]).toEqual([1, 1]);
    expect(of(true)).not.toEqual(of(false));
  });

  it('says of a cell of table three what it is and what belongs there, and cuts no word', async () => {
    // nothing filled in: the bar is fullest
    const { page } = await open({ ...fullDraft(), cells: {} }, '三、');
    const cut = () =>
      page.evaluate(() => {
        const bar = document.querySelector('.grid-bar')?.getBoundingClientRect();
        return [
          ...document.querySelectorAll(
            '.grid-head:not(:has(+ .active-cell > p)) h2, .active-name, .cell-help, .cell-help p',
          ),
        ]
          .filter((words) => {
            const { top: from, bottom: to, height } = words.getBoundingClientRect();
            const isInBar =
              words.closest('.cell-help') !== null || (from >= (bar?.top ?? 0) && to <= (bar?.bottom ?? 0));
            return (
              height > 1 && (!isInBar || words.scrollWidth > words.clientWidth || to > window.innerHeight)
            );
          })
          .map(({ textContent }) => textContent);
      });
    expect(await cut()).toEqual([]);
    const cells = page.locator('input.cell[id$=".nonprofit"]');
    const wrong: string[] = [];
    for (let at = 0; at < (await cells.count()); at++) {
      await cells.nth(at).focus();
      await page.locator('.active-name').waitFor();
      wrong.push(...(await cut()));
    }
    expect(wrong).toEqual([]);
    expect(await page.locator('.active-name').textContent()).toBe('四、结转下年度继续办理，社会公益组织');
  });

  it('says over the table what was pasted, until that is read or undone', async () => {
    const { page } = await open(fullDraft(), '三、');
    await cell(page, 'requests.new.person').click();
    const before = await top(page, 'input.cell');
    await pasteInto(page, { 'text/plain': '1\t2\n3\t4' });
    await page.getByText('粘贴了 4 格').waitFor();
    expect(await top(page, 'input.cell')).toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('粘贴了 4 格').count()).toBe(0);
    await page.keyboard.press('Control+y');
    await page.getByText('粘贴了 4 格').waitFor();
    await button(page, '知道了').click();
    await expect.poll(() => page.getByText('粘贴了 4 格').count()).toBe(0);

    // it stays while the author goes on, and does not come again once the paste was taken back
    await cell(page, 'requests.new.person').click();
    await pasteInto(page, { 'text/plain': '5\t6\n7\t8' });
    await cell(page, 'requests.new.legal').click();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.getByText('粘贴了 4 格').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('粘贴了 4 格').count()).toBe(0);
    await cell(page, 'requests.new.legal').click();
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect(await page.getByText('粘贴了 4 格').count()).toBe(0);
  });

  it('a digit typed into a cell that was clicked twice stands alone, never beside the 0 that was there', async () => {
    const { page } = await open(withCells(fullDraft(), new Map([['requests.new.person', 0]])), '三、');
    const one = cell(page, 'requests.new.person');
    const { width = 0, height = 0 } = (await one.boundingBox()) ?? {};
    // what is in the cell stays ready to be typed over, wherever it is clicked and however fast
    for (const [x, clicks] of [
      [4, 1],
      [width - 4, 1],
      [width / 2, 1],
      [width / 2, 2],
    ] as const) {
      await one.click();
      await one.click({ position: { x, y: height / 2 }, clickCount: clicks });
      await page.keyboard.type('3');
      expect(await one.inputValue()).toBe('3');
      await page.keyboard.press('Escape');
    }
    // a double click goes into a longer number, and a further one to a place in it
    await one.click();
    await page.keyboard.type('156');
    await page.keyboard.press('Tab');
    await one.dblclick();
    await one.click();
    await page.keyboard.press('End');
    await page.keyboard.type('7');
    expect(await one.inputValue()).toBe('1567');
  });

  it('spreads a block of cells though a double click has gone into the text of one', async () => {
    const { page } = await open(fullDraft(), '三、');
    const one = cell(page, 'requests.new.person');
    await one.dblclick();
    await page.keyboard.type('9');
    await pasteInto(page, { 'text/plain': '1\t2\n3\t4' });
    await page.getByText('粘贴了 4 格').waitFor();
    expect(await one.inputValue()).toBe('1');
    expect(await cell(page, 'requests.new.business').inputValue()).toBe('2');
    // a block of one goes into the text at the caret, as in any field: the page leaves it to the browser
    await one.dblclick();
    await pasteInto(page, { 'text/plain': '7' });
    expect(await one.inputValue()).toBe('1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('粘贴了 4 格').count()).toBe(0);
  });

  it('has a button for 查找替换, which takes the words selected in a text', async () => {
    const { page } = await open(fullDraft(), '六、');
    await page.locator('#text-other').evaluate((field) => {
      (field as HTMLTextAreaElement).focus();
      (field as HTMLTextAreaElement).setSelectionRange(2, 4);
    });
    const words = await page.evaluate(() => getSelection()?.toString() ?? '');
    await button(page, '查找替换').click();
    expect(await page.getByLabel('查找', { exact: true }).inputValue()).toBe(words);
    await page.getByLabel('改成').waitFor();
  });

  it('folds the findings to a mark while there are none, and keeps their room once there were some', async () => {
    const draft = fullDraft();
    const settled = {
      ...draft,
      reasons: Object.fromEntries(check(draft).map(({ key }) => [key, '已核对'])),
    };
    const { page } = await open(settled, '三、');
    const findings = page.locator('.pane-findings');
    const width = async () => (await findings.boundingBox())?.width;
    await findings.getByText('没有发现问题').waitFor();
    expect(await width()).toBe(40);
    await page.getByRole('list', { name: '格子的样子' }).waitFor();
    await cell(page, 'requests.carriedOut.person').click();
    await page.keyboard.type('9999');
    const card = findings.locator('.finding.error', { hasText: '「自然人」列' });
    expect(await card.locator('.finding-says').innerText()).toMatch(/^两边不相等，相差 \d+$/u);
    expect(await card.locator('.equation > span').allInnerTexts()).toEqual([
      expect.stringMatching(/^\d+ ＋ \d+ ＝ \d+$/u),
      expect.stringMatching(/^\d+ ＋ 9999 ＝ \d+$/u),
    ]);
    await card.getByText('为什么').click();
    await card.getByText('每一件申请，今年要么办结，要么转到明年').waitFor();
    const opened = await width();
    await page.keyboard.press('Control+z');
    await findings.getByText('目前没有发现问题').waitFor();
    expect(await width()).toBe(opened);
    await step(page, '四、');
    await expect.poll(width).toBe(40);
  });

  it('stands text, what helps in writing it and last year’s text side by side at 1920', async () => {
    const draft = fullDraft();
    const before = { edition: '2021', year: 2024, cells: {}, texts: { overview: '去年的总体情况。' } };
    const { page } = await open({ ...draft, before }, '一、', { viewport: { width: 1920, height: 1080 } });
    const boxes = await page
      .locator('.text-body > :is(.text-paper, .text-side, .last-year)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
    expect(boxes.map(({ width }) => width > 150)).toEqual([true, true, true]);
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
    await button(page, '收起去年原文').click();
    expect(await page.getByText('去年的总体情况。').count()).toBe(0);
  });

  it('keeps the labels of table three in sight at 200 % while its numbers scroll', async () => {
    const { page } = await open(fullDraft(), '三、', { viewport: { width: 683, height: 384 } });
    await cell(page, 'requests.unavailable.notHeld.person').scrollIntoViewIfNeeded();
    const label = page.getByRole('rowheader', { name: '1.本机关不掌握相关政府信息' });
    await page.locator('.grid-scroll').evaluate((area) => {
      area.scrollLeft = area.scrollWidth;
    });
    const [area, shown, last] = await Promise.all([
      page.locator('.grid-scroll').boundingBox(),
      label.boundingBox(),
      cell(page, 'requests.unavailable.notHeld.total').boundingBox(),
    ]);
    expect(shown?.x).toBeCloseTo(area?.x ?? 0, 0);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual((area?.x ?? 0) + (area?.width ?? 0) + 1);
    expect(shown?.width ?? Infinity).toBeLessThan(160);
  });
});
