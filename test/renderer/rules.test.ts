import { expect, it } from 'vitest';
import { rules } from '../../shared/check/index.ts';
import { matches } from '../../renderer/rules/matching.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { describeWith } from '../requires.ts';
import { button, step } from './author.ts';
import { townshipDraft } from './draft.ts';
import { openPage, seriousFindings, sideways } from './page.ts';

it('a rule is found by every word it says, in any order', () => {
  const found = (sought: string): string[] =>
    rules.filter((rule) => matches(rule, sought)).map(({ id }) => id);
  expect(found('')).toHaveLength(rules.length);
  expect(found('规章')).toContain('R15');
  expect(found('r15')).toEqual(['R15']);
  expect(found('雷同 去年')).toContain('alike');
  expect(found('雷同 没有这个词')).toEqual([]);
});

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the book of rules', () => {
  const browser = browserOfGroup();

  it('opens from the list, is searched, and goes without a trace', async () => {
    const { page, complaints } = await openPage(browser());
    await button(page, '规则说明').click();
    const book = page.getByRole('dialog', { name: '规则说明' });
    await book.getByText(`共 ${String(rules.length)} 条`).waitFor();
    expect(await book.getByRole('article').count()).toBe(rules.length);
    await book.getByLabel('查找').fill('雷同');
    await book.getByText(/^找到 \d+ 条$/u).waitFor();
    expect(await book.getByRole('article').count()).toBeLessThan(6);
    await book.getByRole('article', { name: /文字不要与去年雷同/u }).waitFor();
    await book.getByLabel('查找').fill('没有这个词');
    await book.getByText('没有找到。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await book.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('opens from a finding at its rule', async () => {
    const { page, host } = await openPage(browser());
    const draft = { ...townshipDraft(), texts: { overview: '本报告可在（具体网址）下载。' } };
    host.drafts.set(draft.id, { draft, revision: 1 });
    await page.goto(`http://nianbao.test/#/draft/${draft.id}`);
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await step(page, '一、');
    const card = page.locator('.pane-findings article', { hasText: '具体网址' });
    await card.getByText('为什么').click();
    await card.getByRole('button', { name: '看规则' }).click();
    const rule = page.getByRole('article', { name: /模板里的占位和说明要去掉/u });
    await expect.poll(() => rule.evaluate((entry) => entry === document.activeElement)).toBe(true);
    const box = await rule.boundingBox();
    expect(box && box.y > 0 && box.y + box.height < 768).toBe(true);
  });

  it('prints alone and whole', async () => {
    const { page } = await openPage(browser());
    await button(page, '规则说明').click();
    await page
      .getByRole('dialog', { name: '规则说明' })
      .getByText(/^共 \d+ 条$/u)
      .waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(5);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.home').isVisible()).toBe(false);
    expect(await page.getByRole('article').last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});
