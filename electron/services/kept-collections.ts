import type { KeptFile } from '../../shared/collection/kept.ts';
import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { CollectionStore } from '../collect/collection-store.ts';
import { readHandedIn } from './collections.ts';
import { done } from './done.ts';

type Calls =
  | 'collections.list'
  | 'collections.create'
  | 'collections.save'
  | 'collections.open'
  | 'collections.add'
  | 'collections.decide'
  | 'collections.assign'
  | 'collections.original'
  | 'collections.discard'
  | 'collections.discarded'
  | 'collections.restore'
  | 'collections.discardFile'
  | 'collections.discardedFiles'
  | 'collections.restoreFile';

/** `whenDue` is told when there is work on collections, and does by itself what is to be done from time to time. */
export function keptCollectionServices(
  store: CollectionStore,
  whenDue: () => Promise<void>,
): Handlers<Calls> {
  return {
    'collections.list': async () => await store.list(),
    'collections.create': async (about) => await store.create(about),
    'collections.save': async ({ id, ...changes }) => await store.save(id, changes),
    'collections.open': async ({ id }) => {
      void whenDue();
      return await store.open(id);
    },
    'collections.add': async ({ id, name, writtenAt, base64, refusal: unread }) => {
      const bytes = Buffer.from(base64, 'base64');
      // reading is dear: what came in before is not read once more
      const before = await store.find(id, name, bytes);
      if (!before.ok) return before;
      if (before.value) return ok({ file: before.value });
      const read = unread === '' ? await readHandedIn({ name, base64 }) : undefined;
      const reports = read?.ok ? read.value.reports : [];
      const refusal = read?.ok === false ? read.failure.message : unread;
      const fresh = { unit: '', decision: 'open', left: [], remarks: '' } as const;
      return asFile(await store.add(id, { file: name, writtenAt, reports, refusal, ...fresh }, bytes));
    },
    'collections.decide': async ({ id, key, ...decided }) => {
      const changed = await store.change(id, key, decided);
      if (changed.ok) void whenDue();
      return asFile(changed);
    },
    'collections.assign': async ({ id, key, unit }) => asFile(await store.change(id, key, { unit })),
    'collections.original': async ({ id, key }) => {
      const found = await store.original(id, key);
      return found.ok ? ok({ name: found.value.name, base64: found.value.bytes.toString('base64') }) : found;
    },
    'collections.discard': async ({ id }) => done(await store.discard(id)),
    'collections.discarded': async () => {
      const found = await store.discarded();
      return found.ok ? ok({ collections: found.value }) : found;
    },
    'collections.restore': async ({ id }) => done(await store.restore(id)),
    'collections.discardFile': async ({ id, key }) => done(await store.discardFile(id, key)),
    'collections.discardedFiles': async ({ id }) => {
      const found = await store.discardedFiles(id);
      return found.ok ? ok({ files: found.value }) : found;
    },
    'collections.restoreFile': async ({ id, key }) => asFile(await store.restoreFile(id, key)),
  };
}

function asFile(kept: Result<KeptFile>): Result<{ file: KeptFile }> {
  return kept.ok ? ok({ file: kept.value }) : kept;
}
