import { dirname } from 'node:path';
import { errorCode } from './disk.ts';
import type { Disk } from './disk.ts';

/**
 * Makes a folder and those above it that are missing. Node's own way to do so never comes back where a file system says
 * that there is nothing below a folder that is there, as automounted network folders do. Throws what the disk says.
 * @param mode who may enter a new folder, as in POSIX; the user's umask still counts
 */
export async function makeFolder(
  disk: Pick<Disk, 'mkdir' | 'stat'>,
  path: string,
  mode = 0o777,
): Promise<void> {
  try {
    await disk.mkdir(path, { mode });
  } catch (error) {
    if (await isFolder(disk, path)) return;
    const above = dirname(path);
    if (errorCode(error) !== 'ENOENT' || above === path || (await isFolder(disk, above))) throw error;
    await makeFolder(disk, above, mode);
    await makeFolder(disk, path, mode);
  }
}

async function isFolder(disk: Pick<Disk, 'stat'>, path: string): Promise<boolean> {
  try {
    return (await disk.stat(path)).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false;
    throw error;
  }
}
