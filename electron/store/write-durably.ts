import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './disk.ts';
import type { Disk } from './disk.ts';

/** What the names of half-written files end in. */
export const unfinished = '.tmp';

/**
 * Writes a whole file so that, whenever the machine stops, either the old or the new content is there in full:
 * a file beside it is written and flushed, then takes the name, then the folder is flushed. Throws what the disk says.
 * `mode` is who may read a new file, as in POSIX; the user's umask still counts.
 */
export async function writeDurably(
  disk: Disk,
  path: string,
  content: string | Uint8Array,
  { mode }: { mode: number },
): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}${unfinished}`;
  try {
    const file = await disk.open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(disk, beside, path);
  } catch (error) {
    await disk.unlink(beside).catch(() => undefined);
    throw error;
  }
  await flushFolder(disk, dirname(path));
}

/** Virus scanners on Windows hold a fresh file open for a moment. */
async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (attempt === 6 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      await setTimeout(attempt * 20);
    }
  }
}

/**
 * Makes the new name itself last; Windows cannot open folders and needs no such step. Some network folders refuse it:
 * the new content is in its place by now, so this is no reason to say that it was not saved.
 */
async function flushFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await disk.open(folder, 'r');
    await handle.sync().finally(async () => {
      await handle.close();
    });
  } catch {
    // as said above
  }
}
