import { join } from 'node:path';
import type { ExportState } from '../../shared/contract.ts';
import { changesBetween, countOf } from '../../shared/draft/changes.ts';
import { namesIn } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { statsOf } from '../disk/stats-of.ts';
import { draftExtension, idsOf } from './draft-id.ts';
import type { History } from './history.ts';
import { oncePerStamp, stampOf } from './once-per-stamp.ts';
import { readStoredDraft } from './stored-draft.ts';

/** How drafts stand to their last exports. */
export interface ExportStates {
  exports: ExportState[];
  /** drafts not looked at yet, for which there was no time: asked again, they follow */
  remaining: number;
}

/**
 * How the drafts of a folder stand to their last exports. What was found is remembered as long as neither the draft's
 * file nor its newest export changes. Throws what the disk says.
 */
export function createExportStates(
  disk: Disk,
  folder: string,
  history: History,
): (budget?: number) => Promise<ExportStates> {
  const look = oncePerStamp(async ({ name: id }): Promise<ExportState | undefined> => {
    const [last] = await history.exports(id).list();
    if (!last) return undefined;
    const [draft, version] = [
      await readStoredDraft(disk, folder, id),
      await history.versions(id).open(last.draftVersion),
    ];
    if (!draft.ok) return undefined;
    const changed = version.ok ? countOf(changesBetween(version.value.draft, draft.value.draft)) : null;
    return { id, at: last.at, changed };
  });

  return async (budget = Infinity) => {
    const ids = idsOf((await namesIn(disk, folder)) ?? []);
    const files = await statsOf(
      disk,
      ids.map((id) => join(folder, `${id}${draftExtension}`)),
    );
    // everything that is kept of a draft, its exports too, comes into its folder by a rename
    const kept = await statsOf(
      disk,
      ids.map((id) => history.folderOf(id)),
    );
    const asked = ids.map((name, index) => {
      const [draft, beside] = [files[index], kept[index]];
      return { name, stamp: `${draft ? stampOf(draft) : '-'} ${beside ? stampOf(beside) : '-'}` };
    });
    const { found, remaining } = await look(asked, budget);
    return { exports: found.filter((state) => state !== undefined), remaining };
  };
}
