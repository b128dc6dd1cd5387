import { basename, join } from 'node:path';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Disk } from '../disk/disk.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { DraftFile } from './draft-file.ts';
import { checkedId, draftExtension } from './draft-id.ts';

/** A draft as it lies on the disk; its revision tells this state from every other. */
export interface StoredDraft {
  draft: Draft;
  revision: string;
}
/** The same with the bytes of its file. */
interface StoredFile extends StoredDraft {
  bytes: Uint8Array;
}

/** The draft of one id in a folder. */
export async function readStoredDraft(
  disk: Disk,
  folder: string,
  given: string,
): Promise<Result<StoredFile>> {
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
  return ok({
    draft: { ...read.value, id: id.value },
    revision: file.revision,
    bytes: file.content?.bytes ?? new Uint8Array(),
  });
}
