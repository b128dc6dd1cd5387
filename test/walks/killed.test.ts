import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft } from '../../shared/draft.ts';
import { browserPath, launchBrowser } from '../browser.ts';
import { describeWith } from '../requires.ts';
import { serveProgram } from './served-program.ts';
import type { ServedProgram } from './served-program.ts';
import { step } from './this-year.ts';
import { walkMs } from './walked-host.ts';

const organ = '新郑市城关乡人民政府';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const firstCell = (page: Page) => page.locator('[id="cell-requests.new.person"]');
const note = (page: Page) => page.getByLabel('正文');
const saved = (page: Page) => page.locator('.saved-mark.saved').waitFor();

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a program that is killed', () => {
  let browser: Browser;
  let folder: string;
  let program: ServedProgram | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-killed-'));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await program?.kill();
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts the program on a folder, anew where it ran before, with its page open. */
  const start = async (data: string): Promise<Page> => {
    await program?.kill();
    program = await serveProgram(join(folder, data));
    return await openPage(program.url);
  };
  const openPage = async (url: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(url);
    return page;
  };
  const beginDraft = async (page: Page): Promise<void> => {
    await button(page, /^空白新建/).click();
    await page.getByRole('textbox', { name: /^机关全称/ }).fill(organ);
    await button(page, '开始填写').click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
  };
  const reopen = async (page: Page): Promise<void> => {
    await page.locator('.draft-card').first().click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
  };

  it(
    'has kept what was typed before its last second',
    async () => {
      const page = await start('second');
      await beginDraft(page);
      await step(page, '六、').click();
      await note(page).click();
      await page.keyboard.insertText('没有收取信息处理费。');
      await step(page, '三、').click();
      await firstCell(page).click();
      await page.keyboard.type('12');
      await page.keyboard.press('Tab');
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1500);
      await saved(page);
      const again = await start('second');
      await page.context().close();
      await reopen(again);
      await step(again, '三、').click();
      expect(await firstCell(again).inputValue()).toBe('12');
      expect(await again.locator('[id="cell-requests.new.business"]').inputValue()).toBe('5');
      await step(again, '六、').click();
      expect(await note(again).inputValue()).toBe('没有收取信息处理费。');
    },
    walkMs,
  );

  it(
    'leaves the draft whole at whatever moment it is killed',
    async () => {
      let page = await start('burst');
      await beginDraft(page);
      let before = '';
      for (let time = 1; time <= 5; time++) {
        await step(page, '六、').click();
        await note(page).click();
        await page.keyboard.press('Control+End');
        let acknowledged = before;
        page.on('requestfinished', (request) => {
          if (!request.url().endsWith('/call/drafts.save')) return;
          acknowledged = (request.postDataJSON() as { draft: Draft }).draft.texts.other ?? '';
        });
        const words = Array.from({ length: 60 }, (_, index) => `${String(time)}.${String(index)};`).join('');
        const typing = page.keyboard.type(words, { delay: 10 });
        await page.waitForTimeout(300 + Math.random() * 2500);
        await program?.kill();
        const last = acknowledged;
        await typing;
        await page.context().close();

        page = await start('burst');
        await reopen(page);
        await step(page, '六、').click();
        const kept = await note(page).inputValue();
        expect(`${before}${words}`.startsWith(kept), kept).toBe(true);
        expect(kept.startsWith(last), `${kept} has lost of ${last}`).toBe(true);
        expect(await page.getByText('没有读出来').count()).toBe(0);
        before = kept;
      }
      expect(before).not.toBe('');
    },
    walkMs,
  );

  it(
    'keeps both where a draft is open in two pages',
    async () => {
      const one = await start('two');
      await beginDraft(one);
      const other = await openPage(program?.url ?? '');
      await reopen(other);
      for (const page of [one, other]) {
        await step(page, '三、').click();
        await firstCell(page).click();
      }
      await one.keyboard.type('1');
      await one.keyboard.press('Enter');
      await one.waitForTimeout(700);
      await saved(one);
      await other.keyboard.type('2');
      await other.keyboard.press('Enter');
      await other.getByText('您填的内容还在这个页面上').waitFor();
      expect(await firstCell(other).inputValue()).toBe('2');
      await button(other, '另存一份').click();
      await other.getByRole('heading', { name: '基本信息' }).waitFor();
      await step(other, '三、').click();
      expect(await firstCell(other).inputValue()).toBe('2');
      await button(one, '返回列表').click();
      await one.locator('.draft-card').nth(1).waitFor();
      const kept: string[] = [];
      for (const place of [0, 1]) {
        await one.locator('.draft-card').nth(place).click();
        await step(one, '三、').click();
        kept.push(await firstCell(one).inputValue());
        await button(one, '返回列表').click();
      }
      expect(kept.sort()).toEqual(['1', '2']);
    },
    walkMs,
  );
});
