import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import type { Draft } from '../../shared/draft/draft.ts';
import type { ExportRecord } from '../../shared/draft/export-record.ts';
import type { VersionKind } from '../../shared/draft/version-kind.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Refused, Result } from '../../shared/result.ts';
import { errorCode, namesIn, realDisk } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskRefusal, diskUnavailable } from '../disk/disk-refusal.ts';
import { held } from '../disk/held.ts';
import type { Hold } from '../disk/held.ts';
import { removeOldHolds } from '../disk/leftovers.ts';
import { turns } from '../disk/turns.ts';
import { createDamage, noRemedies } from './damage.ts';
import type { Remedies } from './damage.ts';
import { bytesOfDraft, revisionOf } from './draft-content.ts';
import { DraftFile } from './draft-file.ts';
import { checkedId, draftExtension, freshId, idsOf, isDraftId } from './draft-id.ts';
import { createDraftList } from './draft-list.ts';
import type { DraftFolder } from './draft-list.ts';
import { createExportStates } from './export-states.ts';
import type { ExportStates } from './export-states.ts';
import { createHistory } from './history.ts';
import { readStoredDraft } from './stored-draft.ts';
import type { StoredDraft } from './stored-draft.ts';
import { placesOf } from './places.ts';
import { createPresence } from './presence.ts';
import type { KnownFolders } from './presence.ts';
import { discardDraft, restoreDraft } from './recycling.ts';
import type { Version } from './versions/version-name.ts';

/** What can be done with the drafts of one folder. */
export interface DraftStore {
  folder: string;
  /** what is in the folder, looked into for about so many milliseconds; see `DraftFolder` */
  list: (budget?: number) => Promise<Result<DraftFolder>>;
  open: (id: string) => Promise<Result<StoredDraft>>;
  /**
   * keeps the draft under its id if the file is still of that revision ('': no file yet). To look and to write is one
   * step for every program on the folder; a draft that is refused is kept as a version
   */
  save: (draft: Draft, revision: string) => Promise<Result<{ id: string; revision: string }>>;
  /** moves the draft's file to the recycle folder */
  discard: (id: string) => Promise<Result<void>>;
  /** what is in the recycle folder */
  discarded: () => Promise<Result<DraftFolder>>;
  /** moves it back, unless a draft of that id stands there */
  restore: (id: string) => Promise<Result<void>>;
  /** kept versions of a draft, newest first */
  versions: (id: string) => Promise<Result<Version[]>>;
  openVersion: (id: string, name: string) => Promise<Result<Draft>>;
  /** keeps the draft as a version, once by content */
  keepVersion: (draft: Draft, kind: VersionKind) => Promise<Result<Version>>;
  /** the very bytes of a draft's file, if it is sound; does not begin work on it as `open` does */
  file: (id: string) => Promise<Result<Uint8Array>>;
  versionFile: (id: string, name: string) => Promise<Result<Uint8Array>>;
  /** takes over a version that was kept elsewhere */
  takeVersion: (id: string, bytes: Uint8Array, kind: VersionKind, at: Date) => Promise<Result<Version>>;
  /** keeps which version of a draft left the program as which file */
  exported: (
    draft: Draft,
    file: { fileName: string; reportFormat: string; bytes: Uint8Array },
  ) => Promise<Result<void>>;
  /** how the drafts stand to their last exports, looked into for about so many milliseconds */
  exportStates: (budget?: number) => Promise<Result<ExportStates>>;
  /** newest first */
  exports: (id: string) => Promise<Result<ExportRecord[]>>;
  /** the ids of all drafts, by the names of their files */
  ids: () => Promise<Result<string[]>>;
  /** what can be done about a file that is no sound draft; `id` null where its name is no draft's */
  remedies: (id: string | null) => Promise<Remedies>;
  /** puts the latest whole copy into the place of a damaged file, which is kept */
  mend: (id: string) => Promise<Result<void>>;
  /** takes a file that was changed outside for good */
  accept: (id: string) => Promise<Result<void>>;
  /** begins anew in a folder that had gone */
  beginAnew: () => Promise<Result<void>>;
}

/**
 * The drafts of one folder, a JSON file each, named by its id. The name on disk is the id whatever the file says
 * inside, so a file that was copied under another name is a draft of its own.
 */
