import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { flushFolder } from './flush-folder.ts';
import { renamePatiently } from './rename-patiently.ts';

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
