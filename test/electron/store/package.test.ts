import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOfDraft, soundDraft } from '../../../electron/store/draft-content.ts';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import type { DraftStore } from '../../../electron/store/draft-store.ts';
import { sourceOfBase64 } from '../../../electron/store/package/file-source.ts';
import { pack } from '../../../electron/store/package/pack.ts';
import { lookIntoPackage, unpack } from '../../../electron/store/package/unpack.ts';
import { withText } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const store = async () => createDraftStore(await temporaryFolder());

/** Saves the draft with that text, as one session of work does. */
async function write(at: DraftStore, text: string, id = 'mine'): Promise<void> {
  const there = await at.open(id);
  const { draft, revision } = there.ok
    ? there.value
    : { draft: valueOf(emptyDraft(id, organ, 2025)), revision: '' };
  valueOf(await at.save(withText(draft, 'overview', text), revision));
}
const textOf = async (at: DraftStore, id = 'mine') => valueOf(await at.open(id)).draft.texts.overview;
const packed = async (from: DraftStore, ids: string[] = []) =>
  Buffer.from(valueOf(await pack(from, ids)).bytes);
const source = (bytes: Buffer) => sourceOfBase64(bytes.toString('base64'));

describe('a package', () => {
  test('brings drafts and their versions to another folder, and nothing twice', async () => {
    const [from, to] = [await store(), await store()];
    for (const text of ['一', '二', '三']) await write(from, text);
    await write(from, '别的', 'other');
    const bytes = await packed(from);
    expect(valueOf(await lookIntoPackage(to, source(bytes)))).toMatchObject([
      { id: 'mine', relation: 'new', versions: 2 },
      { id: 'other', relation: 'new', versions: 0 },
    ]);
    valueOf(await unpack(to, source(bytes), ['other']));
    expect(await textOf(to)).toBe('三');
    expect((await to.open('other')).ok).toBe(false);
    const versions = valueOf(await to.versions('mine')).map(({ mark }) => mark);
    for (const { mark } of valueOf(await from.versions('mine'))) expect(versions).toContain(mark);
    const again = valueOf(await unpack(to, source(bytes), ['other']));
    expect(again).toMatchObject([{ relation: 'same', became: null }]);
    expect(await readdir(join(from.folder, '.nianbao'))).toEqual(['holds']);
  });

  test('with a later state takes its place, and what stood there is a version', async () => {
    const [office, home] = [await store(), await store()];
    await write(office, '一');
    valueOf(await unpack(home, source(await packed(office)), []));
    await write(home, '二');
    const done = valueOf(await unpack(office, source(await packed(home)), []));
    expect(done).toMatchObject([{ relation: 'newer', became: 'mine' }]);
    expect(await textOf(office)).toBe('二');
  });

  test('with an earlier state changes nothing', async () => {
    const from = await store();
    await write(from, '一');
    const bytes = await packed(from);
    await write(from, '二');
    expect(valueOf(await unpack(from, source(bytes), []))).toMatchObject([
      { relation: 'older', became: null },
    ]);
    expect(await textOf(from)).toBe('二');
  });

  test('changed on both sides comes beside, once', async () => {
    const [office, home] = [await store(), await store()];
    await write(office, '一');
    valueOf(await unpack(home, source(await packed(office)), []));
    await write(home, '家里');
    await write(office, '单位');
    const bytes = await packed(home);
    const [first] = valueOf(await unpack(office, source(bytes), []));
    expect(first?.relation).toBe('different');
    expect(await textOf(office)).toBe('单位');
    expect(await textOf(office, first?.became ?? '')).toBe('家里');
    expect(valueOf(await unpack(office, source(bytes), []))).toMatchObject([{ became: null }]);
    expect(valueOf(await office.list()).drafts).toHaveLength(2);
  });

  test('that brings what was refused here once comes beside: nobody has it in a draft', async () => {
    const [office, home] = [await store(), await store()];
    await write(office, '一');
    valueOf(await unpack(home, source(await packed(office)), []));
    await write(home, '二');
    const { draft, revision } = valueOf(await office.open('mine'));
    await write(office, '三');
    const refused = await office.save(valueOf(await home.open('mine')).draft, revision);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    const done = valueOf(await unpack(office, source(await packed(home)), []));
    expect(done).toMatchObject([{ id: draft.id, relation: 'different' }]);
    expect(await textOf(office, done[0]?.became ?? '')).toBe('二');
  });

  test('leaves out what is damaged and says so', async () => {
    const from = await store();
    await write(from, '一');
    await write(from, '二', 'torn');
    await writeFile(join(from.folder, 'torn.json'), '{');
    const { left, bytes } = valueOf(await pack(from, []));
    expect(left.join()).toContain('torn.json');
    expect(valueOf(await lookIntoPackage(from, source(Buffer.from(bytes))))).toHaveLength(1);
  });

  test('is refused for drafts that are not there, and where there are none', async () => {
    const from = await store();
    expect(await pack(from, [])).toMatchObject({ ok: false, failure: { code: 'notFound' } });
    await write(from, '一');
    expect(await pack(from, ['nobody'])).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  });
});