export function createDraftStore(path: string, disk: Disk = realDisk, known?: KnownFolders): DraftStore {
  const folder = resolve(path);
  const places = placesOf(folder);
  const presence = createPresence(disk, folder, known);
  const history = createHistory(disk, folder);
  const damage = createDamage(disk, folder, history);
  const listDrafts = createDraftList(disk, folder, presence);
  const listRecycled = createDraftList(disk, places.recycled);
  const exportStates = createExportStates(disk, folder, history);
  const inTurn = turns();
  let isSwept = false;

  /** Work on a draft that no other program disturbs. Throws what the disk says. */
  async function alone<T>(id: string, work: (hold: Hold) => Promise<Result<T>>): Promise<Result<T>> {
    return await inTurn(id, async () => {
      try {
        return await held(disk, places.holds, id, work);
      } catch (error) {
        if (errorCode(error) !== 'ENOENT' || (await namesIn(disk, places.holds))) throw error;
        return (await presence.make()) ?? (await held(disk, places.holds, id, work));
      }
    });
  }

  async function save(draft: Draft, revision: string): Promise<Result<{ id: string; revision: string }>> {
    const id = draft.id === '' && revision === '' ? freshId(draft.year) : draft.id;
    if (!isDraftId(id)) return fail('invalid', '草稿没有编号，不能保存。请从草稿列表里重新打开。');
    const named = { ...draft, id };
    const file = join(folder, `${id}${draftExtension}`);
    const onScreen = (message: string): Refused =>
      fail('unavailable', `${message}屏幕上的内容还在，请不要关闭窗口。`);
    try {
      const saved = await alone(id, async (hold) => await saveNow(file, named, revision, hold));
      const isGone = !saved.ok && saved.failure.code === 'unavailable';
      return isGone ? onScreen(saved.failure.message) : saved;
    } catch (error) {
      return onScreen(diskRefusal(`草稿没有保存到 ${file}`, error).failure.message);
    }
  }

  async function saveNow(
    path: string,
    draft: Draft,
    revision: string,
    { put }: Hold,
  ): Promise<Result<{ id: string; revision: string }>> {
    const file = new DraftFile(disk, path, async (to, bytes) => {
      await history.copy(draft.id, bytes);
      await put(to, bytes);
    });
    const low = new Low<Result<Draft>>(file, ok(draft));
    const there = await file.look();
    const before = file.content;
    // what this program left, and the page still has, is known without reading it
    if (file.revision !== revision || (there && !file.isSealed)) {
      const read = there && (await file.read());
      // a save that was answered into the void is asked for again
      if (read?.ok && isDeepStrictEqual(read.value, draft))
        return ok({ id: draft.id, revision: file.revision });
      const refused = refusalOf(path, read, file.revision === revision);
      if (refused) return await withOtherKept(draft, refused);
    }
    await low.write();
    if (before) await history.replaced(draft.id, before);
    return ok({ id: draft.id, revision: file.revision });
  }

  /** Both texts stay: the one on disk, and the one that was not saved as a version. */
  async function withOtherKept(draft: Draft, refused: Refused): Promise<Refused> {
    const isKept = await history.refused(draft.id, bytesOfDraft(draft));
    return isKept ? fail(refused.failure.code, `${refused.failure.message}${keptToo}`) : refused;
  }

  async function asked<T>(
    given: string,
    what: string,
    work: (id: string) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const id = checkedId(given);
    if (!id.ok) return id;
    try {
      return await work(id.value);
    } catch (error) {
      return diskUnavailable(`草稿 ${join(folder, id.value)}${draftExtension} ${what}`, error);
    }
  }

  async function ofFolder<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      return diskUnavailable(`不能打开草稿文件夹 ${folder}`, error);
    }
  }

  /** Made by its first version too: a package may come before any draft. Throws what the disk says. */
  async function kept(id: string, bytes: Uint8Array, kind: VersionKind, at?: Date): Promise<Result<Version>> {
    const gone = (await namesIn(disk, places.own)) ? undefined : await presence.make();
    return gone ?? ok(await history.versions(id).keep(bytes, kind, at));
  }

  return {
    folder,
    list: async (budget) => {
      if (!isSwept) await removeOldHolds(disk, places.holds);
      isSwept = true;
      return await listDrafts(budget);
    },
    open: async (id) => {
      const found = await readStoredDraft(disk, folder, id);
      if (!found.ok) return found;
      const { bytes, ...stored } = found.value;
      await history.opened(stored.draft.id, bytes);
      return ok(stored);
    },
    save,
    discard: async (given) =>
      await asked(
        given,
        '没有移到回收站',
        async (id) => await alone(id, async () => await discardDraft(disk, folder, id)),
      ),
    discarded: async () => await listRecycled(),
    restore: async (given) =>
      await asked(
        given,
        '没有恢复',
        async (id) => await alone(id, async () => await restoreDraft(disk, folder, id)),
      ),
    versions: async (given) =>
      await asked(given, '的版本列不出来', async (id) => {
        // a drive that was pulled out is not taken for a draft without versions
        const gone = await presence.judge(await namesIn(disk, folder));
        return gone ?? ok(await history.versions(id).list());
      }),
    openVersion: async (given, name) =>
      await asked(given, '的版本打不开', async (id) => {
        const opened = await history.versions(id).open(name);
        return opened.ok ? ok(opened.value.draft) : opened;
      }),
    keepVersion: async (draft, kind) =>
      await asked(draft.id, '的版本没有留下', async (id) => await kept(id, bytesOfDraft(draft), kind)),
    file: async (id) => {
      const found = await readStoredDraft(disk, folder, id);
      return found.ok ? ok(found.value.bytes) : found;
    },
    versionFile: async (given, name) =>
      await asked(given, '的版本打不开', async (id) => {
        const opened = await history.versions(id).open(name);
        return opened.ok ? ok(opened.value.bytes) : opened;
      }),
    takeVersion: async (given, bytes, kind, at) =>
      await asked(given, '的版本没有留下', async (id) => await kept(id, bytes, kind, at)),
    exported: async (draft, { fileName, reportFormat, bytes }) =>
      await asked(draft.id, '的导出记录没有留下', async (id) => {
        const version = await kept(id, bytesOfDraft(draft), 'export');
        if (!version.ok) return version;
        await history.exports(id).add({
          format: 'nianbao-export',
          version: 1,
          at: new Date().toISOString(),
          fileName,
          reportFormat,
          sha256: revisionOf(bytes),
          draftVersion: version.value.name,
        });
        return ok(undefined);
      }),
    exports: async (given) =>
      await asked(given, '的导出记录列不出来', async (id) => ok(await history.exports(id).list())),
    exportStates: async (budget) => await ofFolder(async () => ok(await exportStates(budget))),
    ids: async () =>
      await ofFolder(async () => {
        const names = await namesIn(disk, folder);
        const gone = await presence.judge(names);
        return gone ?? ok(idsOf(names ?? []));
      }),
    remedies: async (id) => (id === null ? noRemedies : await damage.remedies(id).catch(() => noRemedies)),
    mend: async (given) =>
      await asked(
        given,
        '没有取回',
        async (id) => await alone(id, async (hold) => await damage.mend(id, hold)),
      ),
    accept: async (given) =>
      await asked(
        given,
        '没有改动',
        async (id) => await alone(id, async (hold) => await damage.accept(id, hold)),
      ),
    beginAnew: async () => {
      try {
        await presence.beginAnew();
        return ok(undefined);
      } catch (error) {
        return diskUnavailable(`不能新建文件夹 ${folder}`, error);
      }
    },
  };
}

const keptToo = '没存上的这一份也留下了，在“历史版本”里。';

/** Why the file may not be written over; undefined where it may. */
function refusalOf(path: string, there: Result<Draft> | null, isSameRevision: boolean): Refused | undefined {
  if (there?.ok === false) return fail('conflict', `${path}：${there.failure.message}没有覆盖它。`);
  if (isSameRevision) return undefined;
  return there === null
    ? fail('notFound', `草稿 ${path} 不在了，可能被移走或删除。屏幕上的内容还在，请另存为一份新草稿。`)
    : fail(
        'conflict',
        `草稿 ${path} 在别的窗口或程序里改过，没有覆盖它。请选好用哪边的内容，或者另存为一份新草稿。`,
      );
}
