import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';

/** A file in a folder or below: its path, and its name as seen from that folder. */
export interface FileBelow {
  path: string;
  name: string;
}

/** Folders inside each other; more is a copy of a disk, and no folder of reports. */
const deepest = 6;
const mostFiles = 20_000;

/** What systems and office programs leave beside documents. */
const aside = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/iu;

/** As file lists are sorted: 2.docx before 10.docx. */
const byName = new Intl.Collator('zh', { numeric: true });

/**
 * Every file in a folder and the folders in it, in the order of their names, but for the paths of `without`. A folder that
 * cannot be opened is named among the refusals and stops nothing.
 */
export function filesBelow(
  folder: string,
  without: readonly string[],
): Result<{ files: FileBelow[]; refusals: string[] }> {
  const left = new Set(without.map((path) => resolve(path)));
  const files: FileBelow[] = [];
  const refusals: string[] = [];
  const look = (inside: string, depth: number): void => {
    const entries = readdirSync(inside, { withFileTypes: true }).sort((one, other) =>
      byName.compare(one.name, other.name),
    );
    for (const entry of entries) {
      const path = join(inside, entry.name);
      if (aside.test(entry.name) || left.has(resolve(path)) || files.length >= mostFiles) continue;
      if (entry.isDirectory()) {
        if (depth < deepest) lookInto(path, depth + 1);
        else refusals.push(`${path}：文件夹套得太深，没有看里面。请把报告移到外面来。`);
      } else if (!entry.isSymbolicLink() || isFile(path)) files.push({ path, name: relative(folder, path) });
    }
  };
  const lookInto = (inside: string, depth: number): void => {
    try {
      look(inside, depth);
    } catch (error) {
      refusals.push(diskRefusal(inside, error).failure.message);
    }
  };
  try {
    if (!statSync(folder).isDirectory())
      return fail('invalid', `${folder}：这是一个文件，不是文件夹。请指定收报告的文件夹。`);
    look(folder, 0);
  } catch (error) {
    return diskRefusal(folder, error);
  }
  return ok({ files, refusals });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
