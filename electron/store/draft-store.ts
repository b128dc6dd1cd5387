import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { realDisk } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { DraftFile } from './draft-file.ts';
import { draftExtension, freshId, isDraftId } from './draft-id.ts';
import { listDrafts, openDraft } from './read-drafts.ts';
import type { DraftFolder, StoredDraft } from './read-drafts.ts';
import { discardDraft, recycleFolderName, restoreDraft } from './recycling.ts';
import { turns } from './turns.ts';

export interface DraftStore {
  folder: string;
  list: () => Promise<Result<DraftFolder>>;
  open: (id: string) => Promise<Result<StoredDraft>>;
  /** keeps the draft under its id if the file is still of that revision ('': no file yet) */
  save: (draft: Draft, revision: string) => Promise<Result<{ id: string; revision: string }>>;
  /** moves the draft's file to the recycle folder */
  discard: (id: string) => Promise<Result<void>>;
  /** what is in the recycle folder */
  discarded: () => Promise<Result<DraftFolder>>;
  /** moves it back, unless a draft of that id stands there */
  restore: (id: string) => Promise<Result<void>>;
}

/**
 * The drafts of one folder, a JSON file each, named by its id. The name on disk is the id whatever the file says
 * inside, so a file that was copied under another name is a draft of its own.
 */
export function createDraftStore(path: string, disk: Disk = realDisk): DraftStore {
  const folder = resolve(path);
  const inTurn = turns();

  async function save(draft: Draft, revision: string): Promise<Result<{ id: string; revision: string }>> {
    const id = draft.id === '' && revision === '' ? freshId(draft.year) : draft.id;
    if (!isDraftId(id)) return fail('invalid', '草稿没有编号，不能保存。请从草稿列表里重新打开。');
    return await inTurn(id, async () => await saveNow({ ...draft, id }, revision));
  }

  async function saveNow(draft: Draft, revision: string): Promise<Result<{ id: string; revision: string }>> {
    const file = join(folder, `${draft.id}${draftExtension}`);
    try {
      await disk.mkdir(folder, { recursive: true });
      const adapter = new DraftFile(disk, file);
      const kept = new Low<Result<Draft>>(adapter, ok(draft));
      const there = await adapter.read();
      if (adapter.revision !== revision && !isSame(there, draft)) return changedOnDisk(file, there === null);
      if (there?.ok === false) return fail('conflict', `${file}：${there.failure.message}没有覆盖它。`);
      await kept.write();
      return ok({ id: draft.id, revision: adapter.revision });
    } catch (error) {
      const refusal = diskRefusal(`草稿没有保存到 ${file}`, error);
      return fail('unavailable', `${refusal.failure.message}屏幕上的内容还在，请不要关闭窗口。`);
    }
  }

  return {
    folder,
    list: async () => await listDrafts(disk, folder),
    open: async (id) => await openDraft(disk, folder, id),
    save,
    discard: async (id) => await inTurn(id, async () => await discardDraft(disk, folder, id)),
    discarded: async () => await listDrafts(disk, join(folder, recycleFolderName)),
    restore: async (id) => await inTurn(id, async () => await restoreDraft(disk, folder, id)),
  };
}

/** A save that was answered into the void is asked for again: what is there already is no conflict. */
function isSame(there: Result<Draft> | null, draft: Draft): boolean {
  return there?.ok === true && isDeepStrictEqual(there.value, draft);
}

function changedOnDisk(path: string, gone: boolean): Result<never> {
  return gone
    ? fail('notFound', `草稿 ${path} 不在了，可能被移走或删除。屏幕上的内容还在，请另存为一份新草稿。`)
    : fail(
        'conflict',
        `草稿 ${path} 在别的窗口或程序里改过，没有覆盖它。请把屏幕上的内容另存为一份新草稿，再比较两份。`,
      );
}
