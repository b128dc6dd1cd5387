import { createHash } from 'node:crypto';
import { readFile, readdir, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { withCells, withText } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { faultyDisk } from './faulty-disk.ts';
import { organ } from '../../cases/organ.ts';

const fresh = (id = ''): Draft => valueOf(emptyDraft(id, organ, 2025));
const nothing = { drafts: [], unreadable: [], remaining: 0 };
const filled = (draft: Draft): Draft =>
  withText(withCells(draft, new Map([['requests.new.person', 3]])), 'overview', '我乡工作。'.repeat(2000));

describe('a drafts folder', () => {
  test('is empty where there is none, and is made by the first save', async () => {
    const store = createDraftStore(join(await temporaryFolder(), 'a', 'b'));
    expect(valueOf(await store.list())).toEqual(nothing);
    const { id } = valueOf(await store.save(fresh(), ''));
    expect(id).toMatch(/^2025-[0-9a-f]{8}$/);
    expect(await readdir(store.folder)).toEqual(['.nianbao', `${id}.json`, '版本']);
  });

  test('gives back what was saved, and the file holds the draft and nothing else', async () => {
    const store = createDraftStore(await temporaryFolder());
    const draft = filled(fresh('mine'));
    const { revision } = valueOf(await store.save(draft, ''));
    expect(valueOf(await store.open('mine'))).toEqual({ draft, revision });
    expect(JSON.parse(await readFile(join(store.folder, 'mine.json'), 'utf8'))).toEqual(draft);
  });

  test('lists the newest first', async () => {
    const store = createDraftStore(await temporaryFolder());
    for (const id of ['first', 'second', 'third']) valueOf(await store.save(fresh(id), ''));
    await utimes(join(store.folder, 'second.json'), new Date(2030, 0), new Date(2030, 0));
    await utimes(join(store.folder, 'third.json'), new Date(2020, 0), new Date(2020, 0));
    expect(valueOf(await store.list()).drafts.map(({ id }) => id)).toEqual(['second', 'first', 'third']);
  });

  test('takes a copied file for a draft of its own', async () => {
    const store = createDraftStore(await temporaryFolder());
    valueOf(await store.save(fresh('mine'), ''));
    await writeFile(join(store.folder, 'copy.json'), await readFile(join(store.folder, 'mine.json')));
    const copy = valueOf(await store.open('copy'));
    expect(copy.draft.id).toBe('copy');
    valueOf(await store.save(filled(copy.draft), copy.revision));
    expect(valueOf(await store.open('mine')).draft.cells).toEqual({});
  });

  const damaged: [string, string | Uint8Array, string][] = [
    ['torn.json', '{"format":"nianbao-draft","ver', '不完整'],
    ['empty.json', '', '文件是空的'],
    ['binary.json', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), '不是草稿文件'],
    ['other.json', '{"a":1}', '不是年报草稿'],
    ['newer.json', '{"format":"nianbao-draft","version":99}', '新版程序'],
    ['草稿 - 副本.json', '{}', '改名'],
  ];
  test.each(damaged)('lists %s with the reason and leaves it as it is', async (file, content, reason) => {
    const store = createDraftStore(await temporaryFolder());
    const good = valueOf(await store.save(fresh(), ''));
    await writeFile(join(store.folder, file), content);
    const { drafts, unreadable } = valueOf(await store.list());
    expect(drafts.map(({ id }) => id)).toEqual([good.id]);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.file).toBe(file);
    expect(unreadable[0]?.message).toContain(file);
    expect(unreadable[0]?.message).toContain(reason);
    const id = file.replace('.json', '');
    const own = createHash('sha256').update(content).digest('hex');
    for (const revision of ['', 'f'.repeat(64), own])
      expect((await store.save({ ...fresh(), id }, revision)).ok).toBe(false);
    expect(await readFile(join(store.folder, file))).toEqual(Buffer.from(content as string));
  });

  test.each(['', '../x', 'a/b', 'a\\b', '..', 'x'.repeat(65), 'a.json'])('refuses the id %j', async (id) => {
    const store = createDraftStore(await temporaryFolder());
    expect(await store.open(id)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(await store.save({ ...fresh(), id }, 'r')).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    });
  });

  test('removes what killed writes left, but only that and only when old', async () => {
    const store = createDraftStore(await temporaryFolder());
    const names = ['a.json.0123456789ab.tmp', 'b.json.0123456789ab.tmp', 'mine.tmp', 'notes.txt'];
    for (const name of names) await writeFile(join(store.folder, name), '{');
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const name of names.filter((each) => !each.startsWith('b')))
      await utimes(join(store.folder, name), hourAgo, hourAgo);
    expect(valueOf(await store.list())).toEqual(nothing);
    expect((await readdir(store.folder)).sort()).toEqual([
      'b.json.0123456789ab.tmp',
      'mine.tmp',
      'notes.txt',
    ]);
  });

  test('leaves a file that is being written where the disk does not tell its age', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.json.0123456789ab.tmp'), '{');
    const { disk, steps } = faultyDisk(2);
    expect(valueOf(await createDraftStore(folder, disk).list())).toEqual(nothing);
    expect(steps).toContain('stat');
    expect(await readdir(folder)).toEqual(['a.json.0123456789ab.tmp']);
  });
});

