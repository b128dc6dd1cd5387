import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { isThere } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { draftExtension } from './draft-id.ts';
import { moveDurably } from '../disk/move-durably.ts';
import { recycleFolderName } from '../disk/recycle-folder.ts';

/** Moves a draft's file to the recycle folder, under another id where that one is taken there. Throws what the disk says. */
export async function discardDraft(disk: Disk, folder: string, id: string): Promise<Result<void>> {
  const from = fileIn(folder, id);
  const recycled = join(folder, recycleFolderName);
  if (!(await isThere(disk, from)))
    return fail('notFound', `草稿 ${from} 不在了，可能已被移走或删除。请刷新草稿列表。`);
  await makeFolder(disk, recycled);
  const taken = await isThere(disk, fileIn(recycled, id));
  await moveDurably(disk, from, fileIn(recycled, taken ? anotherId(id) : id));
  return ok(undefined);
}

/** Moves a file of the recycle folder back to the drafts. It never takes the place of another. Throws what the disk says. */
export async function restoreDraft(disk: Disk, folder: string, id: string): Promise<Result<void>> {
  const from = fileIn(join(folder, recycleFolderName), id);
  const to = fileIn(folder, id);
  if (!(await isThere(disk, from)))
    return fail('notFound', `回收站里没有 ${from}，可能已被移走或恢复。请刷新回收站。`);
  if (await isThere(disk, to))
    return fail('conflict', `已经有草稿 ${to}，没有覆盖它。请先把那一份移到回收站，再恢复这一份。`);
  await moveDurably(disk, from, to);
  return ok(undefined);
}

function fileIn(folder: string, id: string): string {
  return join(folder, `${id}${draftExtension}`);
}

/** Ids have at most 64 characters. */
function anotherId(id: string): string {
  return `${id.slice(0, 55)}-${randomBytes(4).toString('hex')}`;
}
