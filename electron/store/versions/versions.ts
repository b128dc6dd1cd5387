import { basename, join } from 'node:path';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { VersionKind } from '../../../shared/draft/version-kind.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { errorCode, namesIn } from '../../disk/disk.ts';
import type { Disk } from '../../disk/disk.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { readRegularFile } from '../../disk/read-file.ts';
import { writeDurably } from '../../disk/write-durably.ts';
import { mostDraftBytes, revisionOf, soundDraft } from '../draft-content.ts';
import { draftExtension } from '../draft-id.ts';
import { superfluous } from './thin.ts';
import { markOfRevision, versionName, versionOf } from './version-name.ts';
import type { Version } from './version-name.ts';

/** The versions of one draft, a folder of whole files: each once by its content, which its name is the mark of. */
export interface Versions {
  /** newest first. Throws what the disk says. */
  list: () => Promise<Version[]>;
  /** keeps a draft file's bytes, unless they are kept already; answers the version they are. Throws what the disk says. */
  keep: (bytes: Uint8Array, kind: VersionKind, at?: Date) => Promise<Version>;
  open: (name: string) => Promise<Result<{ draft: Draft; bytes: Buffer }>>;
}

/** `root` is where the versions of all drafts are. It is made with the first version. */
export function versionsOf(disk: Disk, root: string, id: string): Versions {
  const folder = join(root, id);
  const pathOf = (name: string): string => join(folder, `${name}${draftExtension}`);

  async function list(): Promise<Version[]> {
    const names = (await namesIn(disk, folder)) ?? [];
    return names
      .filter((name) => name.endsWith(draftExtension))
      .map((name) => versionOf(basename(name, draftExtension)))
      .filter((version) => version !== undefined)
      .sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  /** A version that cannot be removed stays: there is more then, not less. */
  async function thin(versions: readonly Version[]): Promise<void> {
    const sized = await Promise.all(
      versions.map(async (version) => {
        const found = await disk.stat(pathOf(version.name)).catch(() => undefined);
        return { ...version, bytes: found?.size ?? 0 };
      }),
    );
    for (const { name } of superfluous(sized, new Date()))
      await disk.unlink(pathOf(name)).catch(() => undefined);
  }

  return {
    list,
    keep: async (bytes, kind, at = new Date()) => {
      const revision = revisionOf(bytes);
      const there = await list();
      const same = there.find(({ mark }) => mark === markOfRevision(revision));
      if (same && (await isWhole(disk, pathOf(same.name), same))) return same;
      await disk.mkdir(root).catch(unlessThere);
      await disk.mkdir(folder).catch(unlessThere);
      const name = versionName(at, kind, revision);
      await writeDurably(disk, pathOf(name), bytes, { mode: 0o600 });
      const version = { name, at, kind, mark: markOfRevision(revision) };
      await thin([...there, version]);
      return version;
    },
    open: async (name) => {
      const version = versionOf(name);
      if (!version) return fail('invalid', `没有“${name.slice(0, 80)}”这个版本。请从版本列表里选。`);
      const path = pathOf(name);
      try {
        const found = await readRegularFile(disk, path, mostDraftBytes);
        if (found === 'none')
          return fail('notFound', `版本 ${path} 不在了，可能因为太旧已经清理。请刷新版本列表。`);
        if (typeof found === 'string' || markOfRevision(revisionOf(found.bytes)) !== version.mark)
          return fail('invalid', `版本 ${path} 损坏了，不能用。请选另一个版本。`);
        const draft = soundDraft(found.bytes);
        return draft.ok
          ? ok({ draft: { ...draft.value, id }, bytes: found.bytes })
          : fail(draft.failure.code, `${path}：${draft.failure.message}`);
      } catch (error) {
        return diskRefusal(`不能读取版本 ${path}`, error);
      }
    },
  };
}

/** A damaged version is not what its name says: the same content is kept once more. */
async function isWhole(disk: Disk, path: string, { mark }: Version): Promise<boolean> {
  const found = await readRegularFile(disk, path, mostDraftBytes);
  return typeof found !== 'string' && markOfRevision(revisionOf(found.bytes)) === mark;
}

/** Made step by step: a drafts folder that has gone is not made anew for a version. */
function unlessThere(error: unknown): void {
  if (errorCode(error) !== 'EEXIST') throw error;
}
