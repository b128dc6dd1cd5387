import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import type { z } from 'zod/mini';
import { collectionSchema, keptFileSchema } from '../../shared/collection/kept.ts';
import type { Collection, CollectionChanges, KeptFile } from '../../shared/collection/kept.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { namesIn, realDisk } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { diskUnavailable } from '../disk/disk-refusal.ts';
import { held } from '../disk/held.ts';
import { removeLeftovers, removeOldHolds } from '../disk/leftovers.ts';
import { readRegularFile } from '../disk/read-file.ts';
import { sha256Of } from '../disk/sha256.ts';
import { seal, sealState } from '../disk/seal.ts';
import { turns } from '../disk/turns.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { moveAll, recycleFolderName } from '../disk/recycle-folder.ts';

/** The collections of a county, each a folder with a record and the bytes of every file that came in. */
export interface CollectionStore {
  /** the latest year first, and the folders whose record could not be read */
  list: () => Promise<Result<{ collections: Listed[]; damaged: string[] }>>;
  create: (about: Omit<Collection, 'id'>) => Promise<Result<Collection>>;
  /** changes what is named of it, and nothing else */
  save: (id: string, changes: CollectionChanges) => Promise<Result<Collection>>;
  open: (id: string) => Promise<Result<{ about: Collection; files: KeptFile[]; damaged: string[] }>>;
  /** the file of that name and those bytes, where it came in before */
  find: (id: string, file: string, bytes: Uint8Array) => Promise<Result<KeptFile | null>>;
  /** keeps a file that came in; one that is there already is left as it is */
  add: (id: string, file: Omit<KeptFile, 'key' | 'digest'>, bytes: Uint8Array) => Promise<Result<KeptFile>>;
  change: (id: string, key: string, changes: Partial<KeptFile>) => Promise<Result<KeptFile>>;
  /** the bytes that came in */
  original: (id: string, key: string) => Promise<Result<{ name: string; bytes: Buffer }>>;
  /** moves a collection to the recycle folder, and back unless one of that id stands there */
  discard: (id: string) => Promise<Result<void>>;
  restore: (id: string) => Promise<Result<void>>;
  discarded: () => Promise<Result<Listed[]>>;
  /** the same for a file of a collection */
  discardFile: (id: string, key: string) => Promise<Result<void>>;
  restoreFile: (id: string, key: string) => Promise<Result<KeptFile>>;
  discardedFiles: (id: string) => Promise<Result<KeptFile[]>>;
}
type Listed = Collection & { files: number };

/** The folder of all collections, which users see beside their drafts. */
export const collectionsFolder = '汇总';
const aboutName = 'collection.json';
/** Beside the collections: who is changing a record at the moment, see `held`. */
const holdsFolder = '.nianbao';
const mostBytes = 60 * 1024 * 1024;
const plainId = /^[A-Za-z0-9-]{1,64}$/u;
const plainKey = /^[0-9a-f]{64}$/u;

