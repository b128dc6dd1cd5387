import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { Draft } from '../../shared/draft/draft.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
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

/** How many states the browser keeps for the day they are lost. */
const keptAside = async (page: Page): Promise<number> =>
  await page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith('nianbao.unsaved.')).length,
  );

declare global {
  interface Window {
    /** what stood in the field whenever the page said 已保存 */
    said?: string[];
  }
}

/** Notes what stands in the field each time the page says 已保存. */
async function watchSavedMark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    window.said = said;
    new MutationObserver(() => {
      if (document.querySelector('.saved-mark.saved'))
        said.push(document.querySelector<HTMLTextAreaElement>('textarea:focus')?.value ?? '');
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
const saidSaved = async (page: Page): Promise<string[]> => await page.evaluate(() => window.said ?? []);

/** The text of a save that the program answered with success; '' of one it refused. */
async function savedText(request: Request): Promise<string> {
  const answer = (await (await request.response())?.json()) as { ok: boolean } | undefined;
  if (answer?.ok !== true) return '';
  return (request.postDataJSON() as { draft: Draft }).draft.texts.other ?? '';
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a program that is killed', () => {
  const browser = browserOfGroup();
  const folder = folderOfGroup();
  let program: ServedProgram | undefined;
  afterAll(async () => {
    await program?.kill();
  });

  /** Starts the program on a folder, anew where it ran before, with its page open. */
  const start = async (data: string): Promise<Page> => {
    await program?.kill();
    program = await serveProgram(join(folder(), data));
    return await openPage(program.url);
  };
  const openPage = async (url: string): Promise<Page> => {
    const context = await browser().newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
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

  // a test each, so that a busy machine has time for every one
  it.each([1, 2, 3])(
    'leaves the draft whole at whatever moment it is killed (%i)',
    async (time) => {
      const data = `moment${String(time)}`;
      const page = await start(data);
      await beginDraft(page);
      await step(page, '六、').click();
      await note(page).click();
      await watchSavedMark(page);
      const answers: Promise<string>[] = [];
      page.on('requestfinished', (request) => {
        if (request.url().endsWith('/call/drafts.save')) answers.push(savedText(request));
      });
      const words = Array.from({ length: 12 }, (_, index) => `第${String(index)}句写在这里。`);
      const killed = new AbortController();
      const typing = (async () => {
        for (const sentence of words) {
          if (killed.signal.aborted) return;
          await page.keyboard.type(sentence, { delay: 10 });
          // now and then long enough to be saved and told so, now and then not
          await page.waitForTimeout(Math.random() * 900);
        }
      })();
      // the first two may come before anything is saved
      if (time > 2) await page.waitForFunction(() => window.said?.some((text) => text !== ''));
      const moment = 300 + Math.random() * 2500;
      await page.waitForTimeout(moment);
      await program?.kill();
      killed.abort();
      await typing;
      const promised = [...(await Promise.all(answers)), ...(await saidSaved(page))];
      await page.context().close();

      const again = await start(data);
      await reopen(again);
      await step(again, '六、').click();
      const kept = await note(again).inputValue();
      const place = `killed after ${moment.toFixed()} ms: ${kept}`;
      expect(words.join('').startsWith(kept), place).toBe(true);
      if (time > 2) expect(promised.join('')).not.toBe('');
      for (const text of promised) expect(kept.startsWith(text), `${place} has lost of ${text}`).toBe(true);
      expect(await again.getByText('没有读出来').count()).toBe(0);
      await again.context().close();
    },
    walkMs,
  );

  it(
    'goes on saving by itself once it is there again, and says one thing meanwhile',
    async () => {
      const page = await start('back');
      await beginDraft(page);
      await step(page, '六、').click();
      await note(page).click();
      await page.keyboard.insertText('第一句。');
      await saved(page);
      await program?.kill();
      await page.keyboard.insertText('第二句。');
      await page.getByText('“年报”程序停了').waitFor();
      const said = await page.getByRole('alert').filter({ hasText: '程序停了' }).innerText();
      expect(said).toContain('请再打开一次“年报”');
      expect(said).not.toMatch(/关闭|不要/u);
      expect(await keptAside(page)).toBe(1);
      program = await serveProgram(join(folder(), 'back'));
      await page.keyboard.insertText('第三句。');
      await saved(page);
      expect(await note(page).inputValue()).toBe('第一句。第二句。第三句。');
      expect(await keptAside(page)).toBe(0);
      await page.reload();
      await step(page, '六、').click();
      expect(await note(page).inputValue()).toBe('第一句。第二句。第三句。');
      await page.context().close();
    },
    walkMs,
  );

  it(
    'has the words of a closed tab offered at the next opening, with what they change',
    async () => {
      const page = await start('closed');
      await beginDraft(page);
      await step(page, '六、').click();
      await note(page).click();
      await page.keyboard.insertText('存上的话。');
      await saved(page);
      await program?.kill();
      await page.keyboard.insertText('没存上的话。');
      await step(page, '三、').click();
      await firstCell(page).click();
      await page.keyboard.type('7');
      const context = page.context();
      await page.close();

      program = await serveProgram(join(folder(), 'closed'));
      const again = await context.newPage();
      again.setDefaultTimeout(20_000);
      await again.goto(program.url);
      await again.getByText('有没存上的内容').waitFor();
      await reopen(again);
      await step(again, '六、').click();
      expect(await note(again).inputValue()).toBe('存上的话。');
      await again.getByText('看看是哪些').click();
      await again.locator('.change-list ins', { hasText: '没存上的话。' }).waitFor();
      await again
        .getByRole('row', { name: /行「商业企业」|自然人/u })
        .first()
        .waitFor();
      await button(again, /^恢复这 \d+ 处$/).click();
      await expect.poll(() => note(again).inputValue()).toBe('存上的话。没存上的话。');
      await saved(again);
      await again.reload();
      await step(again, '三、').click();
      expect(await firstCell(again).inputValue()).toBe('7');
      expect(await again.getByText('没来得及保存').count()).toBe(0);
      await context.close();
    },
    walkMs,
  );

  it(
    'tells a second page of a draft that it is open elsewhere',
    async () => {
      const one = await start('elsewhere');
      await beginDraft(one);
      const other = await openPage(program?.url ?? '');
      await reopen(other);
      await other.getByText('在另一个页面里也开着').waitFor();
      await one.close();
      await other.getByText('在另一个页面里也开着').waitFor({ state: 'detached' });
      await other.context().close();
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