describe('saving', () => {
  test('over a draft that changed on disk is refused and changes nothing', async () => {
    const store = createDraftStore(await temporaryFolder());
    const { revision } = valueOf(await store.save(fresh('mine'), ''));
    const other = valueOf(await createDraftStore(store.folder).save(filled(fresh('mine')), revision));
    const refused = await store.save(withText(fresh('mine'), 'other', '无'), revision);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(valueOf(await store.open('mine')).revision).toBe(other.revision);
  });

  test('a draft that is kept nowhere yet never replaces one', async () => {
    const store = createDraftStore(await temporaryFolder());
    valueOf(await store.save(filled(fresh('mine')), ''));
    expect(await store.save(fresh('mine'), '')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  });

  test('the same draft again is no conflict', async () => {
    const store = createDraftStore(await temporaryFolder());
    const { revision } = valueOf(await store.save(fresh('mine'), ''));
    const first = valueOf(await store.save(filled(fresh('mine')), revision));
    expect(valueOf(await store.save(filled(fresh('mine')), revision))).toEqual(first);
  });

  test('says when the file is gone, and can then make a new one', async () => {
    const store = createDraftStore(await temporaryFolder());
    const refused = await store.save(fresh('mine'), 'f'.repeat(64));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'notFound' } });
    const { id } = valueOf(await store.save({ ...fresh(), id: '' }, ''));
    expect(id).not.toBe('mine');
  });

  test('of two at the same moment lets one win and refuses the other', async () => {
    const store = createDraftStore(await temporaryFolder());
    const { revision } = valueOf(await store.save(fresh('mine'), ''));
    const both = await Promise.all([
      store.save(withText(fresh('mine'), 'other', '一'), revision),
      store.save(withText(fresh('mine'), 'other', '二'), revision),
    ]);
    expect(both.map((each) => (each.ok ? 'kept' : each.failure.code))).toEqual(['kept', 'conflict']);
  });

  test('flushes the file before it takes the name, and the folder after', async () => {
    const folder = await temporaryFolder();
    valueOf(await createDraftStore(folder).save(fresh('other'), ''));
    const { disk, steps } = faultyDisk(-1);
    valueOf(await createDraftStore(folder, disk).save(fresh('mine'), ''));
    const flushed = process.platform === 'win32' ? [] : ['open r', 'sync'];
    const wanted = ['open r+', 'write', 'sync', 'rename', ...flushed, 'rmdir'];
    expect(steps.slice(steps.indexOf('open r+'))).toEqual(wanted);
  });
});

