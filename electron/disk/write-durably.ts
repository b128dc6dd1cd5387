import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { flushFolder } from './flush-folder.ts';
import { renamePatiently } from './rename-patiently.ts';

/** What the names of half-written files end in. */
export const unfinished = '.tmp';

/** A file being written, which has no name of its own yet. */
export type Unnamed = Pick<Awaited<ReturnType<Disk['open']>>, 'writeFile'>;

/**
 * Writes a whole file so that, whenever the machine stops, either the old or the new content is there in full:
 * a file beside it is written and flushed, then takes the name, then the folder is flushed. Throws what the disk says.
 * @param content all of it, or what writes it piece by piece
 * @param mode who may read a new file, as in POSIX; the user's umask still counts
 */
export async function writeDurably(
  disk: Disk,
  path: string,
  content: string | Uint8Array | ((file: Unnamed) => Promise<void>),
  { mode }: { mode: number },
): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}${unfinished}`;
  try {
    const file = await disk.open(beside, 'wx', mode);
    try {
      if (typeof content === 'function') await content(file);
      else await file.writeFile(content);
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
