import { createHash, randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { collectionSchema, keptFileSchema } from '../../shared/collection/kept.ts';
import type { Collection, KeptFile } from '../../shared/collection/kept.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { errorCode, realDisk } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { readRegularFile } from '../disk/read-file.ts';
import { seal, sealState } from '../disk/seal.ts';
import { writeDurably } from '../disk/write-durably.ts';

/** The collections of a county, each a folder with a record and the bytes of every file that came in. */
export interface CollectionStore {
  list: () => Promise<Result<(Collection & { files: number })[]>>;
  create: (about: Omit<Collection, 'id'>) => Promise<Result<Collection>>;
  save: (about: Collection) => Promise<Result<void>>;
  open: (id: string) => Promise<Result<{ about: Collection; files: KeptFile[]; damaged: string[] }>>;
  /** keeps a file that came in; one that is there already is left as it is */
  add: (id: string, file: Omit<KeptFile, 'key' | 'digest'>, bytes: Uint8Array) => Promise<Result<KeptFile>>;
  change: (id: string, key: string, changes: Partial<KeptFile>) => Promise<Result<KeptFile>>;
  /** the bytes that came in */
  original: (id: string, key: string) => Promise<Result<{ name: string; bytes: Buffer }>>;
}

/** What users see beside their drafts. */
const folderName = '汇总';
const aboutName = 'collection.json';
const mostBytes = 60 * 1024 * 1024;
const plainId = /^[A-Za-z0-9-]{1,64}$/u;
const plainKey = /^[0-9a-f]{64}$/u;

export function createCollectionStore(draftsFolder: string, disk: Disk = realDisk): CollectionStore {
  const place = join(resolve(draftsFolder), folderName);
  const folderOf = (id: string): string => join(place, id);
  const recordOf = (id: string, key: string): string => join(folderOf(id), `${key}.json`);

  async function guarded<T>(what: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      return fail('unavailable', diskRefusal(what, error).failure.message);
    }
  }
  async function put(path: string, value: unknown): Promise<void> {
    await writeDurably(disk, path, seal(JSON.stringify(value)), { mode: 0o600 });
  }
  async function get<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const found = await readRegularFile(disk, path, mostBytes);
    if (typeof found === 'string' || sealState(found.bytes) === 'broken') return undefined;
    try {
      return schema.safeParse(JSON.parse(found.bytes.toString('utf8'))).data;
    } catch {
      return undefined;
    }
  }
  async function namesIn(path: string): Promise<string[]> {
    try {
      return (await disk.readdir(path)).sort();
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }
  const about = async (id: string): Promise<Collection | undefined> =>
    plainId.test(id) ? await get(join(folderOf(id), aboutName), collectionSchema) : undefined;
  const unknown = (): Result<never> => fail('notFound', '没有这个汇总，可能已经移走。请回到列表。');
  const keysIn = async (id: string): Promise<string[]> =>
    (await namesIn(folderOf(id))).flatMap((name) => /^([0-9a-f]{64})\.json$/u.exec(name)?.[1] ?? []);

  return {
    list: async () =>
      await guarded('汇总的列表没有读出来', async () => {
        const all: (Collection & { files: number })[] = [];
        for (const id of await namesIn(place)) {
          const one = await about(id);
          if (one) all.push({ ...one, files: (await keysIn(id)).length });
        }
        return ok(all.sort((left, right) => right.year - left.year));
      }),
    create: async (given) =>
      await guarded('汇总没有建好', async () => {
        const id = `${String(given.year)}-${randomBytes(6).toString('hex')}`;
        await disk.mkdir(folderOf(id), { recursive: true });
        await put(join(folderOf(id), aboutName), { ...given, id });
        return ok({ ...given, id });
      }),
    save: async (given) =>
      await guarded('没有保存', async () => {
        if (!(await about(given.id))) return unknown();
        await put(join(folderOf(given.id), aboutName), given);
        return ok(undefined);
      }),
    open: async (id) =>
      await guarded('汇总没有打开', async () => {
        const one = await about(id);
        if (!one) return unknown();
        const files: KeptFile[] = [];
        const damaged: string[] = [];
        for (const key of await keysIn(id)) {
          const kept = await get(recordOf(id, key), keptFileSchema);
          if (kept) files.push(kept);
          else damaged.push(recordOf(id, key));
        }
        files.sort((left, right) => (left.file < right.file ? -1 : 1));
        return ok({ about: one, files, damaged });
      }),
    add: async (id, given, bytes) =>
      await guarded(`“${given.file}”没有收进来`, async () => {
        if (!(await about(id))) return unknown();
        const digest = sha256(bytes);
        const key = sha256(`${given.file}\n${digest}`);
        const there = await get(recordOf(id, key), keptFileSchema);
        if (there) return ok(there);
        const kept: KeptFile = { ...given, digest, key };
        // the bytes first: a record stands for a file that is there
        await writeDurably(disk, join(folderOf(id), `${key}.file`), bytes, { mode: 0o600 });
        await put(recordOf(id, key), kept);
        return ok(kept);
      }),
    change: async (id, key, changes) =>
      await guarded('没有保存', async () => {
        if (!plainId.test(id) || !plainKey.test(key)) return unknown();
        const kept = await get(recordOf(id, key), keptFileSchema);
        if (!kept) return unknown();
        const next = { ...kept, ...changes, key };
        await put(recordOf(id, key), next);
        return ok(next);
      }),
    original: async (id, key) =>
      await guarded('原文件没有读出来', async () => {
        if (!plainId.test(id) || !plainKey.test(key)) return unknown();
        const kept = await get(recordOf(id, key), keptFileSchema);
        const found = await readRegularFile(disk, join(folderOf(id), `${key}.file`), mostBytes);
        if (!kept || typeof found === 'string') return unknown();
        return ok({ name: kept.file, bytes: found.bytes });
      }),
  };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