export function createCollectionStore(draftsFolder: string, disk: Disk = realDisk): CollectionStore {
  const place = join(resolve(draftsFolder), collectionsFolder);
  const recycled = join(place, recycleFolderName);
  const folderOf = (id: string): string => join(place, id);
  const recycledIn = (id: string): string => join(folderOf(id), recycleFolderName);
  const holds = join(place, holdsFolder);
  const inTurn = turns();

  async function guarded<T>(what: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      return diskUnavailable(what, error);
    }
  }
  async function put(path: string, value: unknown): Promise<void> {
    await writeDurably(disk, path, seal(JSON.stringify(value)), { mode: 0o600 });
  }
  async function get<T>(path: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
    const found = await readRegularFile(disk, path, mostBytes);
    if (typeof found === 'string' || sealState(found.bytes) === 'broken') return undefined;
    try {
      return schema.safeParse(JSON.parse(found.bytes.toString('utf8'))).data;
    } catch {
      return undefined;
    }
  }
  /** Reads a record, changes it and writes it, while no other program does: what each of two changes is kept. */
  async function changed<T>(
    id: string,
    key: string,
    read: () => Promise<T | undefined>,
    change: (before: T) => T,
  ): Promise<Result<T>> {
    const unknown = key === '' ? unknownCollection : unknownFile;
    // a folder that has gone is not begun anew by what is to be changed in it
    if (!(await read())) return unknown;
    await makeFolder(disk, holds);
    return await inTurn(
      `${id} ${key}`,
      async () =>
        await held(disk, holds, key === '' ? id : `${id}-${key}`, async (hold) => {
          const before = await read();
          if (!before) return unknown;
          const next = change(before);
          const path = join(folderOf(id), key === '' ? aboutName : `${key}.json`);
          await hold.put(path, Buffer.from(seal(JSON.stringify(next))));
          return ok(next);
        }),
    );
  }
  const sortedIn = async (path: string): Promise<string[]> => ((await namesIn(disk, path)) ?? []).sort();
  const aboutIn = async (folder: string): Promise<Collection | undefined> =>
    await get(join(folder, aboutName), collectionSchema);
  const about = async (id: string): Promise<Collection | undefined> =>
    plainId.test(id) ? await aboutIn(folderOf(id)) : undefined;
  const keptIn = async (folder: string, key: string): Promise<KeptFile | undefined> =>
    plainKey.test(key) ? await get(join(folder, `${key}.json`), keptFileSchema) : undefined;
  const kept = async (id: string, key: string): Promise<KeptFile | undefined> =>
    plainId.test(id) ? await keptIn(folderOf(id), key) : undefined;
  const keysIn = async (folder: string): Promise<string[]> =>
    (await sortedIn(folder)).flatMap((name) => /^([0-9a-f]{64})\.json$/u.exec(name)?.[1] ?? []);
  async function listed(folder: string): Promise<{ collections: Listed[]; damaged: string[] }> {
    const collections: Listed[] = [];
    const damaged: string[] = [];
    for (const id of (await sortedIn(folder)).filter((name) => plainId.test(name))) {
      const one = await aboutIn(join(folder, id));
      if (one) collections.push({ ...one, id, files: (await keysIn(join(folder, id))).length });
      else damaged.push(join(folder, id));
    }
    return { collections: collections.sort((left, right) => right.year - left.year), damaged };
  }
  async function filesIn(folder: string): Promise<{ files: KeptFile[]; damaged: string[] }> {
    const files: KeptFile[] = [];
    const damaged: string[] = [];
    for (const key of await keysIn(folder)) {
      const one = await keptIn(folder, key);
      if (one) files.push(one);
      else damaged.push(join(folder, `${key}.json`));
    }
    files.sort((left, right) => (left.file < right.file ? -1 : 1));
    return { files, damaged };
  }

  return {
    list: async () => await guarded('汇总的列表没有读出来', async () => ok(await listed(place))),
    create: async (given) =>
      await guarded('汇总没有建好', async () => {
        const id = `${String(given.year)}-${randomBytes(6).toString('hex')}`;
        await makeFolder(disk, folderOf(id));
        await put(join(folderOf(id), aboutName), { ...given, id });
        return ok({ ...given, id });
      }),
    save: async (id, changes) =>
      await guarded(
        '没有保存',
        async () =>
          await changed(
            id,
            '',
            async () => await about(id),
            (before) => ({ ...before, ...changes }),
          ),
      ),
    open: async (id) =>
      await guarded('汇总没有打开', async () => {
        const one = await about(id);
        if (!one) return unknownCollection;
        await removeLeftovers(disk, folderOf(id), await sortedIn(folderOf(id)));
        await removeOldHolds(disk, holds);
        return ok({ about: one, ...(await filesIn(folderOf(id))) });
      }),
    find: async (id, file, bytes) =>
      await guarded(`“${file}”没有收进来`, async () =>
        ok((await kept(id, keyOf(file, digestOf(bytes)))) ?? null),
      ),
    add: async (id, given, bytes) =>
      await guarded(`“${given.file}”没有收进来`, async () => {
        if (!(await about(id))) return unknownCollection;
        const digest = digestOf(bytes);
        const key = keyOf(given.file, digest);
        const there = await kept(id, key);
        if (there) return ok(there);
        const file: KeptFile = { ...given, digest, key };
        // the bytes first: a record stands for a file that is there
        await writeDurably(disk, join(folderOf(id), `${key}.file`), bytes, { mode: 0o600 });
        await put(join(folderOf(id), `${key}.json`), file);
        // one of that name whose content could not be had stood in the roll for it
        const unread = join(folderOf(id), `${keyOf(file.file, '')}.json`);
        if (digest !== '') await disk.unlink(unread).catch(() => undefined);
        return ok(file);
      }),
    change: async (id, key, changes) =>
      await guarded(
        '没有保存',
        async () =>
          await changed(
            id,
            key,
            async () => await kept(id, key),
            (before) => ({ ...before, ...changes, key }),
          ),
      ),
    original: async (id, key) =>
      await guarded('原文件没有读出来', async () => {
        const file = await kept(id, key);
        if (!file) return unknownFile;
        const found = await readRegularFile(disk, join(folderOf(id), `${key}.file`), mostBytes);
        return typeof found === 'string' ? unknownFile : ok({ name: file.file, bytes: found.bytes });
      }),
    discard: async (id) =>
      await guarded('汇总没有移到回收站', async () => {
        if (!(await about(id))) return unknownCollection;
        return await moveAll(disk, place, recycled, [id]);
      }),
    restore: async (id) =>
      await guarded('汇总没有恢复', async () => {
        if (!plainId.test(id) || !(await aboutIn(join(recycled, id)))) return unknownCollection;
        if (await about(id)) return fail('conflict', '这个汇总已经在列表里了，没有覆盖它。');
        return await moveAll(disk, recycled, place, [id]);
      }),
    discarded: async () =>
      await guarded('回收站没有读出来', async () => ok((await listed(recycled)).collections)),
    discardFile: async (id, key) =>
      await guarded('文件没有移到回收站', async () => {
        if (!(await kept(id, key))) return unknownFile;
        // the record first: it leads to its bytes in either place. One of this name and these bytes is no loss there
        return await moveAll(disk, folderOf(id), recycledIn(id), [`${key}.json`, `${key}.file`]);
      }),
    restoreFile: async (id, key) =>
      await guarded('文件没有恢复', async () => {
        const file = plainId.test(id) ? await keptIn(recycledIn(id), key) : undefined;
        if (!file) return unknownFile;
        if (await kept(id, key))
          return fail('conflict', `“${file.file}”已经又收进来了，名册里就是那一份，不用恢复。`);
        await moveAll(disk, recycledIn(id), folderOf(id), [`${key}.file`, `${key}.json`]);
        return ok(file);
      }),
    discardedFiles: async (id) =>
      await guarded('回收站没有读出来', async () =>
        (await about(id)) ? ok((await filesIn(recycledIn(id))).files) : unknownCollection,
      ),
  };
}

const unknownCollection = fail('notFound', '没有这个汇总，可能已经移走。请回到列表。');
const unknownFile = fail('notFound', '没有这个文件，可能已经移走。请重新打开这个汇总。');

function keyOf(file: string, digest: string): string {
  return sha256Of(`${file}\n${digest}`);
}

/** '' for a file whose content could not be had: two of these are not the same. */
function digestOf(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : sha256Of(bytes);
}
