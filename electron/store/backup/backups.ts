import { createHash } from 'node:crypto';
import { basename, isAbsolute, join, relative } from 'node:path';
import type { BackupState } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Refused, Result } from '../../../shared/result.ts';
import { copyFolder } from '../../disk/copy-folder.ts';
import { realDisk } from '../../disk/disk.ts';
import type { Disk } from '../../disk/disk.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { removeLeftovers } from '../../disk/leftovers.ts';
import type { DraftStore } from '../draft-store.ts';
import { fileSource } from '../package/file-source.ts';
import { packedDrafts } from '../package/packed-drafts.ts';
import { PackageRefusal, readPackage } from '../package/read-package.ts';
import { writePackage } from '../package/write-package.ts';
import type { SettingsStore } from '../settings-store.ts';
import { turns } from '../../disk/turns.ts';
import { latestFirst } from '../latest-first.ts';
import { backupName, backupsAmong, collectionsCopyName, oldBackups } from './backup-name.ts';

/** Milliseconds after which the next backup is made, and after which one that failed is tried again. */
const daily = 20 * 60 * 60 * 1000;
const again = 10 * 60 * 1000;

/**
 * The daily backup of a drafts folder, in a folder the user chose: all drafts with their versions in one file, and beside it
 * a copy of the collections, whose files never change once they came in.
 */
export interface Backups {
  state: () => Promise<Result<BackupState>>;
  choose: (folder: string | null) => Promise<Result<BackupState>>;
  run: () => Promise<Result<BackupState>>;
  /** makes one if it is time; what goes wrong stands in the state */
  whenDue: () => Promise<void>;
}

/** @param collections what the folder of the collections beside the drafts is called */
export function createBackups(
  store: DraftStore,
  settings: SettingsStore,
  collections: string,
  disk: Disk = realDisk,
): Backups {
  let problem: string | null = null;
  let tried = 0;
  const inTurn = turns();

  async function state(): Promise<Result<BackupState>> {
    const folder = await settings.backupFolder();
    if (!folder.ok) return folder;
    if (folder.value === null) return ok({ folder: null, last: null, problem: null });
    const files = await disk.readdir(folder.value).catch((): string[] => []);
    const [last] = latestFirst(backupsAmong(store.folder, files), new Date());
    if (!last) return ok({ folder: folder.value, last: null, problem });
    const found = await disk.stat(join(folder.value, last.file)).catch(() => undefined);
    const bytes = found?.size ?? 0;
    return ok({ folder: folder.value, last: { at: last.at.toISOString(), file: last.file, bytes }, problem });
  }

  /** Answers what went wrong. */
  async function make(folder: string): Promise<string | null> {
    const now = new Date();
    tried = now.getTime();
    const path = join(folder, backupName(store.folder, now));
    try {
      const there = await disk.readdir(folder);
      const ids = await store.ids();
      if (!ids.ok) return ids.failure.message;
      const left: string[] = [];
      const written = await writePackage(
        disk,
        path,
        packedDrafts(store, ids.value, (message) => left.push(message)),
      );
      if ((await markOf(path)) !== written.mark) {
        await disk.unlink(path).catch(() => undefined);
        return `备份 ${path} 写完后读出来不一样，没有留下。请换一个 U 盘或文件夹再备份。`;
      }
      await copyFolder(
        disk,
        join(store.folder, collections),
        join(folder, collectionsCopyName(store.folder)),
        (message) => left.push(message),
      ).catch((error: unknown) => left.push(diskRefusal('汇总没有备份', error).failure.message));
      for (const { file } of oldBackups(backupsAmong(store.folder, [...there, basename(path)]), now))
        await disk.unlink(join(folder, file)).catch(() => undefined);
      await removeLeftovers(disk, folder, there);
      return left.length === 0 ? null : `备份里缺了这些：${left.join(' ')}`;
    } catch (error) {
      if (error instanceof PackageRefusal) return `备份 ${path} 写完后读不出来：${error.message}`;
      const { code, message } = diskRefusal(`没有备份到 ${path}`, error).failure;
      return code === 'notFound'
        ? `备份文件夹 ${folder} 不在：U 盘没有插好，或者网络盘没有连上。接好后会自动补上。`
        : message;
    }
  }

  async function markOf(path: string): Promise<string> {
    const all = createHash('sha256');
    for await (const { sha256 } of readPackage(fileSource(disk, path)())) all.update(sha256);
    return all.digest('hex');
  }

  async function runIn(folder: string): Promise<Result<BackupState>> {
    return await inTurn('backup', async () => {
      problem = await make(folder);
      return await state();
    });
  }

  return {
    state,
    choose: async (folder) => {
      if (folder !== null) {
        const refused = await refusalOf(disk, store.folder, folder);
        if (refused) return refused;
      }
      const saved = await settings.saveBackupFolder(folder);
      if (!saved.ok) return saved;
      problem = null;
      return folder === null ? await state() : await runIn(folder);
    },
    run: async () => {
      const folder = await settings.backupFolder();
      if (!folder.ok) return folder;
      return folder.value === null
        ? fail('invalid', '还没有选备份文件夹。请先选一个 U 盘或网络盘上的文件夹。')
        : await runIn(folder.value);
    },
    whenDue: async () => {
      if (Math.abs(Date.now() - tried) < again) return;
      const now = await state();
      if (!now.ok || now.value.folder === null) return;
      const age = now.value.last ? Date.now() - new Date(now.value.last.at).getTime() : Infinity;
      // a clock that was set back does not put backups off for ever
      if (age >= 0 && age < daily) return;
      await runIn(now.value.folder);
    },
  };
}

async function refusalOf(disk: Disk, drafts: string, folder: string): Promise<Refused | undefined> {
  if (!isAbsolute(folder))
    return fail(
      'invalid',
      `“${folder.slice(0, 200)}”不是完整的路径，请从盘符或根目录写起，例如 E:\\年报备份。`,
    );
  try {
    if (!(await disk.stat(folder)).isDirectory())
      return fail('invalid', `${folder}：这不是文件夹。请选一个文件夹。`);
    const [to, from] = [await disk.realpath(folder), await disk.realpath(drafts).catch(() => drafts)];
    if (!relative(from, to).startsWith('..') && !isAbsolute(relative(from, to)))
      return fail('invalid', `${folder}：这就在草稿文件夹里，坏了会一起坏。请选 U 盘或网络盘上的文件夹。`);
    return undefined;
  } catch (error) {
    return diskRefusal(`不能用 ${folder} 备份`, error);
  }
}
