import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCollectionStore } from '../../electron/collect/collection-store.ts';
import { madeCounty } from '../cases/county/county.ts';
import { valueOf } from '../value-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

const about = { year: 2025, office: '清河县政务公开办公室', units: ['清河县教育局'], uncounted: [] };
const [unit] = madeCounty(1);
const handedIn = {
  file: '年报.docx',
  writtenAt: 1,
  reports: unit ? [{ draft: unit.draft, notes: [], titles: [], isTables: false }] : [],
  refusal: '',
  decision: 'open' as const,
  left: [],
  remarks: '',
};

test('a collection is there again with its files, their bytes and what was decided', async () => {
  const folder = await temporaryFolder();
  const store = createCollectionStore(folder);
  const { id } = valueOf(await store.create(about));
  const { key, digest } = valueOf(await store.add(id, handedIn, Buffer.from('bytes')));
  valueOf(await store.change(id, key, { decision: 'sentBack', remarks: '请补充' }));
  // the same file once more changes nothing of it
  expect(valueOf(await store.add(id, handedIn, Buffer.from('bytes'))).decision).toBe('sentBack');

  const again = createCollectionStore(folder);
  expect(valueOf(await again.list())).toEqual([{ ...about, id, files: 1 }]);
  const opened = valueOf(await again.open(id));
  expect(opened).toMatchObject({ about: { ...about, id }, damaged: [] });
  expect(opened.files).toEqual([{ ...handedIn, digest, key, decision: 'sentBack', remarks: '请补充' }]);
  expect(valueOf(await again.original(id, key))).toEqual({ name: '年报.docx', bytes: Buffer.from('bytes') });
});

test('a damaged record is named and hides no other', async () => {
  const folder = await temporaryFolder();
  const store = createCollectionStore(folder);
  const { id } = valueOf(await store.create(about));
  const { key } = valueOf(await store.add(id, handedIn, Buffer.from('one')));
  valueOf(await store.add(id, { ...handedIn, file: '别的.docx' }, Buffer.from('two')));
  const path = join(folder, '汇总', id, `${key}.json`);
  await writeFile(path, (await readFile(path)).subarray(0, 100));
  const opened = valueOf(await store.open(id));
  expect(opened.damaged).toEqual([path]);
  expect(opened.files.map(({ file }) => file)).toEqual(['别的.docx']);
});

test('names that lead elsewhere lead nowhere', async () => {
  const folder = await temporaryFolder();
  const store = createCollectionStore(folder);
  for (const id of ['..', '../x', '', 'a/b']) expect((await store.open(id)).ok).toBe(false);
  expect((await store.original('a', '../../secret')).ok).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});
