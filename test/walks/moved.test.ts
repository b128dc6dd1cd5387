import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import { withCells } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { drop } from '../renderer/author.ts';
import { seriousFindings } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { step } from './this-year.ts';
import { startWalkedHost, walkMs } from './walked-host.ts';
import type { WalkedHost } from './walked-host.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const firstCell = (page: Page) => page.locator('[id="cell-requests.new.person"]');
const organ = fullDraft().organ.name;

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'drafts in trouble and on the move', () => {
  const browser = browserOfGroup();
  const root = folderOfGroup();

  /** A folder with these drafts, and a clerk on its page. */
  const begin = async (name: string, ...drafts: Draft[]): Promise<{ data: string; host: WalkedHost }> => {
    const data = join(root(), name);
    await mkdir(data);
    const store = createDraftStore(data);
    for (const draft of drafts) valueOf(await store.save(draft, ''));
    return { data, host: await startWalkedHost('127.0.0.1', data, browser()) };
  };
  const mine = { ...fullDraft(), id: 'mine' };

  it(
    'a damaged draft is told of on the list and brought back by a click, the damaged file kept',
    async () => {
      const { data, host } = await begin('damaged', mine, { ...mine, id: 'other', year: 2024 });
      const path = join(data, 'mine.json');
      const damaged = (await readFile(path, 'utf8')).replace('"year": 2025', '"year": 2024');
      await writeFile(path, damaged);
      await host.page.reload();
      await host.page.getByText('有 1 个文件没有读出来').waitFor();
      await host.page.getByText('共 1 份').waitFor();
      expect(await seriousFindings(host.page)).toEqual([]);
      await button(host.page, '取回这份内容').click();
      await host.page.getByText('共 2 份').waitFor();
      await host.page.getByText('放在草稿文件夹的“损坏的文件”里').waitFor();
      const [aside = ''] = await readdir(join(data, '损坏的文件'));
      expect(await readFile(join(data, '损坏的文件', aside), 'utf8')).toBe(damaged);
      expect(host.complaints).toEqual([]);
      await host.close();
    },
    walkMs,
  );

  it(
    'a file changed elsewhere is taken as it is where its author says so',
    async () => {
      const { data, host } = await begin('accepted', mine);
      const path = join(data, 'mine.json');
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll(organ, '改过名的乡人民政府'));
      await host.page.reload();
      await button(host.page, '是自己改的，就用这份文件').click();
      await host.page.locator('.draft-organ', { hasText: '改过名的乡人民政府' }).waitFor();
      await host.close();
    },
    walkMs,
  );

  it(
    'a folder that has gone is said, and made anew only when its owner says so',
    async () => {
      const { data, host } = await begin('gone', mine);
      await host.page.locator('.draft-card').waitFor();
      await rename(data, `${data}-away`);
      await host.page.reload();
      await host.page.getByText('不见了').waitFor();
      expect(await host.page.getByText('还没有草稿').count()).toBe(0);
      await host.page.getByText('找不回来了').click();
      await button(host.page, '建一个空的文件夹').click();
      await host.page.getByText('还没有草稿').waitFor();
      await host.close();
    },
    walkMs,
  );

  it(
    'two texts of one draft stand side by side, and what is chosen of each is saved',
    async () => {
      const { data, host } = await begin('both', mine);
      const { page } = host;
      await page.locator('.draft-card').click();
      await step(page, '三、').click();
      const store = createDraftStore(data);
      const there = valueOf(await store.open('mine'));
      const cells = { 'requests.new.person': 40, 'requests.new.business': 7 };
      const theirs = withCells(
        { ...there.draft, texts: { ...there.draft.texts, other: '别处写的话。', problems: '别处的问题。' } },
        new Map(Object.entries(cells)),
      );
      valueOf(await store.save(theirs, there.revision));
      await firstCell(page).click();
      await page.keyboard.type('41');
      await page.keyboard.press('Enter');
      await page.getByText('您填的内容还在这个页面上').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const row = page.getByRole('row', { name: /其他需要报告的事项/u });
      // what was changed there alone is taken already
      expect(await row.getByRole('radio').nth(1).isChecked()).toBe(true);
      await page
        .getByRole('row', { name: /存在的主要问题/u })
        .getByRole('radio')
        .nth(0)
        .check();
      await button(page, '按选好的保存').click();
      await page.locator('.saved-mark.saved').waitFor();
      const kept = valueOf(await store.open('mine')).draft;
      expect(kept.cells['requests.new.person']).toBe(41);
      expect(kept.cells['requests.new.business']).toBe(7);
      expect(kept.texts.other).toBe('别处写的话。');
      expect(kept.texts.problems).toBe(there.draft.texts.problems);
      await host.close();
    },
    walkMs,
  );

  it(
    'a draft is sent as a file, dropped on another computer’s list, looked at and taken in',
    async () => {
      const one = await begin('one', mine, { ...mine, id: 'not-sent', year: 2024 });
      const file = await one.host.delivered(async () => {
        await one.host.page.getByRole('button', { name: /^发给别人：2025/u }).click();
      });
      await one.host.close();
      const { host } = await begin('two');
      await drop(host.page, [{ name: '草稿.nianbao', bytes: file }]);
      await host.page.getByText('里有 1 份草稿，要收进来吗').waitFor();
      expect(await host.page.locator('.draft-card').count()).toBe(0);
      await button(host.page, '收进来（1 份）').click();
      await button(host.page, '打开它').click();
      await host.page.getByRole('heading', { name: new RegExp(organ, 'u') }).waitFor();
      await button(host.page, '返回列表').click();
      await host.page.locator('.draft-card').waitFor();
      // once more: nothing is taken twice
      await drop(host.page, [{ name: '草稿.nianbao', bytes: file }]);
      await host.page.getByText('和这里的一样').waitFor();
      await button(host.page, '不收').click();
      await drop(host.page, [{ name: '坏的.nianbao', bytes: Buffer.from('not one') }]);
      await host.page.getByText('坏的.nianbao：').waitFor();
      expect(host.complaints).toEqual([]);
      await host.close();
    },
    walkMs,
  );

  it(
    'the daily backup is begun on the list, tells its age and what is wrong with it',
    async () => {
      const { host } = await begin('backed-up', mine);
      const { page } = host;
      const stick = join(root(), 'stick');
      await mkdir(stick);
      await page.getByText('还没有每天备份').waitFor();
      await page.getByText('选一个备份文件夹').click();
      await page.getByLabel('文件夹', { exact: true }).fill('备份');
      await button(page, '备份到这里').click();
      await page.getByText('不是完整的路径').waitFor();
      await page.getByLabel('文件夹', { exact: true }).fill(stick);
      await button(page, '备份到这里').click();
      await page.getByText('备份好了').waitFor();
      await page.getByText(/最近一次备份：今天/u).waitFor();
      expect(await readdir(stick)).toHaveLength(1);
      await rename(stick, `${stick}-away`);
      await button(page, '现在备份').click();
      await page.getByText('U 盘没有插好').waitFor();
      await host.close();
    },
    walkMs,
  );

  it(
    'the list shows as it fills',
    async () => {
      const data = join(root(), 'many');
      await mkdir(data);
      const store = createDraftStore(data);
      for (let index = 0; index < 30; index += 1)
        valueOf(await store.save({ ...mine, id: `d${String(index)}` }, ''));
      const host = await startWalkedHost('127.0.0.1', data, browser());
      const { page } = host;
      const left: number[] = [];
      await page.route('**/call/drafts.list', async (route) => {
        // as slow as a thousand drafts on a stick
        const response = await route.fetch({ postData: JSON.stringify({ within: 1 }) });
        const answer = (await response.json()) as { value: { remaining: number } };
        left.push(answer.value.remaining);
        await route.fulfill({ response });
      });
      await writeFile(join(data, 'd3.json'), JSON.stringify({ ...mine, id: 'd3' }));
      await writeFile(join(data, 'd4.json'), JSON.stringify({ ...mine, id: 'd4' }));
      await writeFile(join(data, 'd5.json'), JSON.stringify({ ...mine, id: 'd5' }));
      await page.reload();
      await page.getByText('共 30 份').waitFor();
      expect(left.at(-1)).toBe(0);
      expect(left[0]).toBeGreaterThan(0);
      await host.close();
    },
    walkMs,
  );
});
