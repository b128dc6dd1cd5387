import { join } from 'node:path';
import type { Draft } from '../../shared/draft/draft.ts';
import type { VersionKind } from '../../shared/draft/version-kind.ts';
import { errorCode } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { readRegularFile } from '../disk/read-file.ts';
import type { Content } from '../disk/read-file.ts';
import { writeCopy } from '../disk/write-copy.ts';
import { mostDraftBytes, soundDraft } from './draft-content.ts';
import { latestFirst } from './latest-first.ts';
import { placesOf } from './places.ts';
import { exportRecordsOf } from './versions/export-records.ts';
import type { ExportRecords } from './versions/export-records.ts';
import { versionsOf } from './versions/versions.ts';
import type { Versions } from './versions/versions.ts';

/** Milliseconds of work of which one version is kept. */
const stretch = 10 * 60 * 1000;

/** A draft that can stand in for a damaged one. */
interface GoodCopy {
  draft: Draft;
  bytes: Uint8Array;
  at: Date;
}

/** What is kept of the drafts of a folder beside them. Only what the author asked for tells when it cannot be kept. */
export interface History {
  /** where what is kept of a draft lies */
  folderOf: (id: string) => string;
  versions: (id: string) => Versions;
  exports: (id: string) => ExportRecords;
  opened: (id: string, bytes: Uint8Array) => Promise<void>;
  /** a copy of what is about to be saved, for the day the draft's own file is damaged */
  copy: (id: string, bytes: Uint8Array) => Promise<void>;
  replaced: (id: string, content: Content) => Promise<void>;
  /** answers whether it is kept */
  refused: (id: string, bytes: Uint8Array) => Promise<boolean>;
  /** the latest of a draft that is whole; undefined where there is none. Throws what the disk says. */
  lastGood: (id: string) => Promise<GoodCopy | undefined>;
}

export function createHistory(disk: Disk, folder: string): History {
  const root = placesOf(folder).versions;
  const versions: History['versions'] = (id) => versionsOf(disk, root, id);
  const copyOf = (id: string): string => join(root, id, 'latest.json');
  /** when the last version of a draft was kept, as far as is known here */
  const lastKept = new Map<string, number>();

  async function keep(id: string, bytes: Uint8Array, kind: VersionKind, at: Date): Promise<boolean> {
    try {
      await versions(id).keep(bytes, kind, at);
      lastKept.set(id, Date.now());
      return true;
    } catch {
      return false;
    }
  }

  async function copyThere(id: string): Promise<GoodCopy | undefined> {
    const found = await readRegularFile(disk, copyOf(id), mostDraftBytes);
    if (typeof found === 'string') return undefined;
    const draft = soundDraft(found.bytes);
    return draft.ok ? { draft: { ...draft.value, id }, bytes: found.bytes, at: found.writtenAt } : undefined;
  }

  return {
    folderOf: (id) => join(root, id),
    versions,
    exports: (id) => exportRecordsOf(disk, join(root, id)),
    opened: async (id, bytes) => {
      await keep(id, bytes, 'opened', new Date());
    },
    copy: async (id, bytes) => {
      try {
        await writeCopy(disk, copyOf(id), bytes);
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') return;
        await disk.mkdir(root).catch(() => undefined);
        await disk.mkdir(join(root, id)).catch(() => undefined);
        await writeCopy(disk, copyOf(id), bytes).catch(() => undefined);
      }
    },
    replaced: async (id, { bytes, writtenAt }) => {
      const last = lastKept.get(id) ?? (await latestOf(versions(id)));
      // a clock that was set back keeps no version from being kept
      if (Math.abs(Date.now() - last) >= stretch) await keep(id, bytes, 'worked', writtenAt);
      else lastKept.set(id, last);
    },
    refused: async (id, bytes) => await keep(id, bytes, 'refused', new Date()),
    lastGood: async (id) => {
      const copy = await copyThere(id);
      const now = new Date();
      for (const { name, at, kind } of latestFirst(await versions(id).list(), now)) {
        if (copy && (copy.at >= at || at > now)) return copy;
        if (kind === 'refused') continue;
        const opened = await versions(id).open(name);
        if (opened.ok) return { ...opened.value, at };
      }
      return copy;
    },
  };
}

async function latestOf(versions: Versions): Promise<number> {
  const [latest] = await versions.list().catch(() => []);
  return latest?.at.getTime() ?? 0;
}
