import { dirname, join, resolve } from 'node:path';
import { Low } from 'lowdb';
import type { Organ } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Settings } from '../../shared/draft/settings.ts';
import { realDisk } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { SettingsFile } from './settings-file.ts';
import { turns } from './turns.ts';

export interface SettingsStore {
  /** null where there are none, or none that can be read */
  organ: () => Promise<Result<Organ | null>>;
  saveOrgan: (organ: Organ) => Promise<Result<void>>;
}

/** The settings, beside the drafts but in a folder of their own: a JSON file among the drafts would be taken for one. */
export function createSettingsStore(draftsFolder: string, disk: Disk = realDisk): SettingsStore {
  const path = join(resolve(draftsFolder), 'settings', 'settings.json');
  const inTurn = turns();
  return {
    organ: async () => {
      try {
        return ok((await new SettingsFile(disk, path).read())?.organ ?? null);
      } catch (error) {
        return fail('unavailable', diskRefusal(`不能读取设置 ${path}`, error).failure.message);
      }
    },
    saveOrgan: async (organ) =>
      await inTurn(path, async () => {
        const settings: Settings = { format: 'nianbao-settings', version: 1, organ };
        try {
          await disk.mkdir(dirname(path), { recursive: true });
          await new Low(new SettingsFile(disk, path), settings).write();
          return ok(undefined);
        } catch (error) {
          return fail('unavailable', diskRefusal(`设置没有保存到 ${path}`, error).failure.message);
        }
      }),
  };
}
