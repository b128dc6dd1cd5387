import type { Stats } from 'node:fs';
import type { Disk } from './disk.ts';

/** Stats at once: enough to keep the system's threads busy. */
const atOnce = 64;

/** What the disk says of each path; undefined where it says nothing. */
export async function statsOf(disk: Disk, paths: readonly string[]): Promise<(Stats | undefined)[]> {
  const stats: (Stats | undefined)[] = [];
  for (let start = 0; start < paths.length; start += atOnce) {
    const some = paths.slice(start, start + atOnce);
    stats.push(...(await Promise.all(some.map((path) => disk.stat(path).catch(() => undefined)))));
  }
  return stats;
}
