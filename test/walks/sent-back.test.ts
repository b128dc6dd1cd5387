import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { commentFile } from '../../electron/services/comment-file.ts';
import { writeDocx } from '../../electron/write/docx/index.ts';
import { check } from '../../shared/check/index.ts';
import { remarksOf } from '../../shared/collection/remarks.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { reportOf } from '../../shared/report/report.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { wholeReport } from '../cases/whole-report.ts';
import { complaintsOf } from '../complaints.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { button, cell, drop, step } from '../renderer/author.ts';
import { seriousFindings, sideways } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';

const oldYear = '2024年，我乡开展培训3次。';
/** A report with a wrong number and last year's year in its words. */
function faulty(): Draft {
  const draft = wholeReport();
  return {
    ...draft,
    cells: { ...draft.cells, 'requests.new.person': 9 },
    texts: { ...draft.texts, overview: `${draft.texts.overview ?? ''}\n${oldYear}` },
  };
}

/** The unit's own file as the county sends it back: a comment at a cell, one at words, one of its own at the title. */
async function sentBackFile(): Promise<Uint8Array> {
  const bytes = Buffer.from(await writeDocx(reportOf(faulty())));
  const own = { text: '请附上情况说明。', cells: [], place: null, printed: [] };
  const remarks = [...remarksOf(check(faulty())), own];
  const by = { author: '甲县政务公开办', date: '2026-02-01' };
  return valueOf(await commentFile({ name: '退回.docx', bytes }, remarks, by)).bytes;
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a unit opens the report that came back', () => {
  const browser = browserOfGroup();
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-sent-back-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const savedIn = async (data: string): Promise<Draft[]> => {
    const names = (await readdir(data)).filter(
      (name) => name.endsWith('.json') && !name.startsWith('settings'),
    );
    const texts = await Promise.all(names.map((name) => readFile(join(data, name), 'utf8')));
    return texts.map((text) => valueOf(readDraft(JSON.parse(text))));
  };

  it('has each comment as a task beside its cell and its words, done or answered, and finds it again', async () => {
    const data = join(folder, 'data');
    await mkdir(data);
    const host = await startWebHostWithPage(data, browser());
    onTestFinished(host.close);
    const { page } = host;
    const complaints = complaintsOf(page);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('heading', { name: '还没有草稿，选一种办法开始' }).waitFor();
    await drop(page, [{ name: '退回.docx', bytes: await sentBackFile() }]);
    await page.getByText('有 3 条批注要办').waitFor();
    await page.getByText('3 条批注逐条列在它说的格子和文字旁边').waitFor();
    await page.screenshot({ path: 'out/sent-back-review.png' });
    await button(page, '保存 2025 年草稿').click();

    // at the table: the task stands beside it and leads to its cell
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
    await step(page, '三、');
    const task = (words: string) =>
      page.locator('.finding', { hasText: words }).filter({ hasText: '甲县政务公开办：' });
    await task('一、本年新收').getByText('程序核对，这一处还在').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.screenshot({ path: 'out/sent-back-table.png' });
    await task('一、本年新收').locator('.finding-go').click();
    expect(
      await cell(page, 'requests.new.person').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await task('一、本年新收').getByText('程序现在查不出这个问题了').waitFor();
    await task('一、本年新收').getByRole('button', { name: '改好了', exact: true }).click();
    await task('一、本年新收').waitFor({ state: 'detached' });

    // at the text: underlined, answered
    await step(page, '一、');
    await page
      .locator('.text-mirror mark.warning', { hasText: oldYear.slice(0, 5) })
      .first()
      .waitFor();
    await task('2024年').first().getByRole('button', { name: '写明答复', exact: true }).click();
    await page.getByLabel(/^给退回单位的答复/u).fill('2024年的培训是延续的，保留。');
    await button(page, '确定').click();
    await page.screenshot({ path: 'out/sent-back-text.png' });

    // in the list of all: the office's own remark, and the answered one
    await step(page, '核对');
    await task('请附上情况说明').getByRole('button', { name: '改好了', exact: true }).waitFor();
    await page.getByText('批注，已答复').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: 'out/sent-back-list.png' });
    await page
      .getByText(/已保存/u)
      .first()
      .waitFor();

    await page.reload();
    await step(page, '核对');
    await page.getByText('批注，已答复').waitFor();
    const [saved] = await savedIn(data);
    expect(saved?.comments?.map(({ isDone }) => isDone).sort()).toEqual([false, false, true]);
    expect(Object.values(saved?.reasons ?? {})).toEqual(['2024年的培训是延续的，保留。']);

    // it comes back once more: its comments go into the draft that is there
    await page.goto(page.url().replace(/#.*$/u, ''));
    await page.getByText('甲县乙乡人民政府').first().waitFor();
    await drop(page, [{ name: '又退回.docx', bytes: await sentBackFile() }]);
    await button(page, '保存 2025 年草稿').click();
    await button(page, '把批注放进原来的草稿').click();
    await button(page, '返回列表').waitFor();
    await page.screenshot({ path: 'out/sent-back-again.png' });
    const drafts = await savedIn(data);
    expect(drafts.map(({ comments }) => comments?.map(({ isDone }) => isDone))).toEqual([
      [false, false, false],
    ]);
    // what was mended in it stays mended
    expect(drafts[0]?.cells['requests.new.person']).toBe(0);
    expect(complaints).toEqual([]);
  });
});
