import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaintsOf } from '../complaints.ts';
import { writeDocx } from '../../electron/write/docx/index.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { reportOf } from '../../shared/report/report.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { emptyDraftOf } from '../cases/full.ts';
import { seedDraft, seedText } from '../cases/seeds.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { describeWith } from '../requires.ts';
import { button, cell, drop, pasteInto, step } from './author.ts';
import { openPage, seriousFindings, sideways } from './page.ts';

const year = new Date().getFullYear() - 1;

/** Last year's report: a seed's words with last year in them, and a table three that carries 3 over. */
function lastYear(): Draft {
  const seed = seedDraft('002');
  const empty = emptyDraftOf(year - 1, seed.organ.name);
  const cells = Object.fromEntries(
    [...cellsOf(editionOf(empty)).values()].map(({ id, takes }) => [id, takes === 'amount' ? '0' : 0]),
  );
  for (const row of ['new', 'carriedOut']) {
    cells[`requests.${row}.person`] = 3;
    cells[`requests.${row}.total`] = 3;
  }
  const texts = Object.fromEntries(
    Object.entries(seed.texts).map(([id, text]) => [id, text.replaceAll('2020', String(year - 1))]),
  );
  return { ...empty, organ: { ...seed.organ, level: 'township' }, cells, texts };
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'last year becomes this year', () => {
  const browser = browserOfGroup();
  const folder = folderOfGroup();
  let docx: Uint8Array;
  const open: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    docx = await writeDocx(reportOf(lastYear()));
  });
  afterAll(async () => {
    for (const close of open) await close();
  });

  let hosts = 0;
  const start = async (): Promise<{ page: Page; complaints: string[] }> => {
    const { page, close } = await startWebHostWithPage(join(folder(), String(++hosts)), browser());
    open.push(close);
    page.setDefaultTimeout(10_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    const complaints = complaintsOf(page);
    await page.getByText('还没有草稿').waitFor();
    return { page, complaints };
  };
  /** Keeps last year's report as a draft of its own, and comes back to the list. */
  const keepLastYear = async (page: Page): Promise<void> => {
    await drop(page, [{ name: '去年的年报.docx', bytes: docx }]);
    await page.getByText(`作为 ${String(year - 1)} 年草稿保存`).click();
    await button(page, `保存 ${String(year - 1)} 年草稿`).click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await button(page, '返回列表').click();
  };
  const looksRight = async (page: Page): Promise<void> => {
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  };

  it('from a dropped Word file over the review and the carried sentences to both years side by side', async () => {
    const { page, complaints } = await start();
    await drop(page, [{ name: '去年的年报.docx', bytes: docx }]);
    await page.getByRole('heading', { name: '核对读入的报告' }).waitFor();
    expect(await page.getByLabel('机关全称').inputValue()).toBe('新郑市城关乡人民政府');
    expect(await page.locator('[id="read-cell-requests.carriedOut.person"]').innerText()).toBe('3');
    await looksRight(page);
    // the tables and texts that were read can be read without a mouse
    const readable = page.getByRole('main', { name: '读到的内容' });
    for (let press = 0; press < 5; press++) {
      if (await readable.evaluate((main) => main === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('PageDown');
    await expect.poll(() => readable.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
    await page.getByText('机关名称和联系方式会记下来').waitFor();
    await button(page, `新建 ${String(year)} 年报告`).click();

    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    expect(await page.locator('.carried-columns').innerText()).toContain('自然人 3');
    await looksRight(page);
    const open = page.locator('.sentence-row.open');
    const all = await open.count();
    expect(all).toBeGreaterThan(2);
    await page
      .getByText(`已核对 0/${String(all)} 句`)
      .first()
      .waitFor();
    const [confirmed] = await open.locator('.sentence-words').allInnerTexts();
    await button(page, /^今年仍然成立：/)
      .first()
      .click();
    await expect.poll(() => open.count()).toBe(all - 1);
    expect(await open.locator('.sentence-words').allInnerTexts()).not.toContain(confirmed);
    await page
      .getByText(`已核对 1/${String(all)} 句`)
      .first()
      .waitFor();
    await button(page, /^改这句：/)
      .first()
      .click();
    await page.locator('.sentence-last').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('崭新的话。');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('崭新的话。').count()).toBe(1);

    await page.getByRole('navigation').getByText('三、').click();
    const carried = page.locator('[id="cell-requests.carriedIn.person"]');
    expect(await carried.inputValue()).toBe('3');
    expect(await page.locator('[id="cell-requests.new.person"]').inputValue()).toBe('');
    await page.getByLabel('显示去年的数').check();
    expect(await carried.locator('xpath=..').innerText()).toBe('去年 0');
    await page.locator('[id="cell-requests.new.person"]').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await looksRight(page);

    await button(page, '与去年对照').click();
    const compared = page.locator('td.compared', { hasText: '+2' });
    await expect.poll(() => compared.first().innerText()).toContain('去年 3');
    await page.locator('ins', { hasText: '崭' }).waitFor();
    expect(await page.locator('del').count()).toBeGreaterThan(0);
    await looksRight(page);
    await page.emulateMedia({ media: 'print' });
    expect(await button(page, '返回填写').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: '与去年对照' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    // what was typed is still to be undone: the editor has not been opened anew
    await button(page, '返回填写').click();
    expect(await button(page, '撤销').isEnabled()).toBe(true);
    // the first report has told which office this is
    await button(page, '返回列表').click();
    await page.getByText('本机关：新郑市城关乡人民政府').waitFor();
    expect(complaints).toEqual([]);
  });

  it('a report without a column is asked about and kept as a draft of its own year', async () => {
    const { page, complaints } = await start();
    await button(page, '打开别人给的草稿或报告').click();
    const file = join(folder(), '园区.txt');
    await writeFile(file, seedText('004'));
    await page.getByLabel('选择草稿或报告文件').setInputFiles(file);
    await page.getByText('要请您对照原报告补填').waitFor();
    await page.getByText('表三：整张表').waitFor();
    await page.getByText('先作为 2020 年草稿保存，改好再用它新建').waitFor();
    await page.locator('.notes button', { hasText: '缺了一列' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('read-cell-requests.new.person');
    expect(await page.locator('[id="read-cell-requests.new.person"]').innerText()).toBe('要补填');
    await looksRight(page);
    await page.getByLabel('机关全称').fill('');
    await button(page, '保存 2020 年草稿').click();
    await page.getByText('机关全称空着').waitFor();
    await page.getByLabel('机关全称').fill('河南科技园区管理委员会');
    await page.getByRole('radio', { name: /^用它新建/ }).check();
    await page.getByLabel('新报告的年度').selectOption('2023 年');
    // the review, what was corrected and what was chosen in it outlive a reload
    await page.reload();
    await page.getByText('表三：整张表').waitFor();
    expect(await page.getByLabel('机关全称').inputValue()).toBe('河南科技园区管理委员会');
    expect(await page.getByRole('radio', { name: /^用它新建 2023 年报告/ }).isChecked()).toBe(true);
    expect(await button(page, '新建 2023 年报告').isVisible()).toBe(true);
    await page.getByRole('radio', { name: /作为 2020 年草稿保存/ }).check();
    await button(page, '保存 2020 年草稿').click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    expect(await page.getByRole('textbox', { name: /^机关全称/ }).inputValue()).toBe(
      '河南科技园区管理委员会',
    );
    await page.goto(page.url().replace(/#.*$/u, '#/import'));
    await page.getByText('现在没有正在核对的报告').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a PDF', [{ name: '年报.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }], '这是 PDF 文件'],
    ['a picture', [{ name: '扫描.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') }], '这是一张图片'],
    ['half a Word file', 'half', '另存为 .docx 格式'],
    [
      'two files',
      [
        { name: '一.txt', bytes: Buffer.from('一') },
        { name: '二.txt', bytes: Buffer.from('二') },
      ],
      '一次只能读一份',
    ],
  ] as const)(
    '%s is refused with what to do, and another can be pasted there',
    async (_what, given, words) => {
      const { page, complaints } = await start();
      await drop(page, given === 'half' ? [{ name: '半份.docx', bytes: docx.slice(0, 3000) }] : [...given]);
      await page.getByRole('alert').filter({ hasText: words }).waitFor();
      await looksRight(page);
      await page.getByLabel('把整篇报告粘贴到这里').focus();
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, seedText('002'));
      await page.getByRole('heading', { name: '核对读入的报告' }).waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it('asks for the office once, and finds, copies, continues, puts away and puts back drafts', async () => {
    const { page, complaints } = await start();
    await button(page, '填写本机关信息').click();
    await page.getByLabel('本机关全称').fill('新郑市城关乡人民政府');
    await page.getByLabel('电话').fill('0371-62660001');
    await button(page, '保存本机关信息').click();
    await page.getByText('本机关：新郑市城关乡人民政府').waitFor();
    await button(page, '空白新建').click();
    expect(await page.getByRole('textbox', { name: /^机关全称/ }).inputValue()).toBe('新郑市城关乡人民政府');
    await button(page, '开始填写').click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    expect(await page.getByLabel('电话').inputValue()).toBe('0371-62660001');
    await button(page, '与去年对照').click();
    await page.getByText('没有可以对照的内容').waitFor();
    await looksRight(page);
    await button(page, '去选去年的报告').click();
    await page.getByText('这份草稿还没有带去年的报告').waitFor();
    await button(page, '返回列表').click();

    const rows = page.locator('.draft-row');
    await button(page, /^复制一份/).click();
    await page.getByText('已复制一份').waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    await button(page, /^移到回收站/)
      .first()
      .click();
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByText('回收站（1 份）').click();
    await looksRight(page);
    await button(page, /^还原/).click();
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByLabel('在草稿里找').fill(`城关 ${String(year)}`);
    await page.getByText('找到 2 份').waitFor();
    await page.getByLabel('在草稿里找').fill('没有这个机关');
    await page.getByText('没有找到').waitFor();
    await page.getByLabel('在草稿里找').fill('');
    await button(page, /^用它新建/)
      .first()
      .click();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await button(page, '返回列表').click();
    await button(page, /^用它新建/)
      .last()
      .click();
    await page.getByText('再建会有两份').waitFor();
    await button(page, '不建了').click();
    await button(page, '修改本机关信息').click();
    expect(await page.getByLabel('电话').inputValue()).toBe('0371-62660001');
    expect(complaints).toEqual([]);
  });

  it('a double click makes one draft, and a second one of an organ and year is asked about everywhere', async () => {
    const { page, complaints } = await start();
    const rows = page.locator('.draft-row');
    const asked = page.getByText(`已经有 ${String(year)} 年的草稿，再建会有两份`);
    await keepLastYear(page);

    await button(page, '用去年的报告新建').click();
    const label = `${String(year - 1)} 年 新郑市城关乡人民政府（今天`;
    await page.locator('.from-draft option:checked', { hasText: label }).waitFor({ state: 'attached' });
    await button(page, new RegExp(`^新建 ${String(year)} 年`)).dblclick();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await button(page, '返回列表').click();
    await expect.poll(() => rows.count()).toBe(2);

    // last year's is offered although this year's was saved after it
    await button(page, '用去年的报告新建').click();
    await button(page, new RegExp(`^新建 ${String(year)} 年`)).click();
    await asked.waitFor();
    await looksRight(page);
    await button(page, '不建了').click();
    await asked.waitFor({ state: 'detached' });
    await button(page, /^用它新建/)
      .last()
      .click();
    await asked.waitFor();
    const bar = await rows.locator('.asking').boundingBox();
    const card = await rows.last().boundingBox();
    expect((card?.y ?? 0) + (card?.height ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0)).toBeGreaterThan(8);
    await button(page, '不建了').click();

    await drop(page, [{ name: '去年的年报.docx', bytes: docx }]);
    await button(page, `新建 ${String(year)} 年报告`).click();
    await asked.waitFor();
    await looksRight(page);
    await button(page, '不建了').click();
    // the second click meets the question, and answers nothing
    await button(page, `新建 ${String(year)} 年报告`).dblclick({ delay: 80 });
    await asked.waitFor();
    await button(page, '再建一份').dblclick();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await button(page, '返回列表').click();
    await expect.poll(() => rows.count()).toBe(3);

    await button(page, /^复制一份/)
      .first()
      .dblclick();
    await page.getByText('已复制一份').waitFor();
    await expect.poll(() => rows.count()).toBe(4);
    await button(page, /^移到回收站/)
      .first()
      .dblclick();
    await page.getByText('回收站（1 份）').waitFor();
    await button(page, /^用它新建/)
      .first()
      .dblclick();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await button(page, '返回列表').click();
    await expect.poll(() => rows.count()).toBe(4);
    await page.reload();
    await page.getByText('共 4 份').waitFor();
    expect(complaints).toEqual([]);
  });

  it('a review too large to outlive a reload asks before the page is left', async () => {
    const { page } = await start();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await drop(page, [{ name: '去年的年报.docx', bytes: docx }]);
    await page.getByRole('heading', { name: '核对读入的报告' }).waitFor();
    // the browser asks only whoever has done something on the page
    await page.getByLabel('机关全称').click();
    const asked = page.waitForEvent('dialog');
    void page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await page.getByRole('heading', { name: '核对读入的报告' }).isVisible()).toBe(true);
  });

  it('a draft begun blank takes last year on later, fills only what is empty, and gives it back', async () => {
    const { page, complaints } = await start();
    await button(page, '空白新建').click();
    await page.getByRole('textbox', { name: /^机关全称/ }).fill('新郑市城关乡人民政府');
    await button(page, '开始填写').click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await step(page, '一、');
    await page.locator('#text-overview').fill('今年自己写的话。');
    await step(page, '三、');
    await cell(page, 'requests.carriedIn.business').click();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await step(page, '基本信息');
    const wanted = page.getByRole('region', { name: '去年的报告' });
    const choose = async (bytes: Uint8Array): Promise<void> => {
      await wanted
        .locator('input[type=file]')
        .setInputFiles({ name: '去年.docx', mimeType: '', buffer: Buffer.from(bytes) });
    };
    const other = { ...lastYear(), title: '', organ: { ...lastYear().organ, name: '别的乡人民政府' } };
    await choose(
      await writeDocx(
        reportOf({
          ...other,
          year: year - 2,
          title: `别的乡人民政府${String(year - 2)}年政府信息公开工作年度报告`,
          texts: { overview: '全年按时公开。' },
          signature: { organ: '别的乡人民政府', date: `${String(year - 1)}-01-15` },
        }),
      ),
    );
    await wanted.getByText('这是“别的乡人民政府”的报告').waitFor();
    await wanted.getByText(`不是 ${String(year - 1)} 年的，所以只带文字，不带数`).waitFor();
    await looksRight(page);
    await wanted.getByRole('button', { name: '不用这份' }).click();
    await drop(page, [{ name: '去年.docx', bytes: docx }]);
    const notice = page.locator('.dropped-file', { hasText: '“去年.docx”没有读进来，这份草稿没有变。' });
    await notice.waitFor();
    await looksRight(page);
    await notice.getByRole('button', { name: '作为去年的报告' }).click();
    await wanted.getByText('会填上年结转 6 格、文字').waitFor();
    await looksRight(page);
    await wanted.getByRole('button', { name: '带进来' }).click();
    await wanted.getByText('填了上年结转 6 格').waitFor();
    await looksRight(page);
    await step(page, '三、');
    expect(await cell(page, 'requests.carriedIn.person').inputValue()).toBe('3');
    expect(await cell(page, 'requests.carriedIn.business').inputValue()).toBe('2');
    await step(page, '一、');
    expect(await page.locator('#text-overview').inputValue()).toBe('今年自己写的话。');
    await page.getByText('已保存').waitFor();
    await button(page, '撤销').click();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await wanted.getByRole('button', { name: '选去年的报告…' }).waitFor();
    await step(page, '三、');
    expect(await cell(page, 'requests.carriedIn.person').inputValue()).toBe('');
    expect(await cell(page, 'requests.carriedIn.business').inputValue()).toBe('2');
    await button(page, '重做').click();
    await step(page, '去年内容核对');
    await drop(page, [{ name: '又一份.docx', bytes: docx }]);
    await page.getByText('“又一份.docx”没有读进来').waitFor();
    expect(await button(page, '作为去年的报告').count()).toBe(0);
    await button(page, '知道了').click();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('a draft that is here already can be taken as last year too, and the list is left as it was', async () => {
    const { page, complaints } = await start();
    await keepLastYear(page);
    await button(page, '空白新建').click();
    await page.getByRole('textbox', { name: /^机关全称/ }).fill('新郑市城关乡人民政府');
    await button(page, '开始填写').click();
    const wanted = page.getByRole('region', { name: '去年的报告' });
    await wanted.getByRole('button', { name: '用这份' }).click();
    await wanted.getByText('会填上年结转 7 格').waitFor();
    await looksRight(page);
    await wanted.getByRole('button', { name: '带进来' }).click();
    await wanted.getByRole('button', { name: '去核对去年的内容' }).click();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await button(page, '返回列表').click();
    await expect.poll(() => page.locator('.draft-row').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('what is dropped or pasted during a review asks first, and the review is not gone back to', async () => {
    const { page, complaints } = await start();
    await drop(page, [{ name: '去年的年报.docx', bytes: docx }]);
    await page.getByLabel('机关全称').fill('改过的乡人民政府');
    await page.getByRole('main').focus();
    await pasteInto(page, { 'text/html': '<table><tr><td>1</td></tr></table>', 'text/plain': '1' });
    await drop(page, [{ name: '又一份.docx', bytes: docx }]);
    await page.getByText('“又一份.docx”没有读进来，正在核对的“去年的年报.docx”没有变。').waitFor();
    await looksRight(page);
    await button(page, '接着核对').click();
    expect(await page.getByLabel('机关全称').inputValue()).toBe('改过的乡人民政府');
    await drop(page, [{ name: '又一份.docx', bytes: docx }]);
    await button(page, '不要这份了，改读拖来的').click();
    await page.locator('.review-file', { hasText: '又一份.docx' }).waitFor();
    expect(await page.getByLabel('机关全称').inputValue()).toBe('新郑市城关乡人民政府');
    await button(page, `新建 ${String(year)} 年报告`).click();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await page.goBack();
    await page.locator('.draft-row').waitFor();
    expect(complaints).toEqual([]);
  });

  it('after a wrong file the next one is still read for what was wanted', async () => {
    const { page, complaints } = await start();
    await button(page, '打开别人给的草稿或报告').click();
    const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
    await page
      .getByLabel('选择草稿或报告文件')
      .setInputFiles(file('图.png', Buffer.from('89504e470d0a1a0a', 'hex')));
    await page.getByText('没有读出来：图.png').waitFor();
    await page.locator('input[type=file]').setInputFiles(file('去年的年报.docx', docx));
    const keep = page.getByRole('radio', { name: /年草稿保存/ });
    await expect.poll(() => keep.isChecked()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('a year that was only guessed is chosen before anything is begun, and is no doubt any more then', async () => {
    const { page, complaints } = await start();
    await button(page, '打开别人给的草稿或报告').click();
    await page.getByLabel('把整篇报告粘贴到这里').focus();
    await pasteInto(page, { 'text/plain': seedText('002').replaceAll(/20\d\d/gu, '') });
    const guess = page.locator('.notes button', { hasText: '没有读出报告的年份，暂作 2019 年' });
    await guess.click();
    await expect.poll(() => guess.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('radio', { name: /^用它新建/ }).check();
    await button(page, /^新建 \d+ 年报告$/).click();
    await page.getByText('请在上面的“报告年度”里选好年份').waitFor();
    await looksRight(page);
    // the guess may be right: the year that is chosen, chosen again
    await page.getByLabel('报告年度').selectOption('2019 年');
    await expect.poll(() => guess.count()).toBe(0);
    await page.getByLabel('报告年度').selectOption(`${String(year - 1)} 年`);
    await page.getByText('带来机关、文字和上年结转').waitFor();
    await button(page, `新建 ${String(year)} 年报告`).click();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('a year chosen against the title is questioned as long as it is so', async () => {
    const { page, complaints } = await start();
    await drop(page, [{ name: '去年.docx', bytes: await writeDocx(reportOf(lastYear())) }]);
    await page.getByRole('radio', { name: /^用它新建/ }).waitFor();
    const doubt = page.getByText(`标题写的是 ${String(year - 1)} 年，“报告年度”是 ${String(year - 2)} 年`);
    expect(await doubt.count()).toBe(0);
    await page.getByLabel('报告年度').selectOption(`${String(year - 2)} 年`);
    await doubt.waitFor();
    await looksRight(page);
    await page.getByLabel('报告年度').selectOption(`${String(year - 1)} 年`);
    await expect.poll(() => doubt.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('an organ that was not read is asked for before anything is begun', async () => {
    const { page, complaints } = await start();
    const full = lastYear();
    const nameless = {
      ...full,
      title: '政府信息公开工作年度报告',
      texts: {},
      signature: { organ: '', date: '' },
    };
    await drop(page, [{ name: '没有名称.docx', bytes: await writeDocx(reportOf(nameless)) }]);
    await page.getByText('没有读出机关名称').waitFor();
    const name = page.getByLabel('机关全称');
    expect(await name.inputValue()).toBe('');
    await page.getByLabel('报告年度').selectOption(`${String(year - 1)} 年`);
    await button(page, `新建 ${String(year)} 年报告`).click();
    await page.getByText('机关全称空着').waitFor();
    await looksRight(page);
    await name.fill('甲县乙乡人民政府');
    await name.fill('');
    await name.fill('甲县丙乡人民政府');
    await button(page, `新建 ${String(year)} 年报告`).click();
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    await button(page, /^基本信息/).click();
    const kept = page.getByRole('textbox', { name: /^机关全称/ });
    expect(await kept.inputValue()).toBe('甲县丙乡人民政府');
    expect(await page.getByText('未读出').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('a table without a number is not greeted as understood', async () => {
    const { page, complaints } = await start();
    const full = lastYear();
    const rest = Object.entries(full.cells).filter(([id]) => !id.startsWith('requests.'));
    const blank = await writeDocx(reportOf({ ...full, cells: Object.fromEntries(rest) }));
    await page.setViewportSize({ width: 1024, height: 700 });
    await drop(page, [{ name: '空表.docx', bytes: blank }]);
    await page.getByText('表三整张空着').waitFor();
    expect(await page.getByText('都读懂了').count()).toBe(0);
    await looksRight(page);
    const [legend, ...choices] = await page
      .locator('.decision fieldset :is(legend, label)')
      .evaluateAll((parts) =>
        parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
      );
    for (const choice of choices) expect(choice[0]).toBeGreaterThanOrEqual(legend?.[1] ?? Infinity);
    expect(choices).toHaveLength(2);
    expect(choices[0]).toEqual(choices[1]);
    expect(complaints).toEqual([]);
  });

  /** A page with a draft begun from an older report. */
  const begun = async (last: Draft, reportYear: number): Promise<{ page: Page; complaints: string[] }> => {
    const next = nextYear(last, reportYear, 'next');
    if (!next.ok) throw new Error(next.failure.message);
    const { page, host, complaints } = await openPage(browser());
    host.drafts.set('next', { draft: next.value, revision: 1 });
    await page.goto('http://nianbao.test/#/draft/next/carried');
    await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
    return { page, complaints };
  };

  it("what last year's form did not ask is none, what it asked and nobody filled in is not filled", async () => {
    const { page, complaints } = await begun({ ...seedDraft('002'), cells: {} }, 2021);
    await step(page, '二、');
    await page.getByText('要填的还有').waitFor();
    await page.getByLabel('显示去年的数').check();
    const shown = (id: string) => cell(page, id).locator('xpath=..').innerText();
    expect(await shown('disclosure.rules.inForce')).toBe('去年 没有');
    expect(await shown('disclosure.permits.decisions')).toBe('去年 没填');
    await button(page, '与去年对照').click();
    await page.getByText('只有意思相同的格子才能对照').waitFor();
    expect(await page.locator('td.compared').first().innerText()).toContain('去年没填');
    expect(await page.locator('td.compared', { hasText: '去年没有' }).count()).toBeGreaterThan(0);
    const [help, first] = await page
      .locator('.compared-texts :is(p.help, h3)')
      .evaluateAll((parts) =>
        parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
      );
    expect((first?.top ?? 0) - (help?.bottom ?? 0)).toBeGreaterThan(8);
    await looksRight(page);
    expect(complaints).toEqual([]);
  });

  it('the numbers of a report from further back are promised nowhere', async () => {
    const { page, complaints } = await begun(seedDraft('002'), 2025);
    expect(await page.locator('.carried-summary').innerText()).not.toContain('显示去年的数');
    await step(page, '三、');
    await page.getByText('带来的是 2020 年的报告，不是上一年的，数不能对照').waitFor();
    expect(await page.getByLabel('显示去年的数').count()).toBe(0);
    await looksRight(page);
    await button(page, '与去年对照').click();
    await page.getByText('2020 年有、今年没有的字').waitFor();
    expect(await page.locator('td.compared').count()).toBe(0);
    await looksRight(page);
    expect(complaints).toEqual([]);
  });

  it("what is said of last year's sentences, numbers and date is so", async () => {
    const last = lastYear();
    const { page, complaints } = await begun(
      {
        ...last,
        cells: { 'requests.carriedOut.person': 3 },
        texts: {
          overview: `一是抓好落实。${String(year)}年将继续抓好。${String(year - 1)}年办结。${'工作有序推进，'.repeat(60)}。`,
        },
        signature: { organ: '', date: `${String(year)}-01-15` },
      },
      year,
    );
    const summary = page.locator('.carried-summary');
    await summary.getByText(`现在是${String(year + 1)}年1月15日（请核对`).waitFor();
    expect(await summary.innerText()).toContain('“总计”的“结转下年度”没有数，请对照');
    const asked = page.locator('.number-box.asked');
    // last year's word for this year is as old as the rest
    expect(await asked.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).toEqual([
      String(year),
      String(year - 1),
    ]);
    await step(page, '一、');
    await page.locator('#text-overview').press('End');
    await page.locator('#text-overview').press('Control+End');
    await page.keyboard.insertText('好');
    await button(page, '与去年对照').click();
    await page.getByText('与去年相同的字占 99%').waitFor();
    expect(complaints).toEqual([]);
  });
});
