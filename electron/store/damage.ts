import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Disk } from '../disk/disk.ts';
import type { Hold } from '../disk/held.ts';
import { moveDurably } from '../disk/move-durably.ts';
import { readRegularFile } from '../disk/read-file.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { bytesOfDraft, draftOfBytes, mostDraftBytes, soundDraft } from './draft-content.ts';
import { draftExtension } from './draft-id.ts';
import type { History } from './history.ts';
import { placesOf } from './places.ts';
import { compact } from './versions/version-name.ts';

/** What can be done about a draft's file that is no sound draft. */
export interface Remedies {
  /** the latest whole copy, and when it was saved (ISO 8601) */
  good: { draft: Draft; savedAt: string } | null;
  /** whether the file is a draft, if a changed one */
  acceptable: boolean;
}
/** Of a file about which nothing can be done. */
export const noRemedies: Remedies = { good: null, acceptable: false };

/**
 * Doing something about a draft's file that is no sound draft. Its bytes are kept untouched in either case. Throws what the
 * disk says.
 */
interface Damage {
  remedies: (id: string) => Promise<Remedies>;
  /** puts the latest good copy into the file's place */
  mend: (id: string, hold: Hold) => Promise<Result<void>>;
  /** takes the file for good, as its author says it is */
  accept: (id: string, hold: Hold) => Promise<Result<void>>;
}

export function createDamage(disk: Disk, folder: string, history: History): Damage {
  const fileOf = (id: string): string => join(folder, `${id}${draftExtension}`);

  async function setAside(id: string): Promise<void> {
    const place = placesOf(folder).damaged;
    await makeFolder(disk, place);
    const name = `${id}-${compact(new Date())}-${randomBytes(2).toString('hex')}`;
    const found = await readRegularFile(disk, fileOf(id), mostDraftBytes).catch(() => 'odd' as const);
    if (found === 'none') return;
    // the draft's own place is never empty where its bytes can be read
    if (typeof found === 'object')
      await writeDurably(disk, join(place, `${name}${draftExtension}`), found.bytes, { mode: 0o600 });
    else await moveDurably(disk, fileOf(id), join(place, name));
  }

  return {
    remedies: async (id) => {
      const there = await readRegularFile(disk, fileOf(id), mostDraftBytes);
      const good = await history.lastGood(id);
      return {
        good: good ? { draft: good.draft, savedAt: good.at.toISOString() } : null,
        acceptable: typeof there === 'object' && draftOfBytes(there.bytes).ok,
      };
    },
    mend: async (id, hold) => {
      const there = await readRegularFile(disk, fileOf(id), mostDraftBytes).catch(() => 'odd' as const);
      const sound = typeof there === 'object' ? soundDraft(there.bytes) : undefined;
      if (sound?.ok === false && sound.failure.code === 'newer')
        return fail('newer', `${basename(fileOf(id))}：${sound.failure.message}`);
      if (sound?.ok)
        return fail('conflict', `${basename(fileOf(id))}：文件没有损坏，没有改动它。请刷新草稿列表。`);
      const good = await history.lastGood(id);
      if (!good)
        return fail(
          'notFound',
          `${basename(fileOf(id))}：没有留下可以取回的内容。请从备份里找这份草稿，损坏的文件没有改动。`,
        );
      await setAside(id);
      await hold.put(fileOf(id), bytesOfDraft(good.draft));
      return ok(undefined);
    },
    accept: async (id, hold) => {
      const there = await readRegularFile(disk, fileOf(id), mostDraftBytes);
      const draft = typeof there === 'object' ? draftOfBytes(there.bytes) : fail('invalid', '不是草稿文件。');
      if (!draft.ok) return fail(draft.failure.code, `${basename(fileOf(id))}：${draft.failure.message}`);
      await setAside(id);
      await hold.put(fileOf(id), bytesOfDraft({ ...draft.value, id }));
      return ok(undefined);
    },
  };
}