/** A disk that counts the steps of an overwriting save, with the draft as it was before. */
async function stepsOfSave(): Promise<string[]> {
  const folder = await temporaryFolder();
  const { revision } = valueOf(await createDraftStore(folder).save(fresh('mine'), ''));
  const { disk, steps } = faultyDisk(-1);
  valueOf(await createDraftStore(folder, disk).save(filled(fresh('mine')), revision));
  return steps;
}

describe.each([
  ['the disk refuses', false],
  ['the program is killed', true],
])('where %s', (_what, dead) => {
  test.each(['ENOSPC', 'EIO', 'EROFS', 'EPERM', 'EBUSY', 'EDQUOT'])(
    'at any step of a save (%s), the old or the new draft is whole and saving goes on',
    async (code) => {
      const all = await stepsOfSave();
      for (const step of all.keys()) {
        const folder = await temporaryFolder();
        const store = createDraftStore(folder);
        const old = fresh('mine');
        const { revision } = valueOf(await store.save(old, ''));
        const { disk } = faultyDisk(step, { dead, code });

        const answer = await createDraftStore(folder, disk).save(filled(old), revision);

        if (dead && step <= all.indexOf('open r+')) expect(answer.ok).toBe(false);
        if (!answer.ok) expect(answer.failure.message).toMatch(/没有保存到.*屏幕上的内容还在/u);
        const after = valueOf(await store.open('mine'));
        expect(after.draft, all[step]).toEqual(answer.ok ? filled(old) : after.draft);
        expect([old, filled(old)]).toContainEqual(after.draft);
        const listed = valueOf(await store.list());
        expect(listed.unreadable).toEqual([]);
        expect(listed.drafts).toHaveLength(1);
        valueOf(await store.save(withText(after.draft, 'other', '无'), after.revision));
      }
    },
  );
});

test.each(['stat', 'readFile'])('a draft that cannot be read says so (%s)', async (failing) => {
  const folder = await temporaryFolder();
  valueOf(await createDraftStore(folder).save(fresh('mine'), ''));
  const { disk } = faultyDisk(failing === 'stat' ? 0 : 1, { code: 'EACCES' });
  const answer = await createDraftStore(folder, disk).open('mine');
  expect(answer).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  if (!answer.ok) expect(answer.failure.message).toContain('没有权限');
});

test('a file larger than any draft is not read', async () => {
  const store = createDraftStore(await temporaryFolder());
  valueOf(await store.save(fresh('mine'), ''));
  await truncate(join(store.folder, 'mine.json'), 32 * 1024 * 1024 + 1);
  const answer = await store.open('mine');
  expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  if (!answer.ok) expect(answer.failure.message).toContain('文件太大');
});

test('a list reads only what changed, and goes on where it stopped', async () => {
  const folder = await temporaryFolder();
  const store = createDraftStore(folder);
  for (const id of ['a', 'b', 'c']) valueOf(await store.save(fresh(id), ''));
  const written = new Date(2026, 0, 15);
  for (const id of ['a', 'b', 'c']) await utimes(join(folder, `${id}.json`), written, written);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { disk, steps } = faultyDisk(-1);
  const listing = createDraftStore(folder, disk);
  let { remaining } = valueOf(await listing.list(1e-6));
  expect(remaining).toBeGreaterThan(0);
  for (let asked = 0; remaining > 0 && asked < 3; asked += 1)
    ({ remaining } = valueOf(await listing.list(1e-6)));
  expect(remaining).toBe(0);
  steps.length = 0;
  expect(valueOf(await listing.list()).drafts).toHaveLength(3);
  expect(steps.filter((step) => step === 'readFile')).toEqual([]);
  // a change that keeps size and time still is one
  await writeFile(
    join(folder, 'b.json'),
    (await readFile(join(folder, 'b.json'), 'utf8')).replace('2025年', '2026年'),
  );
  await utimes(join(folder, 'b.json'), written, written);
  const after = valueOf(await listing.list());
  expect(after.drafts.map(({ id }) => id).sort()).toEqual(['a', 'c']);
  expect(after.unreadable.map(({ id }) => id)).toEqual(['b']);
});
