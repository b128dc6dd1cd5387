import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { isThere } from './disk.ts';
import type { Disk } from './disk.ts';
import { moveDurably } from './move-durably.ts';

/** What users see of what they took away: beside drafts, beside collections and inside each of these. */
export const recycleFolderName = '回收站';

/**
 * Moves what is named from one folder to another, one after another; what is not there is passed over, so that a move that
 * was cut off can be asked for again. Throws what the disk says.
 */
export async function moveAll(
  disk: Disk,
  from: string,
  to: string,
  names: readonly string[],
): Promise<Result<void>> {
  await makeFolder(disk, to);
  for (const name of names)
    if (await isThere(disk, join(from, name))) await moveDurably(disk, join(from, name), join(to, name));
  return ok(undefined);
}
