import { basename, join } from 'node:path';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { errorCode } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { DraftFile } from './draft-file.ts';
import { checkedId, draftExtension, freshId, isDraftId } from './draft-id.ts';
import { unfinished } from '../disk/write-durably.ts';

export interface StoredDraft {
  draft: Draft;
  revision: string;
}
export interface DraftFolder {
  drafts: (StoredDraft & { savedAt: Date })[];
  /** files that are no draft, each with the reason; they stay as they are */
  unreadable: { file: string; message: string }[];
}

/** A write takes milliseconds: a half-written file this old was left by a program that was stopped. */
const leftoverAge = 10 * 60 * 1000;

/** The draft of one id in a folder. */
export async function openDraft(disk: Disk, folder: string, given: string): Promise<Result<StoredDraft>> {
  const id = checkedId(given);
  if (!id.ok) return id;
  const path = join(folder, `${id.value}${draftExtension}`);
  const file = new DraftFile(disk, path);
  let read: Result<Draft> | null;
  try {
    read = await file.read();
  } catch (error) {
    return diskRefusal(`不能读取草稿 ${path}`, error);
  }
  if (read === null) return fail('notFound', `草稿 ${path} 不在了，可能被移走或删除。请刷新草稿列表。`);
  if (!read.ok) return fail(read.failure.code, `${basename(path)}：${read.failure.message}`);
  return ok({ draft: { ...read.value, id: id.value }, revision: file.revision });
}

/** All drafts of a folder, the newest first. A folder that is not there is empty. */
export async function listDrafts(disk: Disk, folder: string): Promise<Result<DraftFolder>> {
  const found: DraftFolder = { drafts: [], unreadable: [] };
  let names: string[];
  try {
    names = await disk.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok(found);
    return diskRefusal(`不能打开草稿文件夹 ${folder}`, error);
  }
  await removeLeftovers(disk, folder, names);
  for (const file of names.filter((name) => name.endsWith(draftExtension)).sort()) {
    const id = basename(file, draftExtension);
    const read = isDraftId(id)
      ? await openDraft(disk, folder, id)
      : fail(
          'invalid',
          `${file}：文件名里只能有字母、数字、“-”和“_”。请改名后再试，例如 ${freshId(2025)}.json。`,
        );
    if (read.ok) found.drafts.push({ ...read.value, savedAt: await savedAt(disk, join(folder, file)) });
    else if (read.failure.code !== 'notFound') found.unreadable.push({ file, message: read.failure.message });
  }
  found.drafts.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
  return ok(found);
}

async function savedAt(disk: Disk, path: string): Promise<Date> {
  try {
    return (await disk.stat(path)).mtime;
  } catch {
    return new Date(0);
  }
}

/** Only files of our own kind, and only old ones: another window may be writing this very moment. */
async function removeLeftovers(disk: Disk, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (!/^[A-Za-z0-9_-]{1,64}\.json\.[0-9a-f]{12}\.tmp$/.test(name) || !name.endsWith(unfinished)) continue;
    // one whose age the disk does not tell may be young
    const written = await disk.stat(join(folder, name)).catch(() => undefined);
    if (written && Date.now() - written.mtime.getTime() > leftoverAge)
      await disk.unlink(join(folder, name)).catch(() => undefined);
  }
}
