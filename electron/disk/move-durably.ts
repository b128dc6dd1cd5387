import { dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { flushFolder } from './flush-folder.ts';
import { renamePatiently } from './rename-patiently.ts';

/** Moves a file within a disk: whenever the machine stops, it is whole in one of the two places. Throws what the disk says. */
export async function moveDurably(disk: Disk, from: string, to: string): Promise<void> {
  await renamePatiently(disk, from, to);
  // the new name first: were only the old one's going flushed, the file could be in neither place
  await flushFolder(disk, dirname(to));
  await flushFolder(disk, dirname(from));
}
