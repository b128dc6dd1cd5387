import { join } from 'node:path';
import type { Disk } from './disk.ts';

/** Milliseconds. A write takes a few: a half-written file this old was left by a program that was stopped. */
const leftoverAge = 10 * 60 * 1000;

/**
 * Removes what killed writes left of the named files in a folder. Only files of our own kind, and only old ones:
 * another program may be writing this very moment, and one whose age the disk does not tell may be young.
 */
export async function removeLeftovers(disk: Disk, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (!/^(?:年报备份-)?[A-Za-z0-9_-]{1,100}\.(?:json|nianbao|file)\.[0-9a-f]{12}\.tmp$/u.test(name))
      continue;
    const written = await disk.stat(join(folder, name)).catch(() => undefined);
    if (written && Date.now() - written.mtime.getTime() > leftoverAge)
      await disk.unlink(join(folder, name)).catch(() => undefined);
  }
}

/** The same of holds that were never taken: folders with one file each. */
export async function removeOldHolds(disk: Disk, place: string): Promise<void> {
  const names = await disk.readdir(place).catch((): string[] => []);
  for (const name of names) {
    const entry = join(place, name);
    const made = await disk.stat(entry).catch(() => undefined);
    if (!made || Date.now() - made.mtime.getTime() <= leftoverAge) continue;
    for (const owner of await disk.readdir(entry).catch((): string[] => []))
      await disk.unlink(join(entry, owner)).catch(() => undefined);
    await disk.rmdir(entry).catch(() => undefined);
  }
}
