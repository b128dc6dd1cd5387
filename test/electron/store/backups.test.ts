import { cp, mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createCollectionStore } from '../../../electron/collect/collection-store.ts';
import { realDisk } from '../../../electron/disk/disk.ts';
import type { Disk } from '../../../electron/disk/disk.ts';
import { backupName, backupsAmong, oldBackups } from '../../../electron/store/backup/backup-name.ts';
import { createBackups } from '../../../electron/store/backup/backups.ts';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { sourceOfBase64 } from '../../../electron/store/package/file-source.ts';
import { unpack } from '../../../electron/store/package/unpack.ts';
import { createSettingsStore } from '../../../electron/store/settings-store.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function office() {
  const store = createDraftStore(await temporaryFolder());
  const stick = await temporaryFolder();
  valueOf(await store.save(valueOf(emptyDraft('mine', organ, 2025)), ''));
  return { store, stick, backups: createBackups(store, createSettingsStore(store.folder), '汇总') };
}

describe('the daily backup', () => {
  test('is made when its folder is chosen, and brings everything back elsewhere', async () => {
    const { store, stick, backups } = await office();
    expect(valueOf(await backups.state())).toEqual({ folder: null, last: null, problem: null });
    const { last, problem } = valueOf(await backups.choose(stick));
    expect(problem).toBeNull();
    const bytes = await readFile(join(stick, last?.file ?? ''));
    expect(last?.bytes).toBe(bytes.length);
    const elsewhere = createDraftStore(await temporaryFolder());
    valueOf(await unpack(elsewhere, sourceOfBase64(bytes.toString('base64')), []));
    expect(valueOf(await elsewhere.open('mine'))).toEqual(valueOf(await store.open('mine')));
  });

  test('has the collections beside it, which open again where they are put back', async () => {
    const { store, stick, backups } = await office();
    const collections = createCollectionStore(store.folder);
    const { id } = valueOf(
      await collections.create({ year: 2025, office: '某县', units: null, uncounted: [], awaited: [] }),
    );
    const given = {
      file: '甲镇.docx',
      writtenAt: 0,
      reports: [],
      refusal: '读不了',
      unit: '',
      left: [],
      remarks: '',
    };
    const bytes = new TextEncoder().encode('甲镇的报告');
    const { key } = valueOf(await collections.add(id, { ...given, decision: 'open' }, bytes));
    expect(valueOf(await backups.choose(stick)).problem).toBeNull();
    valueOf(await collections.change(id, key, { decision: 'passed' }));
    expect(valueOf(await backups.run()).problem).toBeNull();

    const copy = (await readdir(stick)).find((name) => name.startsWith('年报汇总备份-')) ?? '';
    const elsewhere = await temporaryFolder();
    await cp(join(stick, copy), join(elsewhere, '汇总'), { recursive: true });
    const back = createCollectionStore(elsewhere);
    expect(valueOf(await back.open(id)).files).toMatchObject([{ key, decision: 'passed' }]);
    expect([...valueOf(await back.original(id, key)).bytes]).toEqual([...bytes]);

    // what is damaged here stays whole there, and is told
    const record = join('汇总', id, `${key}.json`);
    const good = await readFile(join(stick, copy, id, `${key}.json`));
    await writeFile(join(store.folder, record), good.subarray(0, -20));
    expect(valueOf(await backups.run()).problem).toContain('文件坏了，没有备份');
    expect(await readFile(join(stick, copy, id, `${key}.json`))).toEqual(good);
  });

  test('goes on behind a collection that cannot be read, and leaves no half-written files', async () => {
    const { store, stick } = await office();
    const broken = join(store.folder, '汇总', '2024-坏');
    const unreadable = (async (path: string) => {
      if (path === broken) throw Object.assign(new Error(), { code: 'EIO' });
      return await realDisk.readdir(path);
    }) as unknown as Disk['readdir'];
    const disk: Disk = { ...realDisk, readdir: unreadable };
    const backups = createBackups(store, createSettingsStore(store.folder), '汇总', disk);
    for (const name of ['2024-坏', '2025-好'])
      await mkdir(join(store.folder, '汇总', name), { recursive: true });
    await writeFile(join(store.folder, '汇总', '2025-好', 'a.file'), '报告');
    expect(valueOf(await backups.choose(stick)).problem).toContain(`${broken} 没有备份：磁盘读写出错`);
    const copy = join(stick, (await readdir(stick)).find((name) => name.startsWith('年报汇总备份-')) ?? '');
    expect(await readdir(copy)).toEqual(['2025-好']);

    const left = join(copy, '2025-好', 'a.file.0123456789ab.tmp');
    await writeFile(left, '');
    await utimes(left, 0, 0);
    await backups.run();
    expect(await readdir(join(copy, '2025-好'))).toEqual(['a.file']);
  });

  test('is made once a day by itself, as work is done', async () => {
    const { stick, backups } = await office();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 15, 9) });
    try {
      valueOf(await backups.choose(stick));
      for (let hours = 0; hours < 50; hours += 1) {
        await backups.whenDue();
        vi.setSystemTime(Date.now() + 3_600_000);
      }
      expect(await readdir(stick)).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is made once a day after a clock that was years ahead is put right, and tells the right one', async () => {
    const { stick, backups } = await office();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2030, 0, 15, 9) });
    try {
      valueOf(await backups.choose(stick));
      vi.setSystemTime(new Date(2026, 0, 15, 9));
      for (let hours = 0; hours < 50; hours += 1) {
        await backups.whenDue();
        vi.setSystemTime(Date.now() + 3_600_000);
      }
      expect(await readdir(stick)).toHaveLength(4);
      const { last } = valueOf(await backups.state());
      expect(new Date(last?.at ?? '').getFullYear()).toBe(2026);
    } finally {
      vi.useRealTimers();
    }
  });

  test('takes away what one that was killed left, once it is old', async () => {
    const { store, stick, backups } = await office();
    const name = (nth: number): string =>
      `${backupName(store.folder, new Date())}.0123456789a${String(nth)}.tmp`;
    for (const nth of [1, 2]) await writeFile(join(stick, name(nth)), 'half');
    const old = new Date(Date.now() - 3_600_000);
    await utimes(join(stick, name(1)), old, old);
    valueOf(await backups.choose(stick));
    expect((await readdir(stick)).filter((file) => file.endsWith('.tmp'))).toEqual([name(2)]);
  });

  test('says when its folder is not there, does not make it, and follows when it is', async () => {
    const { stick, backups } = await office();
    valueOf(await backups.choose(stick));
    await rm(stick, { recursive: true });
    const { last, problem } = valueOf(await backups.run());
    expect(last).toBeNull();
    expect(problem).toContain('U 盘没有插好');
    await expect(readdir(stick)).rejects.toThrow();
    await mkdir(stick);
    expect(valueOf(await backups.run())).toMatchObject({ problem: null });
  });

  test('does not go where it would be lost with the drafts, nor to what is no folder', async () => {
    const { store, stick, backups } = await office();
    await writeFile(join(stick, 'file'), '');
    for (const folder of [
      store.folder,
      join(store.folder, '版本'),
      join(stick, 'file'),
      'relative',
      join(stick, 'none'),
    ]) {
      if (folder.endsWith('版本')) await mkdir(folder, { recursive: true });
      expect((await backups.choose(folder)).ok, folder).toBe(false);
    }
    expect(await backups.run()).toMatchObject({ ok: false });
  });

  test('says which drafts it lacks', async () => {
    const { store, stick, backups } = await office();
    await writeFile(join(store.folder, 'torn.json'), '{');
    expect(valueOf(await backups.choose(stick)).problem).toContain('torn.json');
  });
});

describe('old backups', () => {
  test('go, the newest never and no file of others', () => {
    const now = new Date(2026, 5, 1, 12);
    const made = Array.from({ length: 200 }, (_, day) =>
      backupName('/a', new Date(now.getTime() - day * 86_400_000)),
    );
    const found = backupsAmong('/a', [...made, backupName('/b', now), '年报备份.nianbao', 'notes.txt']);
    expect(found).toHaveLength(200);
    const gone = oldBackups(found, now).map(({ file }) => file);
    expect(gone).not.toContain(made[0]);
    expect(made.length - gone.length).toBeGreaterThan(12);
    expect(made.length - gone.length).toBeLessThan(30);
  });

  test('of a clock that was years ahead take the place of none of today', () => {
    const now = new Date(2026, 5, 1, 12);
    const ahead = Array.from({ length: 60 }, (_, day) => backupName('/a', new Date(2030, 0, day + 1)));
    const today = backupName('/a', now);
    const gone = oldBackups(backupsAmong('/a', [...ahead, today]), now).map(({ file }) => file);
    expect(gone).not.toContain(today);
    expect(gone.length).toBeGreaterThan(0);
  });
});
