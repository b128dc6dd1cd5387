import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import { organ } from '../cases/organ.ts';
import { valueOf } from '../value-of.ts';

/** What one worker found; see worker.ts. */
export interface HostFigures {
  name: string;
  acknowledged: number;
  refused: number;
  /** acknowledged saves that a later opening did not show */
  lost: number;
  /** refused texts that were not among the versions */
  refusedLost: number;
  failed: number;
}

/** So many hosts on one draft, so many rounds each; the draft at the end counts every acknowledged save. */
export async function raceHosts(
  program: string,
  folder: string,
  hosts: number,
  rounds: number,
): Promise<HostFigures[]> {
  const store = createDraftStore(folder);
  valueOf(await store.save(valueOf(emptyDraft('mine', organ, 2025)), ''));
  const names = Array.from({ length: hosts }, (_, index) => `host${String(index)}`);
  const figures = await Promise.all(
    names.map(async (name) => {
      const args = [program, folder, 'mine', name, String(rounds)];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return JSON.parse(stdout) as HostFigures;
    }),
  );
  const { draft } = valueOf(await store.open('mine'));
  const counts = JSON.parse(draft.texts.other ?? '{}') as Record<string, number>;
  return figures.map((each) => ({
    ...each,
    lost: each.lost + Math.max(0, each.acknowledged - (counts[each.name] ?? 0)),
  }));
}
