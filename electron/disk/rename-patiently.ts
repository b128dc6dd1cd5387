import { setTimeout } from 'node:timers/promises';
import { errorCode } from './disk.ts';
import type { Disk } from './disk.ts';

/** Renames a file; virus scanners on Windows hold a fresh one open for a moment. Throws what the disk says. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
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
