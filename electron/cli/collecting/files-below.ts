import { Buffer, isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isLeftBeside } from '../../../shared/report/report-file.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { byName } from '../files-of.ts';
import { listName } from './results.ts';

/** A file in a folder or below: its path, in bytes where its name is no UTF-8, and its name as seen from that folder. */
export interface FileBelow {
  path: string | Buffer;
  name: string;
}

/** Folders inside each other; more is a copy of a disk, and no folder of reports. */
const deepest = 6;
const mostFiles = 20_000;

/**
 * Every file in a folder and the folders in it, in the order of their names, but for the paths of `without` and the results
 * of other runs. A folder that cannot be opened is named among the refusals and stops nothing.
 */
export function filesBelow(
  folder: string,
  without: readonly string[],
): Result<{ files: FileBelow[]; refusals: string[] }> {
  const left = new Set(without.map((path) => resolve(path)));
  const files: FileBelow[] = [];
  const refusals: string[] = [];
  let dropped = 0;
  const look = (inside: string | Buffer, name: string, depth: number): void => {
    const entries = readdirSync(inside, { withFileTypes: true, encoding: 'buffer' })
      .map((entry) => ({ entry, called: nameOf(entry.name) }))
      .sort((one, other) => byName.compare(one.called, other.called));
    for (const { entry, called } of entries) {
      const path = pathIn(inside, entry.name);
      const below = join(name, called);
      if (isLeftBeside(called) || (typeof path === 'string' && left.has(resolve(path)))) continue;
      if (entry.isDirectory()) {
        // what an earlier run wrote is no report that came in
        if (existsSync(pathIn(path, Buffer.from(listName)))) continue;
        if (depth < deepest) lookInto(path, below, depth + 1);
        else refusals.push(`${below}：文件夹套得太深，没有看里面。请把报告移到外面来。`);
      } else if (entry.isSymbolicLink() && isFolder(path)) continue;
      else if (files.length < mostFiles) files.push({ path, name: below });
      else dropped += 1;
    }
  };
  const lookInto = (inside: string | Buffer, name: string, depth: number): void => {
    try {
      look(inside, name, depth);
    } catch (error) {
      refusals.push(diskRefusal(name, error).failure.message);
    }
  };
  try {
    if (!statSync(folder).isDirectory())
      return fail('invalid', `${folder}：这是一个文件，不是文件夹。请指定收报告的文件夹。`);
    look(folder, '', 0);
  } catch (error) {
    return diskRefusal(folder, error);
  }
  if (dropped > 0)
    refusals.push(
      `${folder}：文件超过 ${String(mostFiles)} 个，多出来的 ${String(dropped)} 个没有读。请确认选对了文件夹，或者分开收。`,
    );
  return ok({ files, refusals });
}

/** A link to a folder may lead round in a circle; one that leads nowhere is named by whoever reads it. */
function isFolder(path: string | Buffer): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Names that an archive of an older Windows left as they were are GB 18030. */
const older = new TextDecoder('gb18030');

function nameOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString() : older.decode(bytes);
}

function pathIn(folder: string | Buffer, name: Buffer): string | Buffer {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString());
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}
