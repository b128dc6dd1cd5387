import * as fs from 'node:fs/promises';

/** What the store asks of the file system; tests fail each of these in turn. */
export type Disk = Pick<
  typeof fs,
  'open' | 'rename' | 'unlink' | 'rmdir' | 'readFile' | 'readdir' | 'stat' | 'mkdir' | 'realpath'
>;

/** The disk of this machine; a test brings one that fails. */
export const realDisk: Disk = fs;

/** The code of a system error, e.g. ENOENT; '' for anything else that was thrown. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a folder holds; undefined where there is no such folder. Throws what the disk says. */
export async function namesIn(disk: Disk, folder: string): Promise<string[] | undefined> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a file or folder stands there. Throws where the disk does not tell. */
export async function isThere(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
