import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { realDisk } from '../../disk/disk.ts';
import type { Disk } from '../../disk/disk.ts';
import { diskUnavailable } from '../../disk/disk-refusal.ts';
import type { DraftStore } from '../draft-store.ts';
import { placesOf } from '../places.ts';
import { packedDrafts } from './packed-drafts.ts';
import { writePackage } from './write-package.ts';

interface Packed {
  bytes: Uint8Array;
  drafts: number;
  /** what could not be packed, with the reason */
  left: string[];
}

/** These drafts with their versions as the bytes of one file; all drafts of the folder without ids. */
export async function pack(
  store: DraftStore,
  given: readonly string[],
  disk: Disk = realDisk,
): Promise<Result<Packed>> {
  const all = await store.ids();
  if (!all.ok) return all;
  const missing = given.filter((id) => !all.value.includes(id));
  if (missing.length > 0)
    return fail('notFound', `没有草稿 ${missing.join('、').slice(0, 200)}。请核对草稿编号。`);
  const ids = given.length > 0 ? [...new Set(given)] : all.value;
  if (ids.length === 0) return fail('notFound', `${store.folder}：还没有草稿，没有可以打包的。`);
  const path = join(placesOf(store.folder).own, `pack-${randomBytes(6).toString('hex')}.nianbao`);
  const left: string[] = [];
  try {
    await disk.mkdir(placesOf(store.folder).own).catch(() => undefined);
    await writePackage(
      disk,
      path,
      packedDrafts(store, ids, (message) => left.push(message)),
    );
    const bytes = await disk.readFile(path);
    return ok({ bytes, drafts: ids.length, left });
  } catch (error) {
    return diskUnavailable('没有打包', error);
  } finally {
    await disk.unlink(path).catch(() => undefined);
  }
}
