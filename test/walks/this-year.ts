import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { button, cell } from '../renderer/author.ts';
import { readReport } from '../../electron/read/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { valueOf } from '../value-of.ts';
import type { Hand } from './hand.ts';
import { thisYear, typedThisYear } from './last-year.ts';
import { reviewWords } from './review-words.ts';
import type { Typed } from './review-words.ts';
import type { WalkedHost } from './walked-host.ts';

/** The steps of a report are the buttons at the left. */
export const step = (page: Page, title: string) =>
  page.getByRole('navigation').getByRole('button', { name: title });

/** On with the button at a step's end, to the step of that title. */
export async function nextStep(page: Page, hand: Hand, title: RegExp): Promise<void> {
  await hand.press(button(page, /^下一步/));
  await page.getByRole('heading', { name: title }).first().waitFor();
}

/**
 * From last year's Word file to this year's: home, review, the carried sentences, basic information, the three tables
 * of a township without applications, the last check, the preview, the exported file.
 * @param look asked on every screen on the way
 * @param typed numbers of last year's words that are others this year
 */
export async function writeThisYear(
  { page, delivered }: Pick<WalkedHost, 'page' | 'delivered'>,
  hand: Hand,
  file: Buffer,
  look: (screen: string) => Promise<void>,
  typed: readonly Typed[] = typedThisYear,
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
  await reviewWords(page, hand, typed);

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
