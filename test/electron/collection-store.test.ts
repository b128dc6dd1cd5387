import { cp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCollectionStore } from '../../electron/collect/collection-store.ts';
import { madeCounty } from '../cases/county/county.ts';
import { valueOf } from '../value-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

const about = {
  year: 2025,
  office: '清河县政务公开办公室',
  units: ['清河县教育局'],
  uncounted: [],
  awaited: [],
};
const [unit] = madeCounty(1);
const handedIn = {
  file: '年报.docx',
  writtenAt: 1,
  reports: unit ? [{ draft: unit.draft, notes: [], titles: [], isTables: false }] : [],
  refusal: '',
  unit: '',
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
  expect(valueOf(await again.list())).toEqual({ collections: [{ ...about, id, files: 1 }], damaged: [] });
  const opened = valueOf(await again.open(id));
  expect(opened).toMatchObject({ about: { ...about, id }, damaged: [] });
  expect(opened.files).toEqual([{ ...handedIn, digest, key, decision: 'sentBack', remarks: '请补充' }]);
  expect(valueOf(await again.original(id, key))).toEqual({ name: '年报.docx', bytes: Buffer.from('bytes') });
});

test('what two programs change of one record at the same time is kept of both', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [createCollectionStore(folder), createCollectionStore(folder)];
  const { id } = valueOf(await one.create(about));
  const { key } = valueOf(await one.add(id, handedIn, Buffer.from('bytes')));
  for (let round = 0; round < 10; round++) {
    const name = String(round);
    const answers = await Promise.all([
      one.change(id, key, { unit: name }),
      other.change(id, key, { remarks: name }),
      one.save(id, { office: name }),
      other.save(id, { uncounted: [name] }),
    ]);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const opened = valueOf(await one.open(id));
    expect(opened.files).toMatchObject([{ unit: name, remarks: name }]);
    expect(opened.about).toMatchObject({ office: name, uncounted: [name] });
  }
  expect(await readdir(join(folder, '汇总', '.nianbao'))).toEqual([]);
});

test('a folder that has gone is not begun anew by a change', async () => {
  const folder = join(await temporaryFolder(), '优盘');
  const store = createCollectionStore(folder);
  const { id } = valueOf(await store.create(about));
  const { key } = valueOf(await store.add(id, handedIn, Buffer.from('bytes')));
  await rm(folder, { recursive: true });
  expect(await store.change(id, key, { unit: '甲' })).toMatchObject({ ok: false });
  expect(await store.save(id, { office: '甲' })).toMatchObject({ ok: false });
  await expect(readdir(folder)).rejects.toThrow();
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 100)],
  ['changed', (bytes: Buffer) => Buffer.from(bytes.toString().replace('"remarks":""', '"remarks":"别的"'))],
])('a record that was %s is named and hides no other', async (_how, damage) => {
  const folder = await temporaryFolder();
  const store = createCollectionStore(folder);
  const { id } = valueOf(await store.create(about));
  const { key } = valueOf(await store.add(id, handedIn, Buffer.from('one')));
  valueOf(await store.add(id, { ...handedIn, file: '别的.docx' }, Buffer.from('two')));
  const path = join(folder, '汇总', id, `${key}.json`);
  await writeFile(path, damage(await readFile(path)));
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

test('a file and a collection that are taken away come back as they were', async () => {
  const folder = await temporaryFolder();
  const store = createCollectionStore(folder);
  const { id } = valueOf(await store.create(about));
  const { key } = valueOf(await store.add(id, handedIn, Buffer.from('bytes')));
  valueOf(await store.change(id, key, { remarks: '请补充' }));
  valueOf(await store.discardFile(id, key));
  expect(valueOf(await store.open(id)).files).toEqual([]);
  expect(valueOf(await store.discardedFiles(id)).map(({ file }) => file)).toEqual(['年报.docx']);
  expect(valueOf(await store.restoreFile(id, key)).remarks).toBe('请补充');
  expect(valueOf(await store.original(id, key)).bytes).toEqual(Buffer.from('bytes'));
  expect(valueOf(await store.discardedFiles(id))).toEqual([]);

  // one that came in again meanwhile is not overwritten
  valueOf(await store.discardFile(id, key));
  valueOf(await store.add(id, handedIn, Buffer.from('bytes')));
  valueOf(await store.change(id, key, { remarks: '新的' }));
  expect((await store.restoreFile(id, key)).ok).toBe(false);
  expect(valueOf(await store.open(id)).files.map(({ remarks }) => remarks)).toEqual(['新的']);

  valueOf(await store.discard(id));
  expect(valueOf(await store.list()).collections).toEqual([]);
  expect(valueOf(await store.discarded()).map((one) => one.id)).toEqual([id]);
  valueOf(await store.restore(id));
  expect(valueOf(await store.open(id)).files.map(({ remarks }) => remarks)).toEqual(['新的']);
  await cp(join(folder, '汇总', id), join(folder, '汇总', '回收站', id), { recursive: true });
  expect(await store.restore(id)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
});

test('what one page changes of a collection stays when another changes the rest', async () => {
  const store = createCollectionStore(await temporaryFolder());
  const { id } = valueOf(await store.create(about));
  await Promise.all([
    store.save(id, { uncounted: ['清河县税务局'] }),
    store.save(id, { units: ['清河县教育局', '清河县水利局'] }),
    store.save(id, { awaited: ['年报.docx'] }),
  ]);
  expect(valueOf(await store.open(id)).about).toEqual({
    ...about,
    id,
    uncounted: ['清河县税务局'],
    units: ['清河县教育局', '清河县水利局'],
    awaited: ['年报.docx'],
  });
});

test('a file that could not be had stands for itself until its content comes', async () => {
  const store = createCollectionStore(await temporaryFolder());
  const { id } = valueOf(await store.create(about));
  const locked = { ...handedIn, reports: [], refusal: '文件读不出来' };
  expect(valueOf(await store.add(id, locked, Buffer.alloc(0))).digest).toBe('');
  valueOf(await store.add(id, handedIn, Buffer.from('bytes')));
  expect(valueOf(await store.open(id)).files.map(({ refusal }) => refusal)).toEqual(['']);
});

test('a collection whose record is damaged is named', async () => {
  const folder = await temporaryFolder();
  const store = createCollectionStore(folder);
  const { id } = valueOf(await store.create(about));
  const path = join(folder, '汇总', id, 'collection.json');
  await writeFile(path, (await readFile(path)).subarray(0, 20));
  expect(valueOf(await store.list())).toEqual({ collections: [], damaged: [join(folder, '汇总', id)] });
});

test('what killed writes left of a collection goes when it is opened', async () => {
  const folder = await temporaryFolder();
  const store = createCollectionStore(folder);
  const { id } = valueOf(await store.create(about));
  const left = join(folder, '汇总', id, `${'a'.repeat(64)}.file.0123456789ab.tmp`);
  await writeFile(left, '');
  await utimes(left, 0, 0);
  valueOf(await store.open(id));
  expect(await readdir(join(folder, '汇总', id))).toEqual(['collection.json']);
});
