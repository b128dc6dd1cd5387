import { join, resolve } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { realDisk } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { sha256Of } from '../disk/sha256.ts';
import { writeCopy } from '../disk/write-copy.ts';
import type { KnownFolders } from './presence.ts';

/** Remembered in `state` as a file each, so that two programs never write the same one; by the path asked for. */
export function createKnownFolders(state: string, disk: Disk = realDisk): KnownFolders {
  const place = join(state, 'known');
  const fileOf = (folder: string): string => join(place, sha256Of(resolve(folder)).slice(0, 32));
  return {
    has: async (folder) =>
      await disk.stat(fileOf(folder)).then(
        () => true,
        () => false,
      ),
    add: async (folder) => {
      await makeFolder(disk, place, 0o700);
      await writeCopy(disk, fileOf(folder), Buffer.from(`${resolve(folder)}\n`));
    },
  };
}
