import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { button, cell } from '../renderer/author.ts';
import { readReport } from '../../electron/read/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { valueOf } from '../value-of.ts';
import type { Hand } from './hand.ts';
import { lastYear, thisYear } from './last-year.ts';
import type { WalkedHost } from './walked-host.ts';

/** The steps of a report are the buttons at the left. */
export const step = (page: Page, title: string) =>
  page.getByRole('navigation').getByRole('button', { name: title });

/** What a clerk writes in the place of a sentence that no longer stands. */
function rewritten(sentence: string): string {
  return sentence
    .replaceAll(String(lastYear), String(thisYear))
    .replace(/\d+(?=条)/gu, (count) => String(Number(count) + 7));
}

/**
 * From last year's Word file to this year's: home, review, the carried sentences, basic information, the three tables
 * of a township without applications, the last check, the preview, the exported file.
 * @param look asked on every screen on the way
 */
export async function writeThisYear(
  { page, delivered }: WalkedHost,
  hand: Hand,
  file: Buffer,
  look: (screen: string) => Promise<void>,
): Promise<Buffer> {
  await page.getByText('还没有草稿').waitFor();
  await look('home');
  await hand.press(button(page, /^用去年的报告新建/));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    hand.press(button(page, '选择去年的报告文件')),
  ]);
  await chooser.setFiles({ name: '去年的年报.docx', mimeType: '', buffer: file });
  await look('review');
  await hand.press(button(page, `新建 ${String(thisYear)} 年报告`));

  await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
  await look('carried');
  const doubtful = page.locator('.sentence');
  for (let left = await doubtful.count(); left > 0; left--) {
    await hand.press(button(page, /^改：/).first());
    const sentence = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    await page.keyboard.insertText(rewritten(sentence));
    await hand.press(step(page, '去年内容核对'));
    await doubtful.nth(left - 1).waitFor({ state: 'detached' });
  }
  const read = button(page, /句都读过了，仍然成立$/);
  for (let left = await read.count(); left > 0; left--) {
    await hand.press(read.first());
    await read.nth(left - 1).waitFor({ state: 'detached' });
  }
  await page.getByText('去年的原话都已经改过或者确认过了。').waitFor();

  await hand.press(step(page, '基本信息'));
  await hand.reach(page.getByLabel('电话'));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('0371-62660002');
  await look('basics');
  await hand.press(step(page, '二、'));
  await hand.reach(cell(page, 'disclosure.normativeDocuments.inForce'));
  await page.keyboard.type('6');
  await hand.press(page.getByRole('button', { name: '其余填 0', exact: true }));
  await look('disclosure');
  await hand.press(step(page, '三、'));
  await hand.press(button(page, '本年无依申请'));
  await look('requests');
  await hand.press(step(page, '四、'));
  await hand.press(page.getByRole('button', { name: '其余填 0', exact: true }));
  await look('disputes');
  await hand.press(page.getByRole('navigation').locator('button', { hasText: /^核对/ }));
  // words taken over from last year are as they were, which is said as a hint
  await page.locator('main .finding-counts', { hasText: /错误\s*0\s*待核对\s*0/u }).waitFor();
  expect(await page.locator('main .finding').allInnerTexts()).toEqual([expect.stringContaining('相同')]);
  await page.getByText('各部分都已经填完。').waitFor();
  await look('check');
  await hand.press(step(page, '预览与导出'));
  await page.getByText(/约 \d+ 页/).waitFor();
  await look('finish');
  return await delivered(() => hand.press(button(page, '导出 Word 文件')));
}

/** The file as the county's clerk reads it. */
export async function readBack(bytes: Buffer): Promise<Draft> {
  return valueOf(await readReport({ name: '交.docx', bytes })).draft;
}
