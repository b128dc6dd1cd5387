import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { diskRefusal } from './disk-refusal.ts';
import { namesIn } from './disk.ts';
import type { Disk } from './disk.ts';
import { removeLeftovers } from './leftovers.ts';
import { readRegularFile } from './read-file.ts';
import { sealState } from './seal.ts';
import { unfinished, writeDurably } from './write-durably.ts';

/** Folders inside each other that are followed. */
const deepest = 8;

/**
 * Brings the copy of a folder up to date: what is new or newer in it, with the folders in it. What is gone there stays in
 * the copy, and a damaged file does not take the place of a good one. What cannot be read is told, and the rest goes on;
 * a folder that is not there has nothing to copy. Throws what the disk of the copy says.
 * @param leave told what was not copied, in Chinese
 */
export async function copyFolder(
  disk: Disk,
  from: string,
  to: string,
  leave: (message: string) => void,
  depth = 0,
): Promise<void> {
  const unread = (source: string, error: unknown): void => {
    leave(diskRefusal(`${source} 没有备份`, error).failure.message);
  };
  let names: readonly string[];
  try {
    names = (await namesIn(disk, from)) ?? [];
  } catch (error) {
    unread(from, error);
    return;
  }
  for (const name of names) {
    // what begins with a dot is a program's own, of the moment
    if (name.endsWith(unfinished) || name.startsWith('.')) continue;
    const [source, copy] = [join(from, name), join(to, name)];
    let fresh: Uint8Array | 'folder' | undefined;
    try {
      fresh = await newerThan(disk, source, await lookAt(disk, copy).catch(() => undefined), leave);
    } catch (error) {
      unread(source, error);
      continue;
    }
    if (fresh === 'folder') {
      if (depth < deepest) await copyFolder(disk, source, copy, leave, depth + 1);
      else leave(`${source}：文件夹套得太深，没有备份。`);
    } else if (fresh) {
      await makeFolder(disk, to);
      await writeDurably(disk, copy, fresh, { mode: 0o600 });
    }
  }
  await removeLeftovers(disk, to, (await namesIn(disk, to)) ?? []);
}

/** What a file holds that its copy, if there is one, does not; undefined where there is nothing to copy. Throws what the disk says. */
async function newerThan(
  disk: Disk,
  source: string,
  there: Seen | undefined,
  leave: (message: string) => void,
): Promise<Uint8Array | 'folder' | undefined> {
  const { isFolder, size, writtenAt } = await lookAt(disk, source);
  if (isFolder) return 'folder';
  if (there?.size === size && there.writtenAt >= writtenAt) return undefined;
  const read = await readRegularFile(disk, source, Infinity);
  if (read === 'none') return undefined;
  if (typeof read === 'string') leave(`${source}：不是普通文件，没有备份。`);
  else if (sealState(read.bytes) === 'broken')
    leave(`${source}：文件坏了，没有备份；备份里以前的那一份还在。`);
  else return read.bytes;
  return undefined;
}

interface Seen {
  isFolder: boolean;
  size: number;
  writtenAt: number;
}
async function lookAt(disk: Disk, path: string): Promise<Seen> {
  const found = await disk.stat(path);
  return { isFolder: found.isDirectory(), size: found.size, writtenAt: found.mtime.getTime() };
}
