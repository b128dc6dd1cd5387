import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { serveProgram } from './served-program.ts';
import type { ServedProgram } from './served-program.ts';
import { step } from './this-year.ts';
import { walkMs } from './walked-host.ts';

const words = '没有收取信息处理费。';

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a page that is left', () => {
  const browser = browserOfGroup();
  const root = folderOfGroup();
  let program: ServedProgram | undefined;
  afterAll(async () => {
    await program?.kill();
  });

  /** The sixth section of a draft, open; and what each save was asked to be. */
  const begin = async (name: string) => {
    await program?.kill();
    const data = join(root(), name);
    valueOf(await createDraftStore(data).save({ ...fullDraft(), id: 'mine' }, ''));
    program = await serveProgram(data);
    const context = await browser().newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(() => {
      const real = window.fetch.bind(window);
      window.keptAlive = [];
      window.fetch = async (path, how) => {
        if (typeof path === 'string' && path.endsWith('drafts.save'))
          window.keptAlive?.push(how?.keepalive === true);
        return await real(path, how);
      };
    });
    await page.goto(program.url);
    await page.locator('.draft-card').click();
    await step(page, '六、').click();
    await page.getByLabel('正文').click();
    const saved = async (): Promise<string> =>
      valueOf(await createDraftStore(data).open('mine')).draft.texts.other ?? '';
    return { page, saved };
  };
  const hide = async (page: Page): Promise<void> => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  };

  it(
    'saves at once when it is hidden, by a request that outlives it',
    async () => {
      const { page, saved } = await begin('hidden');
      // long before the pause is over
      await page.clock.install();
      await page.keyboard.insertText(words);
      await hide(page);
      await expect.poll(saved).toContain(words);
      expect(await page.evaluate(() => window.keptAlive)).toEqual([true]);
      await page.context().close();
    },
    walkMs,
  );

  it(
    'asks before it goes while something is not saved, and not when all is',
    async () => {
      const { page } = await begin('asked');
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      await page.route('**/call/drafts.save', () => undefined);
      await page.keyboard.insertText(words);
      await page.close({ runBeforeUnload: true });
      await expect.poll(() => asked).toEqual(['beforeunload']);
      expect(page.isClosed()).toBe(false);
      await page.unroute('**/call/drafts.save');
      await page.context().close();

      const { page: other } = await begin('quiet');
      await other.keyboard.insertText(words);
      await other.locator('.saved-mark.saved').waitFor();
      const closed = other.waitForEvent('close');
      await other.close({ runBeforeUnload: true });
      await closed;
      await other.context().close();
    },
    walkMs,
  );

  it(
    'keeps neither its secret nor its pass in the address or the history',
    async () => {
      const { page } = await begin('address');
      const secret = new URL(program?.url ?? '').hash.slice('#token='.length);
      const pass = await page.evaluate(() => sessionStorage.getItem('nianbao.token') ?? '');
      expect(pass).toHaveLength(43);
      expect(pass).not.toBe(secret);
      const session = await page.context().newCDPSession(page);
      const { entries } = await session.send('Page.getNavigationHistory');
      for (const { url } of entries) {
        expect(url).not.toContain(pass);
        expect(url).not.toContain(secret);
      }
      expect(page.url()).not.toContain('token');
      await page.context().close();
    },
    walkMs,
  );
});

declare global {
  interface Window {
    /** of every save, whether it was asked to outlive the page */
    keptAlive?: boolean[];
  }
}
