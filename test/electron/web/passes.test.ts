import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lastAddress, noteAddress } from '../../../electron/web/address.ts';
import { pageOfFirst } from '../../../electron/web/first-page.ts';
import { idle } from '../../../electron/web/idle.ts';
import { createPages } from '../../../electron/web/pages.ts';
import { createPasses } from '../../../electron/web/passes.ts';
import { startWebHost } from '../../../electron/web.ts';
import { ok } from '../../../shared/result.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { rawRequest } from './raw-request.ts';

const minute = 60_000;

describe('the secrets of an address', () => {
  it('a code is good once, and is no pass', () => {
    const passes = createPasses();
    const code = passes.code();
    expect(passes.admits(code)).toBe(false);
    expect(passes.enter(code)).toBe(passes.pass);
    expect(passes.enter(code)).toBeUndefined();
    expect(passes.admits(passes.pass)).toBe(true);
  });

  it('the printed one is spent ten minutes after it was first used, not before', () => {
    let now = 0;
    const passes = createPasses(undefined, () => now);
    const key = passes.key();
    now = 1000 * minute;
    expect([passes.admits(key), passes.enter(key)]).toEqual([true, passes.pass]);
    now += 9 * minute;
    expect([passes.key(), passes.enter(key)]).toEqual([key, passes.pass]);
    now += minute;
    expect([passes.admits(key), passes.enter(key)]).toEqual([false, undefined]);
    expect(passes.key()).not.toBe(key);
    expect(passes.admits(passes.pass)).toBe(true);
  });

  it('the oldest of many codes that nobody used go', () => {
    const passes = createPasses();
    const codes = Array.from({ length: 25 }, () => passes.code());
    expect(codes.map((code) => passes.enter(code) !== undefined)).toEqual(
      codes.map((_, index) => index >= 5),
    );
  });
});

const startHost = async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'index.html'), '<p>年报</p>');
  const host = await startWebHost(() => Promise.resolve(ok('answered')), folder);
  onTestFinished(host.close);
  const post = async (path: string, shown: string, changes: Record<string, string> = {}) => {
    const answer = await rawRequest(host.origin, {
      method: 'POST',
      path,
      body: '{}',
      headers: {
        Host: host.origin.slice('http://'.length),
        Origin: host.origin,
        'Content-Type': 'application/json',
        Authorization: `Bearer ${shown}`,
        ...changes,
      },
    });
    return { status: answer.status, json: JSON.parse(answer.text) as { value?: Record<string, string> } };
  };
  return { host, post };
};
const secretOf = (url: string): string => new URL(url).hash.slice('#token='.length);

describe('a page', () => {
  it('gets the pass for the secret of its address, from our own page alone', async () => {
    const { host, post } = await startHost();
    const once = secretOf(host.urlOnce());
    expect((await post('/enter', once, { Origin: 'http://evil.example' })).status).toBe(403);
    const entered = await post('/enter', once);
    expect([entered.status, entered.json.value]).toEqual([200, { pass: host.pass }]);
    expect((await post('/enter', once)).status).toBe(401);
    expect((await post('/enter', '')).status).toBe(401);
    expect((await post('/call/drafts.list', once)).status).toBe(401);
    expect((await post('/call/drafts.list', host.pass)).status).toBe(200);
    for (const url of [host.url, host.urlOnce()]) expect(url).not.toContain(host.pass);
  });

  it('of a second start is led there by addresses that only the pass gives', async () => {
    const { host, post } = await startHost();
    expect((await post('/page', secretOf(host.url))).status).toBe(401);
    const state = await temporaryFolder();
    expect(await pageOfFirst(state, '/drafts', host.url)).toEqual({ url: host.url, once: host.url });
    await noteAddress(state, '/drafts', host);
    const there = await pageOfFirst(state, '/drafts', host.url);
    expect(there.url).toBe(host.url);
    expect((await post('/enter', secretOf(there.once))).status).toBe(200);
    expect((await post('/enter', secretOf(there.once))).status).toBe(401);
  });
});

it('an address is kept for this user alone, and what is torn is none', async () => {
  const state = join(await temporaryFolder(), '状态');
  expect(await lastAddress(state, '/drafts')).toBeUndefined();
  const pass = createPasses().pass;
  await noteAddress(state, '/drafts', { port: 4321, pass });
  expect(await lastAddress(state, '/drafts')).toEqual({ port: 4321, pass });
  const [file = ''] = await readdir(state);
  if (process.platform !== 'win32') expect((await stat(join(state, file))).mode & 0o077).toBe(0);
  await noteAddress(state, '/drafts', { port: 4321, pass: null });
  expect(await readFile(join(state, file), 'utf8')).not.toContain(pass);
  expect(await lastAddress(state, '/drafts')).toEqual({ port: 4321, pass: null });
  for (const torn of ['', '4321 ', '4321 abc\n', '99999 -\n', `${'1'.repeat(9)} -\n`]) {
    await writeFile(join(state, file), torn);
    expect(await lastAddress(state, '/drafts'), JSON.stringify(torn)).toBeUndefined();
  }
  await mkdir(join(state, 'x'));
  await writeFile(join(state, 'no folder'), '');
  await noteAddress(join(state, 'no folder'), '/drafts', { port: 1, pass });
});

describe('pages that are open', () => {
  const page = (id: string, draft: string | null = null, isSaved = true) => ({ page: id, draft, isSaved });

  it('hear of each other where they have one draft open', () => {
    let now = 0;
    const pages = createPages(() => now);
    expect(pages.here(page('one', 'a'))).toBe(false);
    expect(pages.here(page('two', 'b'))).toBe(false);
    expect(pages.here(page('two'))).toBe(false);
    expect(pages.here(page('three'))).toBe(false);
    expect(pages.here(page('two', 'a'))).toBe(true);
    pages.leave('one');
    expect(pages.here(page('two', 'a'))).toBe(false);
    pages.here(page('one', 'a'));
    now = 3 * minute;
    expect(pages.here(page('two', 'a'))).toBe(false);
  });

  it('are counted until they say nothing for a while, and owe words they went with', () => {
    let now = 0;
    const pages = createPages(() => now);
    pages.here(page('one', 'a', false));
    now = minute;
    expect([pages.count(), pages.owesWords()]).toEqual([1, false]);
    now = 3 * minute;
    expect([pages.count(), pages.owesWords()]).toEqual([0, true]);
    pages.here(page('one', 'a'));
    pages.leave('one');
    expect([pages.count(), pages.owesWords()]).toEqual([0, false]);
  });

  it('keep the program running; without any it ends after a while', async () => {
    const pages = createPages();
    pages.here(page('one'));
    let isOver = false;
    const over = idle(pages, 60, 10).then(() => (isOver = true));
    const pause = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));
    await pause(200);
    expect(isOver).toBe(false);
    pages.leave('one');
    await over;
    expect(isOver).toBe(true);
  });

  it('hold it too where one went with words that are saved nowhere, until it comes back', async () => {
    let now = 0;
    const pages = createPages(() => now);
    pages.here(page('one', 'a', false));
    now = 3 * minute;
    let isOver = false;
    const over = idle(pages, 60, 10).then(() => (isOver = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isOver).toBe(false);
    pages.here(page('one', 'a'));
    pages.leave('one');
    await over;
  });
});
