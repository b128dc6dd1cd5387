import type { Stats } from 'node:fs';
import { basename, join } from 'node:path';
import type { DraftSummary } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { namesIn } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskUnavailable } from '../disk/disk-refusal.ts';
import { removeLeftovers } from '../disk/leftovers.ts';
import { statsOf } from '../disk/stats-of.ts';
import { draftExtension, freshId, isDraftId } from './draft-id.ts';
import { oncePerStamp, stampOf } from './once-per-stamp.ts';
import { readStoredDraft } from './stored-draft.ts';
import type { Presence } from './presence.ts';
import { summaryOf } from './summary.ts';

/** What is in a folder of drafts. */
export interface DraftFolder {
  /** newest first */
  drafts: DraftSummary[];
  /** files that are no sound draft, each with the reason; they stay as they are. `id` where it may be mended */
  unreadable: { file: string; id: string | null; message: string }[];
  /** files not looked into yet, for which there was no time: asked again, they follow */
  remaining: number;
}

/** A file, as far as its name and the disk tell. */
interface Found {
  name: string;
  found: Stats | undefined;
  stamp: string | undefined;
}
type Entry = { summary: DraftSummary } | { file: string; id: string | null; message: string };

/** Milliseconds. A change this fresh may be followed by another that the file's times do not tell from it. */
const fresh = 50;

/**
 * Answers the drafts of a folder, and looks into new files for about that many milliseconds. What was found in a file is
 * remembered as long as nothing about the file changes.
 */
export function createDraftList(
  disk: Disk,
  folder: string,
  presence?: Presence,
): (budget?: number) => Promise<Result<DraftFolder>> {
  const look = oncePerStamp(async ({ name, found }: Found): Promise<Entry | undefined> => {
    const id = basename(name, draftExtension);
    if (!isDraftId(id)) return { file: name, id: null, message: `${name}：${badName}` };
    const read = await readStoredDraft(disk, folder, id);
    if (read.ok) return { summary: summaryOf(read.value.draft, found?.mtime ?? new Date(0)) };
    const { code, message } = read.failure;
    // it has gone meanwhile
    if (code === 'notFound') return undefined;
    // an older copy in the place of a later program's file would take its work away
    return { file: name, id: code === 'newer' ? null : id, message };
  });

  async function listNow(budget: number): Promise<Result<DraftFolder>> {
    const names = await namesIn(disk, folder);
    const gone = await presence?.judge(names);
    if (gone) return gone;
    const files = (names ?? []).filter((name) => name.endsWith(draftExtension)).sort();
    await removeLeftovers(disk, folder, names ?? []);
    const stats = await statsOf(
      disk,
      files.map((file) => join(folder, file)),
    );
    const now = Date.now();
    const asked = files.map((name, index): Found => {
      const found = stats[index];
      const isTold = found !== undefined && now - found.ctimeMs > fresh;
      return { name, found, stamp: isTold ? stampOf(found) : undefined };
    });
    const { found, remaining } = await look(asked, budget);
    const result: DraftFolder = { drafts: [], unreadable: [], remaining };
    for (const entry of found)
      if (entry && 'summary' in entry) result.drafts.push(entry.summary);
      else if (entry) result.unreadable.push(entry);
    result.drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
    return ok(result);
  }

  return async (budget = Infinity) => {
    try {
      return await listNow(budget);
    } catch (error) {
      return diskUnavailable(`不能打开草稿文件夹 ${folder}`, error);
    }
  };
}

const badName = `文件名里只能有字母、数字、“-”和“_”。请改名后再试，例如 ${freshId(2025)}.json。`;
