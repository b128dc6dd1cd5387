import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { createCollectionStore } from '../../electron/collect/collection-store.ts';
import { keepCounty, office } from '../cases/county/kept-county.ts';
import { countyYear, madeCounty } from '../cases/county/county.ts';
import { writeReportFile } from '../cases/county/files.ts';
import { complaintsOf } from '../complaints.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { button, cell, step } from '../renderer/author.ts';
import { seriousFindings, sideways } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { keyboard } from './hand.ts';

/** On a machine that has other things to do. */
const soon = { timeout: 10_000 };

/** Nothing serious in either theme, and nothing wider than the screen, on a small and a large office screen. */
async function isSound(page: Page): Promise<void> {
  for (const [width, height, colorScheme] of [
    [1920, 1080, 'dark'],
    [1366, 768, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // colours that fade are looked at once they have
    await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      await Promise.allSettled(document.getAnimations().map(async ({ finished }) => await finished));
      await new Promise(requestAnimationFrame);
    });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  }
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the desk of a county', () => {
  const browser = browserOfGroup();
  const folder = folderOfGroup();
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
    const data = join(folder(), 'side');
    const page = await opened(data, await keepCounty(data, [wrong, copied, ...county.slice(2)]));
    const complaints = complaintsOf(page);
    await button(page, '并排看').click();
    const table = page.getByRole('region', { name: '各单位的数' });
    const names = table.getByRole('row').getByRole('rowheader');
    await names.first().waitFor();
    expect(await names.count()).toBe(county.length);
    await isSound(page);

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
    await isSound(page);
    await page.getByText(/^在表上勾选要看的格子/u).click();

    // a sentence that two units have leads to either
    await page.getByText(/^几个单位都有的句子/u).scrollIntoViewIfNeeded();
    await isSound(page);
    const shared = page.locator('.shared-sentences li', { hasText: third.name }).first();
    expect(await shared.innerText()).toContain(second.name);
    await shared.getByRole('button', { name: third.name }).click();
    await page.getByRole('heading', { name: third.name }).waitFor();
    expect(complaints).toEqual([]);
  }, 180_000);

  it('takes a folder in, whatever lies in it, stops, and goes on after a restart', async () => {
    const county = madeCounty(14);
    const [first, second, third, strange, ...others] = county;
    if (!first || !second || !third || !strange) throw new Error('no units');
    const data = join(folder(), 'folder');
    const incoming = join(folder(), 'in');
    // a folder a unit, each with a file of the same name
    for (const { name, draft } of [first, second, third, ...others])
      await writeReportFile(join(incoming, name, '年报.docx'), 'docx', draft);
    await copyFile(join(incoming, first.name, '年报.docx'), join(incoming, '又一份.docx'));
    const other = '双桥县教育局';
    const elsewhere = {
      ...strange.draft,
      organ: { ...strange.draft.organ, name: other },
      title: `${other}${String(countyYear)}年政府信息公开工作年度报告`,
      signature: { ...strange.draft.signature, organ: other },
    };
    await writeReportFile(join(incoming, '别处.docx'), 'docx', elsewhere);
    await writeFile(join(incoming, '照片.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    await writeFile(join(incoming, '~$年报.docx'), 'a lock of Word');
    await writeFile(join(incoming, '录像.mp4'), '');
    await truncate(join(incoming, '录像.mp4'), 500 * 1024 * 1024);
    const store = createCollectionStore(data);
    const units = county.map(({ name }) => name);
    const { id } = valueOf(
      await store.create({ year: countyYear, office, units, uncounted: [], awaited: [] }),
    );

    /** Reading each file takes this while, as on an old disk. */
    const slowed = async (shown: Page): Promise<void> => {
      await shown.route('**/call/collections.add', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await route.continue();
      });
    };
    const begun = async (shown: Page, files: number): Promise<void> => {
      await shown.getByText('把各单位交来的文件或者整个文件夹拖到这里').waitFor();
      await dropFrom(shown, incoming);
      const progress = shown.getByLabel('读文件的进度');
      const done = async (): Promise<number> => Number(await progress.getAttribute('value'));
      await expect.poll(done, soon).toBeGreaterThanOrEqual(files);
      expect(await progress.getAttribute('max')).toBe('17');
    };
    const host = await startWebHostWithPage(data, browser());
    await slowed(host.page);
    await host.page.goto(`${host.page.url().split('#')[0] ?? ''}#/collections/${id}`);
    await begun(host.page, 3);
    // cut off in the middle, without a word
    await host.close();

    // another day: what is in is there, what is not is asked for by name
    const page = await opened(data, id);
    const complaints = complaintsOf(page);
    const asked = page.getByText(/还有 1\d 个文件没有收进来/u);
    await asked.waitFor();
    expect(await page.getByRole('cell', { name: /\.docx$/u }).count()).toBeGreaterThan(0);
    await slowed(page);
    await begun(page, 5);
    await button(page, '停下').click();
    await asked.waitFor();
    await isSound(page);
    await page.unrouteAll({ behavior: 'wait' });
    // a program that does not answer any more is said once, and the rest is still asked for
    await page.route('**/call/collections.add', async (route) => {
      await route.abort();
    });
    await dropFrom(page, incoming);
    await expect.poll(async () => await page.locator('.alert-title').allInnerTexts(), soon).toHaveLength(2);
    await asked.waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await dropFrom(page, incoming);
    await page.getByText(/个文件没有收进来/u).waitFor({ state: 'detached' });
    const roll = async (words: string | RegExp): Promise<string> =>
      await page.getByRole('row').filter({ hasText: words }).first().innerText();
    await page.getByText(/^共 18 行/u).waitFor();
    for (const { name } of [second, third, ...others])
      expect(await roll(`${name}/年报.docx`)).toContain('已交');
    expect(await roll(strange.name)).toContain('缺');
    expect(await page.getByRole('row').filter({ hasText: '重复' }).count()).toBe(1);
    expect(await roll('别处.docx')).toMatch(/不在名单|读不准|像是别的地方/u);
    expect(await roll('照片.png')).toContain('读不了');
    expect(await roll('录像.mp4')).toMatch(/读不了[\s\S]*太大/u);
    expect(await page.getByText('~$年报.docx').count()).toBe(0);
    await isSound(page);

    // whose it is, is asked and never guessed
    await page.getByRole('row').filter({ hasText: '别处.docx' }).getByRole('button').click();
    await page.getByLabel('这是哪个单位的报告').selectOption(strange.name);
    await isSound(page);
    await button(page, '确定').click();
    await page.getByRole('heading', { name: strange.name }).waitFor();
    await button(page, '返回名册').click();
    expect(await roll('别处.docx')).toContain(strange.name);

    // a new version that is dropped while a unit is on show is taken in all the same
    await page
      .getByRole('row')
      .filter({ hasText: `${second.name}/年报.docx` })
      .getByRole('button')
      .click();
    await page.getByRole('heading', { name: second.name }).waitFor();
    const mended = {
      ...second.draft,
      cells: { ...second.draft.cells, 'disclosure.permits.decisions': 12345 },
    };
    await writeReportFile(join(incoming, '年报.docx'), 'docx', mended);
    await dropFrom(page, join(incoming, '年报.docx'));
    const versions = page.getByRole('navigation', { name: '这个单位交来的各份' });
    await versions.getByRole('button', { name: '年报.docx（已交）', exact: true }).click();
    await page
      .getByRole('cell', { name: /^12345/u })
      .first()
      .waitFor();
    await isSound(page);
    await button(page, '返回名册').click();

    // taken away, undone, taken away, and brought back after a reload
    const remove = async (): Promise<void> => {
      await page.getByRole('row').filter({ hasText: '照片.png' }).getByRole('button').click();
      await button(page, '移到回收站').click();
      await page.getByText('“照片.png”移到了回收站。').waitFor();
    };
    await remove();
    await button(page, '撤销').click();
    await page.getByRole('cell', { name: '照片.png', exact: true }).waitFor();
    await remove();
    await page.reload();
    await page.getByText('回收站（1 个文件）').click();
    expect(await page.getByRole('cell', { name: '照片.png', exact: true }).count()).toBe(0);
    await button(page, '还原：照片.png').click();
    await page.getByRole('cell', { name: '照片.png', exact: true }).waitFor();
    // the one file that was tried while nothing answered
    expect(complaints).toEqual(['Failed to load resource: net::ERR_FAILED']);
  }, 180_000);

  it('keeps the list of units in order, and every step of it can be undone', async () => {
    const county = madeCounty(4);
    const [first, second, third] = county.map(({ name }) => name);
    const data = join(folder(), 'list');
    const page = await opened(data, await keepCounty(data, county));
    await button(page, '单位名单').click();
    const names = async (): Promise<string[]> =>
      await page
        .getByLabel(/^第 \d+ 个单位的名称$/u)
        .evaluateAll((inputs) =>
          inputs.flatMap((input) => (input instanceof HTMLInputElement ? input.value : [])),
        );
    const undo = async (): Promise<void> => {
      await button(page, '撤销').click();
      await expect.poll(names, soon).toEqual(county.map(({ name }) => name));
    };
    await page.getByLabel('第 1 个单位的名称').waitFor();
    await isSound(page);
    await button(page, `${second ?? ''}上移`).click();
    await expect.poll(names, soon).toEqual([second, first, third, county[3]?.name]);
    await undo();
    await button(page, `移出：${first ?? ''}`).click();
    await expect.poll(names, soon).toEqual(county.slice(1).map(({ name }) => name));
    await undo();
    // a new name keeps what came in under the old one
    await page.getByLabel('第 1 个单位的名称').fill('清河县新设乡人民政府');
    await page.keyboard.press('Enter');
    await page.getByText(/改成了“清河县新设乡人民政府”/u).waitFor();
    await button(page, '名册').click();
    const row = page.getByRole('row').filter({ hasText: '清河县新设乡人民政府' });
    await expect.poll(async () => await row.innerText(), soon).toContain(`${first ?? ''}年报.docx`);
    await button(page, '单位名单').click();
    await undo();
    await page.getByLabel('加单位').fill(`清河县税务局\n${first ?? ''}`);
    await button(page, '加进名单').click();
    await expect.poll(names, soon).toEqual([...county.map(({ name }) => name), '清河县税务局']);
    await page.reload();
    await page
      .getByRole('row')
      .filter({ hasText: '清河县税务局' })
      .getByText('缺', { exact: true })
      .waitFor();

    // a whole collection goes and comes back
    await button(page, '返回汇总列表').click();
    await button(page, `移到回收站：${String(countyYear)} 年 ${office}`).click();
    await page.getByText('回收站（1 个汇总）').click();
    await isSound(page);
    await button(page, `还原：${String(countyYear)} 年 ${office}`).click();
    await button(page, `打开 ${String(countyYear)} 年 ${office}（4 个文件）`).click();
    await page.getByText('共 5 行，缺 1 个单位，已通过 0 个。').waitFor();
  });

  it('goes from unit to unit by keys alone, and lists what passed', async () => {
    const [right, ...rest] = madeCounty(12);
    if (!right) throw new Error('no unit');
    const wrongWords = '新收政府信息公开申请9876件';
    const { texts } = right.draft;
    const overview = `${texts.overview ?? ''}\n本年${wrongWords}。`;
    const county = [{ ...right, draft: { ...right.draft, texts: { ...texts, overview } } }, ...rest];
    const data = join(folder(), 'keys');
    const page = await opened(data, await keepCounty(data, county));
    const complaints = complaintsOf(page);
    const [first, second] = county;
    if (!first || !second) throw new Error('no units');
    const hand = keyboard(page);
    await hand.press(page.getByRole('button', { name: first.name, exact: true }));
    const heading = page.getByRole('heading', { level: 2 });
    await page.getByText('1 / 12').waitFor();
    await isSound(page);
    // what was found leads to its words, and goes back unless it is left out
    await hand.press(
      page.getByRole('listitem').filter({ hasText: '9876' }).getByRole('button', { name: '看原文' }),
    );
    const words = page.locator('.unit-texts mark', { hasText: '9876' }).first();
    await expect
      .poll(async () => await words.evaluate((mark) => mark.getBoundingClientRect().top), soon)
      .toBeLessThan(768);
    await isSound(page);
    // words typed are kept by whatever key leads on
    await hand.reach(page.getByLabel(/^自己要说的/u));
    await page.keyboard.insertText('请附上情况说明。');
    await page.keyboard.press('Alt+PageDown');
    await page.getByText('2 / 12').waitFor();
    await page.keyboard.press('Alt+PageUp');
    await expect
      .poll(async () => await page.getByLabel(/^自己要说的/u).inputValue(), soon)
      .toBe('请附上情况说明。');
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByText('2 / 12').waitFor();
    expect(await heading.innerText()).toBe(second.name);
    for (let at = 2; at <= county.length; at += 1) {
      await page.getByText(`${String(at)} / 12`, { exact: true }).waitFor();
      // each begins at its top, however far down the last was read
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await page.evaluate(() => {
        window.scrollTo(0, 900);
      });
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText('没有还要决定的单位了。').waitFor();
    await hand.press(button(page, '返回名册'));
    await page.getByText('共 12 行，缺 0 个单位，已通过 11 个。').waitFor();
    await page.getByRole('row').filter({ hasText: first.name }).getByText('已退回').waitFor();
    // the keyboard goes on where it was
    await expect
      .poll(async () => await page.evaluate(() => document.activeElement?.textContent), soon)
      .toBe(county.at(-1)?.name);

    // all that goes back, in one file
    const zipped = page.waitForEvent('download');
    await button(page, '存出全部退回件（1 个单位）').click();
    const back = unzipSync(await readFile(await (await zipped).path()));
    expect(Object.keys(back)).toEqual([`退回意见/${first.name}.docx`, `批注/${first.name}.docx`]);
    const comments = unzipSync(back[`批注/${first.name}.docx`] ?? new Uint8Array())['word/comments.xml'];
    expect(strFromU8(comments ?? new Uint8Array())).toContain('请附上情况说明。');

    // the list to publish: on the page, and as every kind of file
    await button(page, '公开名单').click();
    await page.getByText('通过的 11 个单位').waitFor();
    await isSound(page);
    for (const [name, entry] of [
      ['存成 Word', 'word/document.xml'],
      ['存成 Excel', 'xl/sharedStrings.xml'],
      ['存成网页', undefined],
    ] as const) {
      const download = page.waitForEvent('download');
      await button(page, name).click();
      const bytes = await readFile(await (await download).path());
      const text = strFromU8(entry === undefined ? bytes : (unzipSync(bytes)[entry] ?? new Uint8Array()));
      expect(text).toContain(`${second.name}${String(countyYear)}年政府信息公开工作年度报告`);
      expect(text).not.toContain(first.name);
    }
    // and everything is there again
    await page.reload();
    await page.getByText('共 12 行，缺 0 个单位，已通过 11 个。').waitFor();
    await page.getByRole('button', { name: first.name, exact: true }).click();
    await expect
      .poll(async () => await page.getByLabel(/^自己要说的/u).inputValue(), soon)
      .toBe('请附上情况说明。');
    expect(complaints).toEqual([]);
  });

  it('renews the county’s draft when a unit that counts has changed', async () => {
    const county = madeCounty(5);
    const [first, second] = county;
    if (!first || !second) throw new Error('no units');
    const data = join(folder(), 'sum');
    const page = await opened(data, await keepCounty(data, county));
    const complaints = complaintsOf(page);
    const mine = '清河县人民政府';
    await button(page, '汇总数').click();
    await page.getByLabel('用这些数开始本机关的草稿').fill(mine);
    await button(page, '开始草稿').click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await page.goBack();
    await page.getByLabel(`${first.name}计入汇总`).uncheck();
    await button(page, '汇总数').click();
    await page.getByText(/^加了 4 个单位；名册里取消了“计入汇总”的 1 个没有加/u).click();
    await page.getByText(`名册里取消了“计入汇总”的：${first.name}`).waitFor();
    await page.getByLabel('用这些数开始本机关的草稿').fill(mine);
    // a second draft of the year is not begun
    await button(page, '开始草稿').click();
    await page.getByText(/草稿已经有一份，没有再建/u).waitFor();
    await button(page, '与已有的草稿核对').click();
    await page.getByText(/格还是原来的合计/u).waitFor();
    await isSound(page);
    await button(page, /^换成现在的合计/u).click();
    await page.getByText('本机关的草稿与各单位之和逐格一致。').waitFor();
    // the sum stays the draft's check: a number that is changed there is asked about
    await button(page, '打开草稿').click();
    await step(page, '二、');
    await cell(page, 'disclosure.permits.decisions').fill('99999');
    await page.keyboard.press('Enter');
    await page
      .getByText(/各单位之和/u)
      .first()
      .waitFor();
    await page.goBack();
    await button(page, '汇总数').click();
    // a number leads to its units, the largest first
    await page.locator('.sum-cell', { hasText: /[1-9]/u }).first().click();
    await page.locator('.addends').getByRole('button').first().click();
    await page.getByRole('button', { name: '返回名册' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

/** Drops a file or a folder of this machine on the page, as the system does. */
async function dropFrom(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 200, data });
  await session.detach();
}
