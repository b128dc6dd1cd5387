import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withCells } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { wholeReport } from '../cases/whole-report.ts';
import { describeWith } from '../requires.ts';
import { button, cell, step } from './author.ts';
import { openPage, seriousFindings } from './page.ts';

const sentence = '2025年，共收到政府信息公开申请3件，均已答复。';
const other = '表三：新收政府信息公开申请3件，办结3件，予以公开3件。';

/** Three applications, granted, and what the texts say of them. */
function draftInStep(): Draft {
  const report = { ...wholeReport(), id: 'in-step' };
  const draft = withCells(
    report,
    new Map([
      ['requests.new.person', 3],
      ['requests.granted.person', 3],
    ]),
  );
  return {
    ...draft,
    texts: { ...draft.texts, overview: `${draft.texts.overview ?? ''}\n${sentence}`, requestsNote: other },
  };
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'texts and tables in step', () => {
  const browser = browserOfGroup();
  const open = async () => {
    const opened = await openPage(browser());
    const draft = draftInStep();
    opened.host.drafts.set(draft.id, { draft, revision: 1 });
    await opened.page.goto(`http://nianbao.test/#/draft/${draft.id}`);
    await opened.page.getByRole('heading', { name: '基本信息' }).waitFor();
    return { ...opened, draft };
  };
  const type = async (page: Page, number: string): Promise<void> => {
    await step(page, '三、');
    await cell(page, 'requests.new.person').click();
    await page.keyboard.type(number);
  };

  it('a cell says how many sentences rest on it and leads to them', async () => {
    const { page } = await open();
    await step(page, '三、');
    await cell(page, 'requests.new.person').click();
    await button(page, '文字里有 2 处用到这个数').click();
    const words = await page.evaluate(() => {
      const { activeElement: field } = document;
      return field instanceof HTMLTextAreaElement
        ? field.value.slice(field.selectionStart, field.selectionEnd)
        : '';
    });
    expect(words).toBe('3');
    await cell(page, 'requests.new.person').waitFor({ state: 'detached' });
  });

  it('a change shows what it leaves behind, one click moves it, one undo takes it back', async () => {
    const { page, host, draft } = await open();
    await type(page, '5');
    await page.locator('.active-stale').getByText('文字里有 2 处还是表格改动以前的数').waitFor();
    await page.locator('.active-stale').getByRole('button', { name: '文字跟着改' }).click();
    await page.getByText('还是表格改动以前的数').first().waitFor({ state: 'detached' });
    const text = (): Promise<Draft['texts'] | undefined> =>
      page.waitForTimeout(1500).then(() => host.drafts.get(draft.id)?.draft.texts);
    const moved = await text();
    expect(moved?.overview).toBe(draft.texts.overview?.replace('申请3件', '申请5件'));
    expect(moved?.requestsNote).toBe(other.replace('申请3件', '申请5件'));
    // what stood there was kept as a version first
    expect(host.kept).toContainEqual({ kind: 'follow', texts: draft.texts });
    await page.keyboard.press('Control+z');
    expect(await text()).toEqual(draft.texts);
  });

  it('what a change left behind is still told when the draft was closed and opened', async () => {
    const { page, host, draft } = await open();
    // 3 were handled as well: only what was known before tells that 收到 3 does not mean those
    await type(page, '5');
    await page.locator('.active-stale').getByText('文字里有 2 处还是表格改动以前的数').waitFor();
    await expect.poll(() => host.drafts.get(draft.id)?.draft.stale?.length, { timeout: 5000 }).toBe(2);
    await page.reload();
    await step(page, '一、');
    const found = page.locator('.text-findings li', { hasText: '收到政府信息公开申请3件' });
    await found.getByRole('button', { name: '“3”改成 5' }).click();
    await found.waitFor({ state: 'detached' });
    await expect.poll(() => host.drafts.get(draft.id)?.draft.stale?.length, { timeout: 5000 }).toBe(1);
  });

  it('a number in a text shows the cells it rests on and leads there', async () => {
    const { page } = await open();
    await step(page, '一、');
    const rests = page.getByRole('region', { name: '用到表格的数' });
    await rests.getByRole('button', { name: '收到政府信息公开申请3件' }).click();
    const here = page.getByRole('region', { name: '光标处的数来自' });
    await here.getByRole('button', { name: /表三「本年新收」/u }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await rests.getByRole('button', { name: /表三「本年新收」/u }).click();
    await page.locator('#active-cell-words').getByText('本年新收').first().waitFor();
  });

  it('what no click can move is found, with the cells it rests on', async () => {
    const { page } = await open();
    // 5 came in and 3 were handled: 收到 3 might mean those, and still it was bound to what came in
    await type(page, '5');
    await step(page, '一、');
    const found = page.locator('.text-findings li', { hasText: '收到政府信息公开申请3件' });
    await found.getByRole('button', { name: '“3”改成 5' }).click();
    await found.waitFor({ state: 'detached' });
    expect(await page.locator('#text-overview').inputValue()).toContain('收到政府信息公开申请5件');
  });
});
