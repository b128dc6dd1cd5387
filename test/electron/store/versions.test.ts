import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { mostBytes, mostVersions, superfluous } from '../../../electron/store/versions/thin.ts';
import { versionName, versionOf } from '../../../electron/store/versions/version-name.ts';
import { withText } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const draft = (overview: string): Draft =>
  withText(valueOf(emptyDraft('mine', organ, 2025)), 'overview', overview);
const minute = 60_000;

describe('versions of a draft', () => {
  test('are kept when work begins, and once by content', async () => {
    const store = createDraftStore(await temporaryFolder());
    valueOf(await store.save(draft('一'), ''));
    for (let count = 0; count < 3; count += 1) valueOf(await store.open('mine'));
    const versions = valueOf(await store.versions('mine'));
    expect(versions.map(({ kind }) => kind)).toEqual(['opened']);
    expect(valueOf(await store.openVersion('mine', versions[0]?.name ?? ''))).toEqual(draft('一'));
  });

  test('are kept all the same after a clock is set back', async () => {
    const store = createDraftStore(await temporaryFolder());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-15') });
    try {
      let { revision } = valueOf(await store.save(draft('0'), ''));
      valueOf(await store.open('mine'));
      vi.setSystemTime(new Date('2026-01-15'));
      for (let saved = 1; saved <= 15; saved += 1) {
        vi.setSystemTime(Date.now() + minute);
        ({ revision } = valueOf(await store.save(draft(String(saved)), revision)));
      }
      const kinds = valueOf(await store.versions('mine')).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'worked').length).toBeGreaterThan(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('are kept every ten minutes of work, not with every save', async () => {
    const store = createDraftStore(await temporaryFolder());
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      let { revision } = valueOf(await store.save(draft('0'), ''));
      for (let saved = 1; saved <= 30; saved += 1) {
        vi.setSystemTime(Date.now() + minute);
        ({ revision } = valueOf(await store.save(draft(String(saved)), revision)));
      }
      const worked = valueOf(await store.versions('mine'));
      expect(worked.map(({ kind }) => kind)).toEqual(['worked', 'worked', 'worked']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('hold what was refused because another program had saved', async () => {
    const folder = await temporaryFolder();
    const [one, other] = [createDraftStore(folder), createDraftStore(folder)];
    const { revision } = valueOf(await one.save(draft('一'), ''));
    valueOf(await one.save(draft('二'), revision));
    const refused = await other.save(draft('三'), revision);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    if (!refused.ok) expect(refused.failure.message).toContain('没存上的这一份也留下了');
    const [version] = valueOf(await one.versions('mine'));
    expect(version?.kind).toBe('refused');
    expect(valueOf(await one.openVersion('mine', version?.name ?? '')).texts.overview).toBe('三');
    expect(valueOf(await one.open('mine')).draft.texts.overview).toBe('二');
  });

  test('remember exports with the version and the mark of the file', async () => {
    const store = createDraftStore(await temporaryFolder());
    valueOf(await store.save(draft('一'), ''));
    const file = { fileName: 'a.docx', reportFormat: 'docx', bytes: Buffer.from('abc') };
    valueOf(await store.exported(draft('一'), file));
    const [record] = valueOf(await store.exports('mine'));
    expect(record).toMatchObject({
      fileName: 'a.docx',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
    expect(valueOf(await store.openVersion('mine', record?.draftVersion ?? '')).texts.overview).toBe('一');
  });

  test('that are damaged are said so and never taken', async () => {
    const store = createDraftStore(await temporaryFolder());
    const kept = valueOf(await store.keepVersion(draft('第 1 件'), 'asked'));
    const path = join(store.folder, '版本', 'mine', `${kept.name}.json`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('第 1 件', '第 7 件'));
    expect(await store.openVersion('mine', kept.name)).toMatchObject({ ok: false });
    expect(valueOf(await store.keepVersion(draft('第 1 件'), 'asked')).name).not.toBe(kept.name);
  });

  test.each(['', '../mine', '20260115T093000000Z-asked-x', 'latest'])(
    'are not asked for by %j',
    async (name) => {
      const store = createDraftStore(await temporaryFolder());
      expect(await store.openVersion('mine', name)).toMatchObject({
        ok: false,
        failure: { code: 'invalid' },
      });
    },
  );

  test('a save goes well where no version can be kept', async () => {
    const store = createDraftStore(await temporaryFolder());
    await writeFile(join(store.folder, '版本'), 'a file in the way');
    const { revision } = valueOf(await store.save(draft('一'), ''));
    valueOf(await store.save(draft('二'), revision));
    valueOf(await store.open('mine'));
    expect(await store.keepVersion(draft('二'), 'asked')).toMatchObject({
      ok: false,
      failure: { code: 'unavailable' },
    });
  });
});

describe('thinning', () => {
  const now = new Date('2026-01-31T12:00:00Z');
  const at = (minutesAgo: number, kind: 'worked' | 'export' = 'worked', bytes = 1000) => {
    const time = new Date(now.getTime() - minutesAgo * minute);
    return { name: String(minutesAgo), at: time, kind, mark: '', bytes };
  };

  test('keeps two days whole, then one an hour, a day, a month', () => {
    const day = 24 * 60;
    const all = Array.from({ length: 100 * 24 * 6 }, (_, index) => at(index * 10, 'worked', 1));
    const gone = new Set(superfluous(all, now).map(({ name }) => name));
    const left = all.filter(({ name }) => !gone.has(name));
    expect(left.length).toBeLessThanOrEqual(mostVersions);
    expect(left[0]).toEqual(all[0]);
    const few = Array.from({ length: 60 }, (_, index) => at(15 * day + index * 60));
    expect(few.length - superfluous(few, now).length).toBeLessThanOrEqual(3 + 3);
  });

  test('takes nothing of today for those of a clock that was years ahead', () => {
    const ahead = Array.from({ length: mostVersions }, (_, index) => at(-(4 * 365 * 24 * 60) - index));
    const today = Array.from({ length: 10 }, (_, index) => at(index));
    const gone = superfluous([...today, ...ahead], now);
    expect(gone).toHaveLength(10);
    expect(gone.every((version) => version.at > now)).toBe(true);
  });

  test('is bounded in bytes and in number, and lets exports go last', () => {
    const large = Array.from({ length: 100 }, (_, index) =>
      at(index * 10, index === 50 ? 'export' : 'worked', mostBytes / 16),
    );
    const gone = new Set(superfluous(large, now).map(({ name }) => name));
    const left = large.filter(({ name }) => !gone.has(name));
    expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(mostBytes);
    expect(left.some(({ kind }) => kind === 'export')).toBe(true);
  });
});

test('a version is told whole by its name', () => {
  const at = new Date('2026-01-15T09:30:00.123Z');
  const name = versionName(at, 'export', 'a'.repeat(64));
  expect(versionOf(name)).toEqual({ name, at, kind: 'export', mark: 'a'.repeat(32) });
});

test('files of versions are this user’s alone', async () => {
  if (process.platform === 'win32') return;
  const store = createDraftStore(await temporaryFolder());
  valueOf(await store.save(draft('一'), ''));
  valueOf(await store.open('mine'));
  const folder = join(store.folder, '版本', 'mine');
  for (const path of [
    join(store.folder, 'mine.json'),
    ...(await readdir(folder)).map((name) => join(folder, name)),
  ])
    expect((await stat(path)).mode & 0o777, path).toBe(0o600);
});
