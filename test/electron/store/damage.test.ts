import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { createSettingsStore } from '../../../electron/store/settings-store.ts';
import { withCells } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const draft = (id = 'mine'): Draft =>
  withCells(valueOf(emptyDraft(id, organ, 2025)), new Map([['requests.new.person', 31]]));

async function storeWithDrafts() {
  const store = createDraftStore(await temporaryFolder());
  for (const id of ['mine', 'other']) valueOf(await store.save(draft(id), ''));
  return { store, path: join(store.folder, 'mine.json') };
}

const damages: [string, (bytes: Buffer) => string | Buffer, boolean][] = [
  ['a flipped digit in valid JSON', (bytes) => bytes.toString().replace(': 31', ': 37'), true],
  ['a flipped bit in a name', (bytes) => bytes.toString().replace('甲', '乙'), true],
  [
    'a flipped bit in the name of a field',
    (bytes) => bytes.toString().replace('"before"', '"bdfore"'),
    false,
  ],
  ['torn', (bytes) => bytes.subarray(0, bytes.length / 2), false],
  ['torn within its seal', (bytes) => bytes.subarray(0, bytes.length - 20), true],
  ['empty', () => '', false],
  ['foreign', () => '{"a":1}', false],
];

describe.each(damages)('a draft that is %s', (_what, damage, acceptable) => {
  async function damaged() {
    const { store, path } = await storeWithDrafts();
    const bytes = Buffer.from(damage(await readFile(path)));
    await writeFile(path, bytes);
    return { store, path, bytes };
  }

  test('is listed as such with the last saved content to bring back, and the rest is listed', async () => {
    const { store, path, bytes } = await damaged();
    const { drafts, unreadable } = valueOf(await store.list());
    expect(drafts.map(({ id }) => id)).toEqual(['other']);
    expect(unreadable).toMatchObject([{ file: 'mine.json', id: 'mine' }]);
    // no word of what a flipped bit made of a name
    expect(unreadable[0]?.message).not.toContain('bdfore');
    expect(await store.remedies('mine')).toMatchObject({ good: { draft: draft() }, acceptable });
    expect(await store.open('mine')).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(await readFile(path)).toEqual(bytes);
  });

  test('is set aside untouched when the good content is brought back', async () => {
    const { store, bytes } = await damaged();
    valueOf(await store.mend('mine'));
    expect(valueOf(await store.open('mine')).draft).toEqual(draft());
    const [aside = ''] = await readdir(join(store.folder, '损坏的文件'));
    expect(await readFile(join(store.folder, '损坏的文件', aside))).toEqual(bytes);
    expect(valueOf(await store.list()).unreadable).toEqual([]);
  });

  test('can be taken as it is only where it is a draft', async () => {
    const { store } = await damaged();
    expect((await store.accept('mine')).ok).toBe(acceptable);
    expect((await store.open('mine')).ok).toBe(acceptable);
  });
});

test('a draft without a seal, as other programs write it, is accepted', async () => {
  const { store, path } = await storeWithDrafts();
  await writeFile(path, JSON.stringify({ ...draft(), title: '别的程序改的' }));
  const { draft: opened, revision } = valueOf(await store.open('mine'));
  expect(opened.title).toBe('别的程序改的');
  valueOf(await store.save({ ...opened, title: '又改' }, revision));
});

test('what was saved last is brought back, although a clock once ran years ahead', async () => {
  const { store, path } = await storeWithDrafts();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.now() + 4 * 365 * 86_400_000) });
  const { revision } = valueOf(await store.open('mine'));
  vi.useRealTimers();
  valueOf(await store.save({ ...draft(), title: '后来写的' }, revision));
  await writeFile(path, '{');
  expect(await store.remedies('mine')).toMatchObject({ good: { draft: { title: '后来写的' } } });
});

test('the file of a newer program is left alone: an older copy would take its work away', async () => {
  const { store, path } = await storeWithDrafts();
  const newer = JSON.stringify({ ...draft(), version: 99 });
  await writeFile(path, newer);
  const { unreadable } = valueOf(await store.list());
  expect(unreadable).toMatchObject([{ id: null, message: expect.stringContaining('请升级程序') as string }]);
  expect(await store.mend('mine')).toMatchObject({ ok: false, failure: { code: 'newer' } });
  expect((await store.save(draft(), '')).ok).toBe(false);
  expect(await readFile(path, 'utf8')).toBe(newer);
});

test('a sound draft is not mended, and one without any copy says so', async () => {
  const { store, path } = await storeWithDrafts();
  expect(await store.mend('mine')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  await rm(join(store.folder, '版本'), { recursive: true });
  await writeFile(path, '{');
  expect(await store.remedies('mine')).toEqual({ good: null, acceptable: false });
  expect(await store.mend('mine')).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  expect(await readFile(path, 'utf8')).toBe('{');
});

test('pipes, folders and links to nowhere among the drafts do not stop the list', async () => {
  const { store } = await storeWithDrafts();
  await mkdir(join(store.folder, 'folder.json'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(store.folder, 'pipe.json')]);
  const { drafts, unreadable } = valueOf(await store.list());
  expect(drafts).toHaveLength(2);
  expect(unreadable.map(({ file }) => file)).toEqual(
    process.platform === 'win32' ? ['folder.json'] : ['folder.json', 'pipe.json'],
  );
  for (const { message } of unreadable) expect(message).toContain('不是普通文件');
  if (process.platform !== 'win32') expect((await store.open('pipe')).ok).toBe(false);
});

describe('a drafts folder that has gone', () => {
  test.each([
    ['with its mount', false],
    ['leaving an empty mount point', true],
  ])('%s is said, and neither shown empty nor made anew', async (_what, leavesEmpty) => {
    const { store } = await storeWithDrafts();
    const { revision } = valueOf(await store.open('mine'));
    await rm(store.folder, { recursive: true });
    if (leavesEmpty) await mkdir(store.folder);
    const before = await readdir(store.folder).catch(() => 'none');
    const saved = await store.save({ ...draft(), title: '新' }, revision);
    expect(saved).toMatchObject({
      failure: { message: expect.stringContaining('屏幕上的内容还在') as string },
    });
    for (const answer of [
      await store.list(),
      await store.versions('mine'),
      saved,
      await store.save(draft('third'), ''),
    ]) {
      expect(answer).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
      if (!answer.ok) expect(answer.failure.message).toContain('不见了');
    }
    expect(await readdir(store.folder).catch(() => 'none')).toEqual(before);
    valueOf(await store.beginAnew());
    valueOf(await store.save(draft('third'), ''));
  });
});

test('damaged settings read as the latest copy and are kept', async () => {
  const folder = await temporaryFolder();
  valueOf(await createSettingsStore(folder).saveOrgan(organ));
  const path = join(folder, 'settings', 'settings.json');
  const flipped = (await readFile(path, 'utf8')).replace('"level"', '"lavel"');
  await writeFile(path, flipped);
  const settings = createSettingsStore(folder);
  expect(valueOf(await settings.organ())).toEqual(organ);
  valueOf(await settings.saveOrgan({ ...organ, name: '丙乡' }));
  const aside = (await readdir(join(folder, 'settings'))).find((name) => name.includes('damaged')) ?? '';
  expect(await readFile(join(folder, 'settings', aside), 'utf8')).toBe(flipped);
});
