import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ExportState } from '../../shared/contract.ts';
import { changesBetween, countOf } from '../../shared/draft/changes.ts';
import { namesIn } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { statsOf } from '../disk/stats-of.ts';
import { draftExtension, idsOf } from './draft-id.ts';
import type { History } from './history.ts';
import { readStoredDraft } from './stored-draft.ts';

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
  let remembered = new Map<string, { stamp: string; state: ExportState | undefined }>();

  async function stateOf(id: string): Promise<ExportState | undefined> {
    const [last] = await history.exports(id).list();
    if (!last) return undefined;
    const [draft, version] = [
      await readStoredDraft(disk, folder, id),
      await history.versions(id).open(last.draftVersion),
    ];
    if (!draft.ok) return undefined;
    const changed = version.ok ? countOf(changesBetween(version.value.draft, draft.value.draft)) : null;
    return { id, at: last.at, changed };
  }

  return async (budget = Infinity) => {
    const started = performance.now();
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
    const next: typeof remembered = new Map();
    const result: ExportStates = { exports: [], remaining: 0 };
    let looked = 0;
    for (const [index, id] of ids.entries()) {
      const stamp = `${stampOf(files[index])} ${stampOf(kept[index])}`;
      const known = remembered.get(id);
      const isKnown = known?.stamp === stamp;
      // one at least, so that whoever asks on comes to an end
      if (!isKnown && looked > 0 && performance.now() - started > budget) {
        result.remaining += 1;
        continue;
      }
      if (!isKnown) looked += 1;
      const state = isKnown ? known.state : await stateOf(id);
      next.set(id, { stamp, state });
      if (state) result.exports.push(state);
    }
    remembered = next;
    return result;
  };
}

function stampOf(found: Stats | undefined): string {
  return found ? `${String(found.ino)} ${String(found.size)} ${String(found.mtimeMs)}` : '-';
}
