import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Draft } from '../../shared/draft/draft.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { describeWith } from '../requires.ts';
import { step } from './author.ts';
import { openPage, seriousFindings } from './page.ts';

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'preview and export in a browser', () => {
  const browser = browserOfGroup();

  const finish = async (draft: Draft, options = {}) => {
    const opened = await openPage(browser(), options);
    opened.host.drafts.set('full', { draft: { ...draft, id: 'full' }, revision: 1 });
    await opened.page.goto('http://nianbao.test/#/draft/full');
    await step(opened.page, '预览与导出');
    return opened;
  };
  const pages = (page: Page) => page.locator('.preview-frame section.docx');
  const broken = (): Draft => {
    const draft = fullDraft();
    return { ...draft, cells: { ...draft.cells, 'requests.carriedOut.person': 9999 } };
  };

  it('shows the exported Word file on A4 pages, loses no word, and follows an edit in its place', async () => {
    const { page, complaints } = await finish(fullDraft());
    await page.getByText(/约 \d+ 页/).waitFor();
    const count = await pages(page).count();
    expect(count).toBeGreaterThan(4);
    const size = await pages(page)
      .nth(1)
      .evaluate((sheet: HTMLElement) => ({
        width: Math.round(sheet.offsetWidth),
        height: Math.round(sheet.offsetHeight),
        numbers: sheet.querySelector('.page-number')?.textContent,
      }));
    expect(size).toEqual({ width: 794, height: 1123, numbers: '— 2 —' });
    const heights = await pages(page).evaluateAll((sheets) =>
      sheets.map((sheet) => (sheet as HTMLElement).offsetHeight),
    );
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
    const looks = await page.locator('.preview-frame').evaluate((frame) => {
      const of = (selector: string) => {
        const element = frame.shadowRoot?.querySelector(selector);
        return element ? getComputedStyle(element) : undefined;
      };
      return [
        of('.docx_title')?.textAlign,
        of('.docx_title span')?.fontFamily,
        of('.docx_heading2 .docx_bodycharacters')?.fontFamily,
      ];
    });
    expect(looks[0]).toBe('center');
    expect(looks[1]).toContain('小标宋');
    expect(looks[2]).toContain('仿宋');
    // pages are made as they are looked at
    expect(await pages(page).last().textContent()).toMatch(/^— \d+ —$/u);
    await pages(page).last().scrollIntoViewIfNeeded();
    await expect.poll(() => pages(page).last().textContent()).toContain('2026年1月15日');
    const frame = page.locator('.preview-frame');
    await frame.evaluate((element) => {
      element.scrollTop = 900;
    });
    await page.keyboard.press('Control+h');
    await page.keyboard.type('电子版');
    await page.getByLabel('改成').fill('电子文本');
    await page.getByRole('button', { name: '全部替换（1）' }).click();
    await step(page, '预览与导出');
    await pages(page).getByText('电子文本可在本机关网站下载。').first().waitFor();
    expect(await frame.evaluate((element) => element.scrollTop)).toBe(900);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['one paragraph', '全乡各村都设有公开栏，'.repeat(10_500)],
    ['many paragraphs', `${'全乡各村都设有公开栏，按月更新，接受群众监督。'.repeat(4)}\n`.repeat(1200)],
  ])(
    'a text of 115,000 characters in %s is left while its pages are made, and none of it is lost',
    async (_what, text) => {
      const { page, complaints } = await finish({ ...fullDraft(), texts: { overview: text } });
      await step(page, '基本信息');
      await page.getByRole('heading', { name: '基本信息' }).waitFor({ timeout: 3000 });
      await step(page, '预览与导出');
      await page.getByText(/约 \d+ 页/).waitFor({ timeout: 30_000 });
      const count = await pages(page).count();
      expect(count).toBeGreaterThan(text.length / 650);
      const frame = page.locator('.preview-frame');
      const filled = () =>
        frame.evaluate((element) => element.shadowRoot?.querySelectorAll('section.docx p').length ?? 0);
      expect(await filled()).toBeLessThan(150);
      // each page has something on it once it was looked at
      const lines = await frame.evaluate(async (element) => {
        const sheets = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('section.docx') ?? [])];
        for (const sheet of sheets) {
          sheet.scrollIntoView({ behavior: 'instant' });
          for (let tries = 0; tries < 200 && !sheet.querySelector('p'); tries += 1)
            await new Promise((resolve) => setTimeout(resolve, 10));
        }
        return sheets.map((sheet) => sheet.querySelectorAll('p').length);
      });
      expect(lines.every((paragraphs) => paragraphs > 0)).toBe(true);
      expect(complaints).toEqual([]);
    },
  );

  it('says why the pages are not made, and makes them with the next edit', async () => {
    const { page, host } = await finish(fullDraft());
    await page.getByText(/约 \d+ 页/).waitFor();
    host.refusePreviews = { code: 'internal', message: '磁盘忙，请稍后再试。' };
    await step(page, '基本信息');
    await page.getByLabel('报告标题').fill('新标题2025年政府信息公开工作年度报告');
    await step(page, '预览与导出');
    await page.getByText('预览没有更新：磁盘忙，请稍后再试。').waitFor();
    host.refusePreviews = undefined;
    await page.getByRole('button', { name: '撤销' }).click();
    await step(page, '预览与导出');
    await page.getByText(/约 \d+ 页/).waitFor();
  });

  it('the desktop program saves Word, web page and PDF, and opens what it saved', async () => {
    const { page, host, complaints } = await finish(fullDraft());
    host.saves = true;
    await page.getByText('测试市人民政府2025年政府信息公开工作年度报告', { exact: true }).waitFor();
    for (const [name, format] of [
      ['导出 PDF 文件', 'pdf'],
      ['导出网页文件', 'html'],
      ['导出 Word 文件', 'docx'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await page.getByText(`/home/乡/报告.${format}`).waitFor();
    }
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('button', { name: '在文件夹中显示' }).click();
    await expect.poll(() => host.opened).toEqual(['/home/乡/报告.docx', '/home/乡/报告.docx']);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a file that went out with errors is marked', async () => {
    const { page, host } = await finish(broken());
    host.saves = true;
    // low enough that the list before the buttons fills it
    await page.setViewportSize({ width: 1366, height: 600 });
    await page.getByRole('button', { name: '导出 Word 文件' }).click();
    await page.getByText('先不要导出：还有').waitFor();
    const stopped = page.getByText('先不要导出：还有');
    await expect
      .poll(async () => {
        const box = await stopped.boundingBox();
        return box !== null && box.y > 50 && box.y + box.height < 570;
      })
      .toBe(true);
    expect(host.exported).toEqual([]);
    await page.getByRole('button', { name: '仍要导出' }).click();
    await page.getByText('已经导出，但带着').waitFor();
    expect(host.exported).toEqual([{ format: 'docx', anyway: true }]);
  });

  it('a browser prints the report and nothing else', async () => {
    const { page, complaints } = await finish(fullDraft(), { isBrowser: true });
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    expect(await page.getByRole('button', { name: '导出 PDF 文件' }).count()).toBe(0);
    await page.getByRole('button', { name: '打印', exact: true }).click();
    expect(await page.locator('.print-sheet').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-sheet').isVisible()).toBe(true);
    expect(await page.locator('.editor').isVisible()).toBe(false);
    expect(await page.locator('.print-sheet table').count()).toBe(3);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-sheet').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('cells not filled are one finding, counted once and mended at each table', async () => {
    const { page } = await finish({ ...fullDraft(), cells: {} });
    await step(page, '核对');
    await page.getByText('待核对 1', { exact: true }).waitFor();
    const groups = page.locator('.check-step .finding-list');
    expect(await page.locator('.check-step .finding-list > summary').allInnerTexts()).toEqual([
      '没填的格子\n1',
    ]);
    expect(await groups.getByRole('button', { name: '没填的都填 0' }).allInnerTexts()).toEqual([
      '表二没填的都填 0',
      '表三没填的都填 0',
      '表四没填的都填 0',
    ]);
    await groups.locator('.finding-go').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^cell-disclosure\./);
    await step(page, '三、');
    const { width, height } = (await page.locator('.pane-findings .count').first().boundingBox()) ?? {};
    expect(width).toBeGreaterThan(height ?? 0);
    const [title, count] = await page
      .locator('.pane-findings .finding-list > summary')
      .first()
      .evaluate((summary) => [...summary.children].map((part) => part.getBoundingClientRect().top));
    expect(Math.abs((title ?? 0) - (count ?? 99))).toBeLessThan(6);
    await page.locator('.pane-findings').getByRole('button', { name: '表三没填的都填 0' }).click();
    expect(await page.locator('[id="cell-requests.new.person"]').inputValue()).toBe('0');
    await page.locator('.pane-findings .finding-list > summary').first().click();
    await page.locator('.pane-findings').getByRole('button', { name: '表二没填的都填 0' }).waitFor();
    expect(await page.locator('.pane-findings .finding-counts').innerText()).toContain('待核对 1');
  });

  it('all findings stand step by step under 核对, each a click away', async () => {
    const { page } = await finish(broken());
    await page.getByRole('navigation').locator('button', { hasText: /^核对/ }).click();
    await page.getByText('三、收到和处理政府信息公开申请情况', { exact: false }).first().waitFor();
    const card = page.locator('.finding', { hasText: '「自然人」列' }).first();
    expect(await seriousFindings(page)).toEqual([]);
    await card.locator('.finding-go').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^cell-requests\./);
    await page.locator('.pane-findings .finding', { hasText: '「自然人」列' }).first().hover();
    expect(await page.locator('input.cell.lit').count()).toBeGreaterThan(1);
  });
});
