import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { CollectionStore } from '../collect/collection-store.ts';
import { readHandedIn } from './collections.ts';

type Calls =
  | 'collections.list'
  | 'collections.create'
  | 'collections.save'
  | 'collections.open'
  | 'collections.add'
  | 'collections.decide'
  | 'collections.original';

export function keptCollectionServices(store: CollectionStore): Handlers<Calls> {
  return {
    'collections.list': async () => {
      const listed = await store.list();
      return listed.ok ? ok({ collections: listed.value }) : listed;
    },
    'collections.create': async (about) => await store.create(about),
    'collections.save': async (about) => {
      const saved = await store.save(about);
      return saved.ok ? ok({}) : saved;
    },
    'collections.open': async ({ id }) => await store.open(id),
    'collections.add': async ({ id, name, writtenAt, base64 }) => {
      const bytes = Buffer.from(base64, 'base64');
      const read = await readHandedIn({ name, base64 });
      const reports = read.ok ? read.value.reports : [];
      const refusal = read.ok ? '' : read.failure.message;
      const file = {
        file: name,
        writtenAt,
        reports,
        refusal,
        decision: 'open',
        left: [],
        remarks: '',
      } as const;
      const kept = await store.add(id, file, bytes);
      return kept.ok ? ok({ file: kept.value }) : kept;
    },
    'collections.decide': async ({ id, key, decision, left, remarks }) => {
      const kept = await store.change(id, key, { decision, left, remarks });
      return kept.ok ? ok({ file: kept.value }) : kept;
    },
    'collections.original': async ({ id, key }) => {
      const found = await store.original(id, key);
      return found.ok ? ok({ name: found.value.name, base64: found.value.bytes.toString('base64') }) : found;
    },
  };
}
