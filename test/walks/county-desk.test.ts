import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { keepCounty } from '../cases/county/kept-county.ts';
import { madeCounty } from '../cases/county/county.ts';
import { complaintsOf } from '../complaints.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { button } from '../renderer/author.ts';
import { seriousFindings, sideways } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';

/** Nothing serious, and nothing wider than the screen, on a small and a large office screen. */
async function isSound(page: Page, picture: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // colours that fade are looked at once they have
      await page.waitForTimeout(200);
      expect(await seriousFindings(page)).toEqual([]);
      await page.screenshot({ path: `out/county-${picture}-${String(width)}-${colorScheme}.png` });
    }
    expect(await sideways(page)).toEqual([]);
  }
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the desk of a county', () => {
  const browser = browserOfGroup();
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-county-desk-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const opened = async (data: string, id: string) => {
    const host = await startWebHostWithPage(data, browser());
    onTestFinished(host.close);
    const { page } = host;
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${page.url().split('#')[0] ?? ''}#/collections/${id}`);
    return page;
  };

  it('sets sixty units side by side', async () => {
    const county = madeCounty();
    const [first, second, third] = county;
    if (!first || !second || !third) throw new Error('no units');
    const fees = 'disclosure.fees.amount';
    const wrong = {
      ...first,
      draft: {
        ...first.draft,
        cells: { ...first.draft.cells, [fees]: String(Math.round(Number(first.last.cells[fees]) * 10_000)) },
      },
    };
    const copied = {
      ...second,
      draft: {
        ...second.draft,
        texts: { ...second.draft.texts, problems: third.draft.texts.problems ?? '' },
      },
    };
    const data = join(folder, 'side');
    const page = await opened(data, await keepCounty(data, [wrong, copied, ...county.slice(2)]));
    const complaints = complaintsOf(page);
    await button(page, '并排看').click();
    const table = page.getByRole('region', { name: '各单位的数' });
    const names = table.getByRole('row').getByRole('rowheader');
    await names.first().waitFor();
    expect(await names.count()).toBe(county.length);
    await isSound(page, 'side');

    // what stands out is told in words, at its unit, and its cell is marked
    const row = table.getByRole('row', { name: wrong.name });
    expect(await row.innerText()).toMatch(/像是把元填成了万元/u);
    expect(await row.locator('.doubted').count()).toBe(1);
    expect(await table.locator('.doubted').count()).toBe(1);

    // sorted by mouse and by keyboard, told to who cannot see it
    const fresh = 'requests.new.total';
    const values = async (): Promise<number[]> => {
      const at = await table
        .getByRole('columnheader')
        .evaluateAll((heads) => heads.findIndex((head) => head.ariaSort !== null));
      return await table
        .locator('tbody tr')
        .evaluateAll((rows, column) => rows.map((one) => Number(one.children[column]?.textContent)), at);
    };
    const largest = county.map(({ draft }) => Number(draft.cells[fresh])).sort((one, other) => other - one);
    const head = table.getByRole('columnheader', { name: '表三 一、本年新收政府信息公开申请数量 总计' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await values()).toEqual(largest);
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await values()).toEqual(largest.toReversed());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await table.locator('[aria-sort]').count()).toBe(1);
    expect(await head.getAttribute('aria-sort')).toBeNull();

    // any cells: sets of them, or ticked on the paper form
    await page.getByRole('button', { name: '表四', exact: true }).click();
    await page.getByText(/60 个单位，15 列/u).waitFor();
    await page.getByText(/^在表上勾选要看的格子/u).click();
    await page.getByLabel('表三「（七）总计」行「自然人」列', { exact: true }).check();
    await page.getByText(/60 个单位，16 列/u).waitFor();
    await isSound(page, 'columns');
    await page.getByText(/^在表上勾选要看的格子/u).click();

    // a sentence that two units have leads to either
    await page.getByText(/^几个单位都有的句子/u).scrollIntoViewIfNeeded();
    await isSound(page, 'shared');
    const shared = page.locator('.shared-sentences li', { hasText: third.name }).first();
    expect(await shared.innerText()).toContain(second.name);
    await shared.getByRole('button', { name: third.name }).click();
    await page.getByRole('heading', { name: third.name }).waitFor();
    expect(complaints).toEqual([]);
  }, 180_000);
});
