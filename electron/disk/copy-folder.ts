import { join } from 'node:path';
import { namesIn } from './disk.ts';
import type { Disk } from './disk.ts';
import { readRegularFile } from './read-file.ts';
import { sealState } from './seal.ts';
import { unfinished, writeDurably } from './write-durably.ts';

/** Folders inside each other that are followed. */
const deepest = 8;

/**
 * Brings the copy of a folder up to date: what is new or newer in it, with the folders in it. What is gone there stays in
 * the copy, and a damaged file does not take the place of a good one. Throws what the disk says; a folder that is not there
 * has nothing to copy.
 * @param leave told what was not copied, in Chinese
 */
export async function copyFolder(
  disk: Disk,
  from: string,
  to: string,
  leave: (message: string) => void,
  depth = 0,
): Promise<void> {
  for (const name of (await namesIn(disk, from)) ?? []) {
    if (name.endsWith(unfinished)) continue;
    const [source, copy] = [join(from, name), join(to, name)];
    const { isFolder, size, writtenAt } = await lookAt(disk, source);
    if (isFolder) {
      if (depth < deepest) await copyFolder(disk, source, copy, leave, depth + 1);
      else leave(`${source}：文件夹套得太深，没有备份。`);
      continue;
    }
    const there = await lookAt(disk, copy).catch(() => undefined);
    if (there?.size === size && there.writtenAt >= writtenAt) continue;
    const read = await readRegularFile(disk, source, Infinity);
    if (read === 'none') continue;
    if (typeof read === 'string') {
      leave(`${source}：不是普通文件，没有备份。`);
      continue;
    }
    if (sealState(read.bytes) === 'broken') {
      leave(`${source}：文件坏了，没有备份；备份里以前的那一份还在。`);
      continue;
    }
    await disk.mkdir(to, { recursive: true });
    await writeDurably(disk, copy, read.bytes, { mode: 0o600 });
  }
}

async function lookAt(
  disk: Disk,
  path: string,
): Promise<{ isFolder: boolean; size: number; writtenAt: number }> {
  const found = await disk.stat(path);
  return { isFolder: found.isDirectory(), size: found.size, writtenAt: found.mtime.getTime() };
}
