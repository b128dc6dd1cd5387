import { randomBytes } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import type { Draft } from '../../shared/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { errorCode, realDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { diskRefusal } from './disk-refusal.ts';
import { DraftFile } from './draft-file.ts';
import { unfinished } from './write-durably.ts';

export interface StoredDraft {
  draft: Draft;
  revision: string;
}
export interface DraftFolder {
  drafts: (StoredDraft & { savedAt: Date })[];
  /** files that are no draft, each with the reason; they stay as they are */
  unreadable: { file: string; message: string }[];
}
export interface DraftStore {
  folder: string;
  list: () => Promise<Result<DraftFolder>>;
  open: (id: string) => Promise<Result<StoredDraft>>;
  /** keeps the draft under its id if the file is still of that revision ('': no file yet) */
  save: (draft: Draft, revision: string) => Promise<Result<{ id: string; revision: string }>>;
}

const extension = '.json';
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
/** A write takes milliseconds: a half-written file this old was left by a program that was stopped. */
const leftoverAge = 10 * 60 * 1000;

/**
 * The drafts of one folder, a JSON file each, named by its id. The name on disk is the id whatever the file says
 * inside, so a file that was copied under another name is a draft of its own.
 */
export function createDraftStore(path: string, disk: Disk = realDisk): DraftStore {
  const folder = resolve(path);
  const inTurn = turns();
  const fileOf = (id: string): string => join(folder, `${id}${extension}`);

  async function list(): Promise<Result<DraftFolder>> {
    const found: DraftFolder = { drafts: [], unreadable: [] };
    let names: string[];
    try {
      names = await disk.readdir(folder);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return ok(found);
      return diskRefusal(`不能打开草稿文件夹 ${folder}`, error);
    }
    await removeLeftovers(names);
    for (const file of names.filter((name) => name.endsWith(extension)).sort()) {
      const id = basename(file, extension);
      const read = idPattern.test(id)
        ? await open(id)
        : fail(
            'invalid',
            `${file}：文件名里只能有字母、数字、“-”和“_”。请改名后再试，例如 ${freshId(2025)}.json。`,
          );
      if (read.ok) found.drafts.push({ ...read.value, savedAt: await savedAt(file) });
      else if (read.failure.code !== 'notFound')
        found.unreadable.push({ file, message: read.failure.message });
    }
    found.drafts.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
    return ok(found);
  }

  async function savedAt(file: string): Promise<Date> {
    try {
      return (await disk.stat(join(folder, file))).mtime;
    } catch {
      return new Date(0);
    }
  }

  /** Only files of our own kind, and only old ones: another window may be writing this very moment. */
  async function removeLeftovers(names: readonly string[]): Promise<void> {
    for (const name of names) {
      if (!/^[A-Za-z0-9_-]{1,64}\.json\.[0-9a-f]{12}\.tmp$/.test(name) || !name.endsWith(unfinished))
        continue;
      const age = Date.now() - (await savedAt(name)).getTime();
      if (age > leftoverAge) await disk.unlink(join(folder, name)).catch(() => undefined);
    }
  }

  async function open(id: string): Promise<Result<StoredDraft>> {
    if (!idPattern.test(id)) return fail('invalid', `草稿编号“${id.slice(0, 80)}”不对。请从草稿列表里打开。`);
    const file = new DraftFile(disk, fileOf(id));
    let read: Result<Draft> | null;
    try {
      read = await file.read();
    } catch (error) {
      return diskRefusal(`不能读取草稿 ${fileOf(id)}`, error);
    }
    if (read === null)
      return fail('notFound', `草稿 ${fileOf(id)} 不在了，可能被移走或删除。请刷新草稿列表。`);
    if (!read.ok) return fail(read.failure.code, `${id}${extension}：${read.failure.message}`);
    return ok({ draft: { ...read.value, id }, revision: file.revision });
  }

  async function save(draft: Draft, revision: string): Promise<Result<{ id: string; revision: string }>> {
    const id = draft.id === '' && revision === '' ? freshId(draft.year) : draft.id;
    if (!idPattern.test(id)) return fail('invalid', '草稿没有编号，不能保存。请从草稿列表里重新打开。');
    return await inTurn(id, async () => await saveNow({ ...draft, id }, revision));
  }

  async function saveNow(draft: Draft, revision: string): Promise<Result<{ id: string; revision: string }>> {
    const path = fileOf(draft.id);
    try {
      await disk.mkdir(folder, { recursive: true });
      const file = new DraftFile(disk, path);
      const kept = new Low<Result<Draft>>(file, ok(draft));
      const there = await file.read();
      if (file.revision !== revision && !isSame(there, draft)) return changedOnDisk(path, there === null);
      if (there?.ok === false) return fail('conflict', `${path}：${there.failure.message}没有覆盖它。`);
      await kept.write();
      return ok({ id: draft.id, revision: file.revision });
    } catch (error) {
      const refusal = diskRefusal(`草稿没有保存到 ${path}`, error);
      return fail('unavailable', `${refusal.failure.message}屏幕上的内容还在，请不要关闭窗口。`);
    }
  }

  return { folder, list, open, save };
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

/** e.g. 2025-3f9a0c1b: the year is for the eyes of whoever looks into the folder. */
function freshId(year: number): string {
  return `${String(year)}-${randomBytes(4).toString('hex')}`;
}

/** Runs what concerns one draft one after another, in the order asked. */
function turns(): <T>(id: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (id, work) => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work, work);
    last.set(id, mine);
    try {
      return await mine;
    } finally {
      if (last.get(id) === mine) last.delete(id);
    }
  };
}
