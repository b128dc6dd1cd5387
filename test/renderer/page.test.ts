import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { withText } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { wholeReport } from '../cases/whole-report.ts';
import { describeWith } from '../requires.ts';
import { cell, pasteInto, step } from './author.ts';
import { openPage, seriousFindings, sideways } from './page.ts';
import type { MemoryHost } from './page.ts';

const only = (host: MemoryHost) => [...host.drafts.values()][0]?.draft;
const savedCells = (host: MemoryHost) => only(host)?.cells ?? {};
describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the page in a browser', () => {
  const browser = browserOfGroup();

  const begin = async (options = {}) => {
    const opened = await openPage(browser(), options);
    const { page } = opened;
    await page.getByRole('button', { name: '空白新建' }).click();
    await page.getByRole('textbox', { name: /^机关全称/ }).fill('某某乡人民政府');
    await page.getByRole('button', { name: '开始填写' }).click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    return opened;
  };

  it('is used by keyboard alone: new draft, numbers, totals, saving', async () => {
    const { page, host, complaints } = await openPage(browser());
    await page.getByText('还没有草稿').waitFor();
    // nothing is asked before a way to begin is chosen
    expect(await page.getByRole('textbox', { name: /机关全称/ }).count()).toBe(0);
    await page.getByRole('button', { name: '空白新建' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('某某乡人民政府');
    expect(await page.getByLabel('机关类别').inputValue()).not.toBe('');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    // the keyboard is at what is still lacking there
    await expect
      .poll(() => page.getByLabel('落款日期').evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Shift+F6');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '三、收到和处理政府信息公开申请情况' }).waitFor();
    await page.keyboard.press('F6');
    while (!(await page.evaluate(() => document.activeElement?.id.startsWith('cell-'))))
      await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    for (let i = 0; i < 5; i++) {
      await page.keyboard.type('0');
      await page.keyboard.press('Tab');
    }
    expect(await cell(page, 'requests.new.total').inputValue()).toBe('3');
    expect(await cell(page, 'requests.new.total').getAttribute('readonly')).not.toBeNull();
    await page.getByText('已保存').waitFor();
    await expect.poll(() => savedCells(host)['requests.new.total']).toBe(3);
    // the office is known from its first report, and the preamble is composed
    expect(host.organ).toMatchObject({ name: '某某乡人民政府', level: 'township' });
    expect(only(host)?.texts.preamble).toMatch(/统计期限自\d{4}年1月1日起/u);
    expect(complaints).toEqual([]);
  });

  it('moves, types over, edits, selects, fills down, deletes and undoes as a spreadsheet does', async () => {
    const { page, complaints } = await begin();
    await step(page, '三、');
    const value = (id: string) => cell(page, `requests.${id}`).inputValue();
    const active = () => page.evaluate(() => document.activeElement?.id.replace('cell-requests.', ''));
    await cell(page, 'requests.new.person').click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    expect(await active()).toBe('carriedIn.person');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('5');
    expect(await value('new.person')).toBe('5');
    await page.keyboard.press('Escape');
    expect(await value('new.person')).toBe('12');
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('0');
    expect(await value('new.person')).toBe('102');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    expect(await value('carriedIn.person')).toBe('102');
    await page.keyboard.press('Delete');
    expect([await value('new.person'), await value('carriedIn.person')]).toEqual(['', '']);
    await page.keyboard.press('Control+z');
    expect(await value('carriedIn.person')).toBe('102');
    await page.keyboard.press('Control+y');
    expect(await value('carriedIn.person')).toBe('');
    await page.keyboard.type('88');
    await page.keyboard.press('Control+z');
    expect(await value('new.person')).toBe('');
    await page.keyboard.press('Enter');
    expect(await value('new.person')).toBe('');
    await page.keyboard.press('Control+ArrowDown');
    expect(await active()).toBe('carriedOut.person');
    await page.keyboard.press('End');
    expect(await active()).toBe('carriedOut.total');
    await page.keyboard.type('9');
    expect(await value('carriedOut.total')).toBe('');
    await cell(page, 'requests.granted.person').hover();
    await page.mouse.down();
    await cell(page, 'requests.partial.business').hover();
    await page.mouse.up();
    await pasteInto(page, { 'text/plain': '7' });
    expect([await value('granted.person'), await value('partial.business')]).toEqual(['7', '7']);
    expect(complaints).toEqual([]);
  });

  it('takes what an input method composes only when it is done', async () => {
    const { page, host } = await begin();
    await step(page, '三、');
    await cell(page, 'requests.new.person').click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '１', selectionStart: 1, selectionEnd: 1 });
    await page.keyboard.press('ArrowDown');
    await session.send('Input.insertText', { text: '１２' });
    await page.keyboard.press('Enter');
    expect(await cell(page, 'requests.new.person').inputValue()).toBe('12');
    await expect.poll(() => savedCells(host)['requests.new.person']).toBe(12);
  });

  it('pastes a table of Word with its heads, and copies as text and table', async () => {
    const { page } = await begin();
    await step(page, '四、');
    await cell(page, 'disputes.cases.reconsideration.upheld').click();
    const numbers = [1, 2, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const html = `<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>${numbers
      .map((n) => `<td><p>${String(n)} </p></td>`)
      .join('')}</tr></table>`;
    await pasteInto(page, { 'text/html': html, 'text/plain': 'x' });
    await page.getByText('原表是 4，各项相加是 3').waitFor();
    expect(await cell(page, 'disputes.cases.reconsideration.total').inputValue()).toBe('3');
    await page.keyboard.press('Control+a');
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      );
      return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
    });
    expect(copied[0]).toBe('1\t2\t0\t0\t3\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0');
    expect(copied[1]).toContain('<td>3</td>');
  });

  it('keeps a refused text with its reason and its offer, over a reload too', async () => {
    const { page } = await begin();
    await step(page, '二、');
    await cell(page, 'disclosure.fees.amount').click();
    await page.keyboard.type('152790元');
    await page.keyboard.press('Enter');
    await page.locator('.active-refused').getByText('15.2790 万元').waitFor();
    await page.getByText('已保存').waitFor();
    await page.reload();
    await step(page, '二、');
    expect(await cell(page, 'disclosure.fees.amount').inputValue()).toBe('152790元');
    await cell(page, 'disclosure.fees.amount').click();
    await page.locator('.active-refused').getByRole('button', { name: '改成 15.2790' }).click();
    expect(await cell(page, 'disclosure.fees.amount').inputValue()).toBe('15.2790');
  });

  it('lights a broken sum, leads to its cell, and exports only knowingly', async () => {
    const { page, host, complaints } = await begin();
    await step(page, '三、');
    await cell(page, 'requests.new.person').click();
    await page.keyboard.type('3');
    await page.getByRole('button', { name: '其余填 0', exact: true }).click();
    const finding = page.locator('.finding-go', { hasText: '「自然人」列' });
    await finding.getByText('相差 3').waitFor();
    expect(await page.locator('input.cell.error').count()).toBe(8);
    expect(await cell(page, 'requests.new.person').getAttribute('aria-invalid')).toBe('true');
    await step(page, '预览与导出');
    await page.getByRole('button', { name: '导出 Word 文件' }).click();
    await page.getByText('先不要导出').waitFor();
    expect(host.exported).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '仍要导出' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('报告.docx');
    expect(await readFile(await file.path(), 'utf8')).toBe('report');
    expect(host.exported).toEqual([{ format: 'docx', anyway: true }]);
    await step(page, '核对');
    await finding.first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('cell-requests.new.person');
    expect(complaints).toEqual([]);
  });

  it('asks before numbers become 0, and fills table three at once', async () => {
    const { page } = await begin();
    await step(page, '三、');
    await cell(page, 'requests.new.person').click();
    await page.keyboard.type('3');
    await page.getByRole('button', { name: '本年无依申请' }).click();
    await page.getByText('已有 1 格不是 0').waitFor();
    expect(await cell(page, 'requests.new.person').inputValue()).toBe('3');
    await page.getByRole('button', { name: '全部改成 0' }).click();
    expect(await cell(page, 'requests.handledTotal.total').inputValue()).toBe('0');
    await page.getByText('都填了').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe('cell-requests.new.person');
  });

  it('gives the keyboard back to the table once its rest is 0', async () => {
    const { page } = await begin();
    await step(page, '三、');
    await cell(page, 'requests.new.legal').click();
    await page.getByRole('button', { name: '其余填 0', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('都填了').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cell-requests.new.legal');
  });

  it('says what to do when saving fails, and keeps the work as a copy after a conflict', async () => {
    const { page, host } = await begin();
    await step(page, '一、');
    host.refuseSaves = { code: 'unavailable', message: '磁盘满了，没有保存。' };
    await page.locator('#text-overview').fill('写了很久的一段话');
    await page.getByText('磁盘满了，没有保存。').waitFor();
    host.refuseSaves = { code: 'conflict', message: '草稿已被别处改动。' };
    await page.getByRole('button', { name: '现在再试' }).click();
    await page.getByText('草稿已被别处改动。').waitFor();
    host.refuseSaves = undefined;
    await page.getByRole('button', { name: '另存一份' }).click();
    await page.getByText('草稿已被别处改动。').waitFor({ state: 'detached' });
    await step(page, '一、');
    expect(await page.locator('#text-overview').inputValue()).toBe('写了很久的一段话');
    expect(host.drafts.size).toBe(2);
  });

  it('is not left while something could not be saved, neither back, forward nor by the address', async () => {
    const { page, host, complaints } = await begin();
    const overview = page.locator('#text-overview');
    const staysWith = async (words: string): Promise<void> => {
      await page.getByText('不会离开这份草稿').waitFor();
      await expect.poll(() => page.url()).toContain('#/draft/');
      // long enough for another screen to have come
      await page.waitForTimeout(200);
      expect(await overview.inputValue()).toBe(words);
      expect(page.url()).toContain('#/draft/');
    };
    await step(page, '一、');
    host.refuseSaves = { code: 'unavailable', message: '磁盘满了，没有保存。' };
    await overview.fill('写了很久的一段话');
    await page.goBack();
    await staysWith('写了很久的一段话');
    await page.goBack();
    await staysWith('写了很久的一段话');
    await page.evaluate(() => (location.hash = '#/import'));
    await staysWith('写了很久的一段话');
    // another tab has saved meanwhile
    host.refuseSaves = undefined;
    for (const kept of host.drafts.values()) kept.revision += 1;
    await page.getByRole('button', { name: '现在再试' }).click();
    await page.getByText('草稿已被别处改动。').waitFor();
    await page.goBack();
    await staysWith('写了很久的一段话');
    await page.getByRole('button', { name: '另存一份' }).click();
    await page.getByText('草稿已被别处改动。').waitFor({ state: 'detached' });
    await step(page, '一、');
    expect(await overview.inputValue()).toBe('写了很久的一段话');
    // all is saved: nothing stands in the way, and a number still being typed goes along
    await step(page, '二、');
    await cell(page, 'disclosure.fees.amount').click();
    await page.keyboard.type('8元');
    await page.evaluate(() => (location.hash = '#/'));
    await page.getByText('共 2 份').waitFor();
    await page.goBack();
    await step(page, '二、');
    expect(await cell(page, 'disclosure.fees.amount').inputValue()).toBe('8元');
    expect(complaints).toEqual([]);
  });

  it('comes back to the step on show after a reload, and after back and forward', async () => {
    const { page } = await begin();
    const heading = page.getByRole('heading', { name: '三、收到和处理政府信息公开申请情况' });
    await step(page, '三、');
    await heading.waitFor();
    await page.reload();
    await heading.waitFor();
    await page.goBack();
    await page.getByText('共 1 份').waitFor();
    await page.goForward();
    await heading.waitFor();
  });

  it('says beside both years too that saving failed, and keeps a draft that was put away elsewhere', async () => {
    const { page, host } = await begin();
    await step(page, '一、');
    await page.getByText('已保存').waitFor();
    host.refuseSaves = { code: 'notFound', message: '草稿不在了。' };
    await page.locator('#text-overview').fill('今年的话');
    await page.getByRole('button', { name: '与去年对照' }).click();
    await page.getByText('没有可以对照的内容').waitFor();
    await page.getByText('保存失败').waitFor();
    await page.getByText('草稿不在了。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.getByRole('button', { name: '另存一份' }).click();
    await page.getByText('已保存').waitFor();
    await step(page, '一、');
    expect(await page.locator('#text-overview').inputValue()).toBe('今年的话');
    expect(host.drafts.size).toBe(2);
  });

  it.each(['2009-01-01T08:00:00', '2101-01-10T08:00:00'])(
    'lets a report of a year that can be be begun where the clock says %s, and says that it is wrong',
    async (clock) => {
      const { page, host } = await openPage(browser());
      await page.clock.setFixedTime(new Date(clock));
      await page.reload();
      await page.getByText(`显示的是 ${clock.slice(0, 4)} 年`).waitFor();
      await page.getByRole('button', { name: '空白新建' }).click();
      await page.getByRole('textbox', { name: /^机关全称/ }).fill('某某乡人民政府');
      expect(await page.getByLabel('报告年度').inputValue()).toBe('2025');
      await page.getByRole('button', { name: '开始填写' }).click();
      await page.getByRole('heading', { name: '基本信息' }).waitFor();
      expect(only(host)?.year).toBe(2025);
    },
  );

  it('stands before the program is called and what checks its answers is loaded', async () => {
    const { page } = await openPage(browser());
    await page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        if (document.querySelector('h1') === null) return;
        watch.disconnect();
        performance.mark('stands');
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await page.getByText('还没有草稿').waitFor();
    const order = await page.evaluate(() =>
      performance
        .getEntries()
        .filter(({ name }) => name === 'stands' || /\/contract-[^/]+\.js$/u.test(name))
        .sort((one, other) => one.startTime - other.startTime)
        .map(({ name }) => name.replace(/^.*\/|-.*$/gu, '')),
    );
    expect(order).toEqual(['stands', 'contract']);
  });

  it('says on the list that nothing was found only where nothing was', async () => {
    const whole = wholeReport();
    const [first = ''] = (whole.texts.problems ?? '').split('二是');
    const { page, host } = await openPage(browser());
    const put = (id: string, draft: Draft) => host.drafts.set(id, { draft: { ...draft, id }, revision: 1 });
    put('clean', whole);
    put('hinted', withText(whole, 'problems', `${first}二是解读形式单一，，下一步增加图文解读。`));
    await page.reload();
    const found = page.locator('.draft-found');
    await expect
      .poll(async () => (await found.allInnerTexts()).sort())
      .toEqual(['只有 1 处提示', '没有发现问题']);
  });

  it.each([
    ['light', 1366, 768],
    ['dark', 1366, 768],
    ['light', 1920, 1080],
  ] as const)(
    'has nothing serious for axe and no sideways scrolling: %s %i',
    async (colorScheme, width, height) => {
      const { page, complaints } = await begin({ colorScheme, viewport: { width, height } });
      for (const title of ['基本信息', '前言', '一、', '二、', '三、', '四、', '核对', '预览与导出']) {
        await step(page, title);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await sideways(page)).toEqual([]);
      }
      await page.getByRole('button', { name: '返回列表' }).click();
      await page.getByText('2025 年度').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
