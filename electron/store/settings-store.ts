import { dirname, join, resolve } from 'node:path';
import { Low } from 'lowdb';
import { makeFolder } from '../disk/make-folder.ts';
import { backupSettingsSchema } from '../../shared/draft/backup-settings.ts';
import type { Organ } from '../../shared/draft/draft.ts';
import { settingsSchema } from '../../shared/draft/settings.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { realDisk } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskUnavailable } from '../disk/disk-refusal.ts';
import { SealedFile } from './sealed-file.ts';
import { turns } from '../disk/turns.ts';

/** What is set for all drafts of a folder. */
export interface SettingsStore {
  /** null where there are none, or none that can be read */
  organ: () => Promise<Result<Organ | null>>;
  saveOrgan: (organ: Organ) => Promise<Result<void>>;
  /** the folder the daily backup goes to; null where none was chosen */
  backupFolder: () => Promise<Result<string | null>>;
  saveBackupFolder: (folder: string | null) => Promise<Result<void>>;
}

/** The settings, beside the drafts but in a folder of their own: a JSON file among the drafts would be taken for one. */
export function createSettingsStore(draftsFolder: string, disk: Disk = realDisk): SettingsStore {
  const folder = join(resolve(draftsFolder), 'settings');
  const inTurn = turns();

  function fileOf<T>(name: string, parse: (json: unknown) => T | undefined) {
    const path = join(folder, name);
    return {
      read: async (): Promise<Result<T | null>> => {
        try {
          return ok(await new SealedFile(disk, path, parse).read());
        } catch (error) {
          return diskUnavailable(`不能读取设置 ${path}`, error);
        }
      },
      save: async (value: T): Promise<Result<void>> =>
        await inTurn(path, async () => {
          try {
            await makeFolder(disk, dirname(path));
            await new Low(new SealedFile(disk, path, parse), value).write();
            return ok(undefined);
          } catch (error) {
            return diskUnavailable(`设置没有保存到 ${path}`, error);
          }
        }),
    };
  }

  const settings = fileOf('settings.json', (json) => settingsSchema.safeParse(json).data);
  const backup = fileOf('backup.json', (json) => backupSettingsSchema.safeParse(json).data);
  return {
    organ: async () => {
      const found = await settings.read();
      return found.ok ? ok(found.value?.organ ?? null) : found;
    },
    saveOrgan: async (organ) => await settings.save({ format: 'nianbao-settings', version: 1, organ }),
    backupFolder: async () => {
      const found = await backup.read();
      return found.ok ? ok(found.value?.folder ?? null) : found;
    },
    saveBackupFolder: async (to) => await backup.save({ format: 'nianbao-backup', version: 1, folder: to }),
  };
}
