import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withCells, withText } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { lastYearDraft } from '../walks/last-year.ts';
import { button, cell, step } from './author.ts';
import { townshipDraft } from './draft.ts';
import { openPage } from './page.ts';

/** Whether what has the keyboard can be seen whole: nothing lies over its middle, its upper and its lower edge. */
const isInSight = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const { x, y, width, bottom } = active.getBoundingClientRect();
    return [y + 2, (y + bottom) / 2, bottom - 2].every((at) => {
      const hit = document.elementFromPoint(x + width / 2, at);
      return active !== document.body && hit !== null && (active === hit || active.contains(hit));
    });
  });
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'without a mouse', () => {
  const browser = browserOfGroup();
  const openDraft = async (draft: Draft, view = '') => {
    const opened = await openPage(browser());
    opened.host.drafts.set(draft.id, { draft, revision: 1 });
    await opened.page.goto(`http://nianbao.test/#/draft/${draft.id}${view}`);
    await opened.page.getByRole('navigation').waitFor();
    return opened;
  };

  it('keys do nothing to the report while the help lies over it', async () => {
    const { page, host } = await openDraft(townshipDraft());
    await step(page, '二、');
    await cell(page, 'disclosure.rules.made').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Tab');
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: '帮助' }).waitFor();
    for (const key of ['Control+z', 'Control+Enter', 'F6', 'Control+h']) await page.keyboard.press(key);
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '二、主动公开政府信息情况' }).waitFor();
    expect(await cell(page, 'disclosure.rules.made').inputValue()).toBe('7');
    expect(await focusedId(page)).toBe('cell-disclosure.rules.repealed');
    expect(await page.locator('.find-bar').count()).toBe(0);
    await expect.poll(() => host.drafts.get('test')?.draft.cells['disclosure.rules.made']).toBe(7);
  });

  it('F6 comes back to the cell it left, not to the button that fills the rest', async () => {
    const { page } = await openDraft(townshipDraft());
    await step(page, '三、');
    await cell(page, 'requests.granted.person').click();
    for (let press = 0; press < 3; press++) await page.keyboard.press('F6');
    expect(await focusedId(page)).toBe('cell-requests.granted.person');
  });

  it('a reason that was written is kept by going on, and given up by cancelling', async () => {
    const draft = withText(
      withCells(townshipDraft(), new Map([['disclosure.rules.made', 1]])),
      'overview',
      '2025年，我乡主动公开政府信息1条。',
    );
    const { page, host } = await openDraft(draft);
    const reasons = () => Object.values(host.drafts.get('test')?.draft.reasons ?? {});
    await step(page, '核对');
    const write = async (words: string) => {
      await button(page, '写明理由保留').first().focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type(words);
    };
    await write('不要这个');
    await button(page, '取消').click();
    await write('就是这样');
    await page.keyboard.press('Control+Enter');
    await expect.poll(reasons).toEqual([expect.stringContaining('就是这样')]);
  });

  it('sentences of last year are never under the head that stays in sight', async () => {
    const next = valueOf(nextYear(lastYearDraft(), 2025, 'next'));
    const { page } = await openDraft(next, '/carried');
    await button(page, /^全文的 2024 年/).click();
    for (let press = 0; press < 12; press++) await page.keyboard.press('Tab');
    const seen: boolean[] = [];
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Shift+Tab');
      seen.push(await isInSight(page));
      if (press !== 7) continue;
      // a sentence written anew, with last year's above it
      await page.keyboard.press('F2');
      const { y = 0 } = (await page.locator('.sentence-last').boundingBox()) ?? {};
      const head = await page.locator('.review-head').boundingBox();
      expect(y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
      await page.keyboard.press('Escape');
    }
    expect(seen).not.toContain(false);
  });

  it('a search begins where the author is', async () => {
    const { page } = await openDraft(withText(townshipDraft(), 'preamble', '公开'));
    await step(page, '五、');
    await page.locator('#text-problems').fill('公开不够。今后公开。');
    await page.locator('#text-problems').press('Home');
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    // the browser tells of a caret that moved a little later
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.keyboard.press('Control+f');
    await page.keyboard.type('公开');
    await page.getByText('第 3 处，共 3 处').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('第 1 处，共 3 处').waitFor();
  });

  it('a draft that is opened has the keyboard at its step, and on the list it is where it was left', async () => {
    const { page, host } = await openPage(browser());
    // nothing is missing in 基本信息, where the keyboard would be put else
    for (const id of ['one', 'two', 'three']) {
      const draft = { ...townshipDraft(id), signature: { organ: '某某乡人民政府', date: '2026-01-15' } };
      host.drafts.set(id, { draft, revision: 1 });
    }
    await page.reload();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const card = page.locator('#draft-two .draft-card');
    await card.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current')))
      .toBe('step');
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.keyboard.press('Shift+F6');
    for (let press = 0; press < 12 && (await focused()) !== '返回列表'; press++)
      await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('返回列表');
    await page.keyboard.press('Enter');
    await card.waitFor();
    await expect.poll(() => card.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('the button that copies a draft keeps the keyboard', async () => {
    const { page, host } = await openPage(browser());
    host.drafts.set('test', { draft: townshipDraft(), revision: 1 });
    await page.reload();
    const copy = button(page, /^复制一份/);
    await copy.focus();
    await page.keyboard.press('Enter');
    await page.getByText('已复制一份').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制一份');
  });
});
