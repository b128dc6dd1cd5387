import { writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { placesOf } from '../../../electron/store/places.ts';
import { withText } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const draft = valueOf(emptyDraft('one', organ, 2025));
const file = { fileName: '报告.docx', reportFormat: 'docx', bytes: Buffer.from('report') };
const states = async (store: ReturnType<typeof createDraftStore>, within?: number) =>
  valueOf(await store.exportStates(within));

test('a draft is told to be exported, and how much of it has changed since', async () => {
  const folder = await temporaryFolder();
  const store = createDraftStore(folder);
  const first = valueOf(await store.save(draft, ''));
  expect(await states(store)).toEqual({ exports: [], remaining: 0 });
  valueOf(await store.exported(draft, file));
  const at = valueOf(await store.exports('one'))[0]?.at;
  expect((await states(store)).exports).toEqual([{ id: 'one', at, changed: 0 }]);
  const changed = { ...withText(draft, 'overview', '新写的'), cells: { 'requests.new.person': 3 } };
  const second = valueOf(await store.save(changed, first.revision));
  expect((await states(store)).exports).toEqual([{ id: 'one', at, changed: 2 }]);
  // as another program sees it, and once it is put back
  expect((await states(createDraftStore(folder))).exports).toEqual([{ id: 'one', at, changed: 2 }]);
  valueOf(await store.save(draft, second.revision));
  expect((await states(store)).exports).toEqual([{ id: 'one', at, changed: 0 }]);
});

test('where the exported version is damaged, that it was exported is still said', async () => {
  const folder = await temporaryFolder();
  const store = createDraftStore(folder);
  await store.save(draft, '');
  valueOf(await store.exported(draft, file));
  const versions = join(placesOf(folder).versions, 'one');
  for (const name of readdirSync(versions))
    if (name.includes('-export-')) writeFileSync(join(versions, name), 'torn');
  expect((await states(store)).exports).toMatchObject([{ id: 'one', changed: null }]);
});

test('asked for a while only, it goes on where it was until all are looked at', async () => {
  const store = createDraftStore(await temporaryFolder());
  for (let index = 0; index < 5; index += 1) {
    const one = { ...draft, id: `d${String(index)}` };
    await store.save(one, '');
    if (index % 2 === 0) valueOf(await store.exported(one, file));
  }
  const seen: number[] = [];
  for (let asked = 0; asked < 5; asked += 1) seen.push((await states(store, 0)).remaining);
  expect(seen).toEqual([4, 3, 2, 1, 0]);
  expect((await states(store, 0)).exports).toHaveLength(3);
});
