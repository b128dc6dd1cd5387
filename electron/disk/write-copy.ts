import { randomBytes } from 'node:crypto';
import type { Disk } from './disk.ts';
import { unfinished } from './write-durably.ts';

/**
 * Writes a file whole or not at all as far as a stopped program goes, without waiting for the disk: for copies that
 * are needed only where the original is lost. Throws what the disk says.
 */
export async function writeCopy(disk: Disk, path: string, content: Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}${unfinished}`;
  try {
    const file = await disk.open(beside, 'wx', 0o600);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    await disk.rename(beside, path);
  } catch (error) {
    await disk.unlink(beside).catch(() => undefined);
    throw error;
  }
}
