import { expect, it } from 'vitest';
import { withCells } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { describeWith } from '../requires.ts';
import { cell, step } from './author.ts';
import { townshipDraft } from './draft.ts';
import { openPage, seriousFindings, sideways } from './page.ts';

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the screens of offices', () => {
  const browser = browserOfGroup();
  const openDraft = async (draft: Draft, options = {}) => {
    const opened = await openPage(browser(), options);
    opened.host.drafts.set(draft.id, { draft, revision: 1 });
    await opened.page.goto(`http://nianbao.test/#/draft/${draft.id}`);
    await opened.page.getByRole('navigation').waitFor();
    return opened;
  };

  it.each([
    ['1366 × 768', 1366, 768],
    ['1366 × 768 at 125 %', 1093, 614],
    ['1024 × 768', 1024, 768],
  ])('what exports the report is in sight: %s', async (_, width, height) => {
    const { page } = await openDraft({ ...fullDraft(), id: 'full' }, { viewport: { width, height } });
    await step(page, '预览与导出');
    await page.getByText(/约 \d+ 页/).waitFor();
    const inSight = await page.locator('.export-buttons button').evaluateAll((buttons) =>
      buttons.map((one) => {
        const { x, y, width: wide, height: high } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(x + wide / 2, y + high / 2));
      }),
    );
    expect(inSight).toEqual([true, true, true, true]);
    expect(await sideways(page)).toEqual([]);
  });

  it('eight rows of table three are in sight at 125 %, above what was found', async () => {
    const wrong = withCells(townshipDraft(), new Map([['requests.new.person', 3]]));
    const { page } = await openDraft(wrong, { viewport: { width: 1093, height: 614 } });
    await step(page, '三、');
    await cell(page, 'requests.new.person').waitFor();
    const inSight = await page.locator('tr:has(input.cell)').evaluateAll(
      (rows) =>
        rows.filter((row) => {
          const { x, y, width, height } = row.getBoundingClientRect();
          return row.contains(document.elementFromPoint(x + width - 8, y + height / 2));
        }).length,
    );
    expect(inSight).toBeGreaterThanOrEqual(8);
    const { height = 0 } = (await page.locator('.pane-findings').boundingBox()) ?? {};
    expect(height).toBeGreaterThan(120);
  });

  it.each(['dark', 'light'] as const)(
    'colours forced by the system, %s: words can be read, and what is wrong is told by more than its colour',
    async (colorScheme) => {
      const wrong = withCells(
        townshipDraft(),
        new Map([
          ['requests.new.person', 3],
          ['requests.granted.person', 1],
          ['requests.carriedIn.person', 0],
          ['requests.carriedOut.person', 0],
        ]),
      );
      const { page } = await openDraft(wrong, { colorScheme, forcedColors: 'active' });
      await step(page, '三、');
      await page.getByRole('button', { name: '其余填 0', exact: true }).click();
      await cell(page, 'requests.new.legal').click();
      expect(await seriousFindings(page)).toEqual([]);
      const outline = (id: string) => cell(page, id).evaluate((one) => getComputedStyle(one).outlineStyle);
      await page.locator('.pane-steps .step-mark.problems').first().waitFor();
      expect(await outline('requests.new.person')).toBe('dashed');
      expect(await outline('requests.new.business')).toBe('none');
      await step(page, '预览与导出');
      const marks = page.locator('.readiness .wrong .readiness-mark');
      await marks.first().waitFor();
      expect(await marks.first().evaluate((mark) => getComputedStyle(mark, '::before').borderTopWidth)).toBe(
        '5px',
      );
      expect(await seriousFindings(page)).toEqual([]);
    },
  );
});