describe('a damaged package', () => {
  async function whole() {
    const from = await store();
    await write(from, '一'.repeat(500));
    return await packed(from);
  }
  const line = (bytes: Buffer, change: (lines: string[]) => string[]): Buffer =>
    gzipSync(change(gunzipSync(bytes).toString().split('\n')).join('\n'));
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['torn', (bytes) => bytes.subarray(0, bytes.length - 30)],
    ['with a flipped bit', (bytes) => bytes.map((byte, at) => (at === 200 ? byte ^ 4 : byte)) as Buffer],
    [
      'with a changed content',
      (bytes) => line(bytes, (all) => all.map((each) => each.replace('一一', '一二'))),
    ],
    [
      'with another sound draft in the place of one',
      (bytes) =>
        line(bytes, ([head = '', entry = '', ...rest]) => {
          const { content, ...about } = JSON.parse(entry) as { content: string };
          const draft = valueOf(soundDraft(Buffer.from(content)));
          return [
            head,
            JSON.stringify({ ...about, content: bytesOfDraft(withText(draft, 'overview', '二')).toString() }),
            ...rest,
          ];
        }),
    ],
    ['with something behind its end', (bytes) => line(bytes, (all) => [...all.slice(0, -1), '一'])],
    ['without its end', (bytes) => line(bytes, (all) => [...all.slice(0, -2), ''])],
    ['with a line too many', (bytes) => line(bytes, (all) => [...all.slice(0, -1), '{"end":1}', ''])],
    ['with a line missing', (bytes) => line(bytes, (all) => [all[0] ?? '', ...all.slice(2)])],
    [
      'of a newer program',
      (bytes) => line(bytes, (all) => all.map((each) => each.replace('"version":1', '"version":2'))),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['foreign', () => Buffer.from('PK\u0003\u0004 no package')],
    [
      'with an id that is a path',
      (bytes) => line(bytes, (all) => all.map((each) => each.replace('"draft":"mine"', '"draft":"../x"'))),
    ],
  ];
  test.each(damages)('%s is refused whole, and nothing is changed', async (_what, damage) => {
    const to = await store();
    await write(to, '这里', 'here');
    const before = await readdir(to.folder, { recursive: true });
    const answer = await unpack(to, source(damage(await whole())), []);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    if (!answer.ok) expect(answer.failure.message).toMatch(/请/u);
    expect(await readdir(to.folder, { recursive: true })).toEqual(before);
  });

  test('that unpacks to more than any office has ends early', async () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, 0x20));
    let taken = 0;
    const pieces = async function* () {
      for (; taken < bomb.length; taken += 1024) {
        await Promise.resolve();
        yield bomb.subarray(taken, taken + 1024);
      }
    };
    expect((await lookIntoPackage(await store(), pieces)).ok).toBe(false);
    expect(taken).toBeLessThan(bomb.length / 2);
  });
});

test('files of a package are drafts as they stand', async () => {
  const from = await store();
  await write(from, '一');
  const lines = gunzipSync(await packed(from))
    .toString()
    .split('\n');
  const entry = JSON.parse(lines[1] ?? '') as { content: string };
  expect(entry.content).toBe(await readFile(join(from.folder, 'mine.json'), 'utf8'));
});
