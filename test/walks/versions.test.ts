import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { seriousFindings } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';
import { step } from './this-year.ts';
import { startWalkedHost, walkMs } from './walked-host.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const note = (page: Page) => page.getByLabel('正文');

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the versions of a draft', () => {
  const browser = browserOfGroup();
  const folder = folderOfGroup();

  const write = async (page: Page, words: string): Promise<void> => {
    await step(page, '六、').click();
    await note(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(words);
    await page.locator('.saved-mark.saved').waitFor();
  };

  it(
    'say what has changed since an export, and bring it back after a restart too',
    async () => {
      const host = await startWalkedHost('127.0.0.1', folder(), browser());
      const { page } = host;
      await button(page, /^空白新建/).click();
      await page.getByRole('textbox', { name: /^机关全称/ }).fill('新郑市城关乡人民政府');
      await button(page, '开始填写').click();
      await write(page, '导出时的话。');
      await step(page, '预览').click();
      await button(page, '导出 Word 文件').click();
      await host.delivered(async () => {
        await button(page, /^仍要/).click();
      });
      await button(page, '返回列表').click();
      await page.getByText('已导出').waitFor();
      await page.locator('.draft-card').click();
      await write(page, '后来的话。');
      await button(page, '返回列表').click();
      await button(page, '导出后又改过（1 处）').click();
      await page.getByText('从那时到现在改了 1 处').waitFor();
      await page.locator('.change-list ins', { hasText: '后来的话。' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await button(page, '看全文').click();
      await page.locator('.version-text', { hasText: '导出时的话。' }).waitFor();
      await button(page, '换回这个版本').click();
      await page.getByText('与现在的草稿一样').waitFor();
      await page.locator('.saved-mark.saved').waitFor();
      await host.close();

      const again = await startWalkedHost('127.0.0.1', folder(), browser());
      await again.page.locator('.draft-card').click();
      await step(again.page, '六、').click();
      expect(await note(again.page).inputValue()).toBe('导出时的话。');
      await button(again.page, '历史版本').click();
      // what stood there before it was brought back is there too
      await again.page.locator('.version-list button').first().click();
      await again.page.locator('.change-list del', { hasText: '后来的话。' }).waitFor();
      await button(again.page, '换回这个版本').click();
      await button(again.page, '返回填写').click();
      await step(again.page, '六、').click();
      expect(await note(again.page).inputValue()).toBe('导出时的话。后来的话。');
      await again.close();
      expect([...host.complaints, ...again.complaints]).toEqual([]);
    },
    walkMs,
  );
});
