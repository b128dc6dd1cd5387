import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { emptyDraft } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { faultyDisk } from './faulty-disk.ts';
import { organ } from '../../cases/organ.ts';

const draft = (title: string): Draft => ({ ...valueOf(emptyDraft('mine', organ, 2025)), title });
const store = async () => createDraftStore(await temporaryFolder());

describe('a discarded draft', () => {
  test('leaves the list, is found in the recycle folder whole, and comes back as it was', async () => {
    const kept = await store();
    const saved = valueOf(await kept.save(draft('一'), ''));
    valueOf(await kept.discard('mine'));
    expect(valueOf(await kept.list())).toEqual({ drafts: [], unreadable: [] });
    expect(await readdir(kept.folder)).toEqual(['回收站']);
    const { drafts } = valueOf(await kept.discarded());
    expect(drafts).toMatchObject([{ draft: draft('一'), revision: saved.revision }]);
    valueOf(await kept.restore('mine'));
    expect(valueOf(await kept.open('mine'))).toEqual({ draft: draft('一'), revision: saved.revision });
    expect(valueOf(await kept.discarded()).drafts).toEqual([]);
  });

  test('never takes the place of one discarded before', async () => {
    const kept = await store();
    for (const title of ['一', '二', '三']) {
      valueOf(await kept.save(draft(title), ''));
      valueOf(await kept.discard('mine'));
    }
    const { drafts } = valueOf(await kept.discarded());
    expect(drafts.map((each) => each.draft.title).sort()).toEqual(['一', '三', '二'].sort());
    expect(new Set(drafts.map((each) => each.draft.id)).size).toBe(3);
    for (const each of drafts) valueOf(await kept.restore(each.draft.id));
    expect(valueOf(await kept.list()).drafts).toHaveLength(3);
  });

  test('never takes the place of a draft when it is restored', async () => {
    const kept = await store();
    valueOf(await kept.save(draft('一'), ''));
    valueOf(await kept.discard('mine'));
    valueOf(await kept.save(draft('二'), ''));
    expect(await kept.restore('mine')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(valueOf(await kept.open('mine')).draft.title).toBe('二');
    expect(valueOf(await kept.discarded()).drafts).toMatchObject([{ draft: { title: '一' } }]);
  });

  test('is not brought back by a save of a window that still shows it', async () => {
    const kept = await store();
    const { revision } = valueOf(await kept.save(draft('一'), ''));
    valueOf(await kept.discard('mine'));
    expect(await kept.save(draft('二'), revision)).toMatchObject({
      ok: false,
      failure: { code: 'notFound' },
    });
  });

  test('may be a file that cannot be read', async () => {
    const kept = await store();
    await mkdir(kept.folder, { recursive: true });
    await writeFile(join(kept.folder, 'torn.json'), '{"format":');
    valueOf(await kept.discard('torn'));
    expect(valueOf(await kept.list()).unreadable).toEqual([]);
    expect(await readFile(join(kept.folder, '回收站', 'torn.json'), 'utf8')).toBe('{"format":');
  });

  test.each(['', '../mine', 'a/b', '..', 'mine.json'])('cannot be %j', async (id) => {
    const kept = await store();
    for (const answer of [await kept.discard(id), await kept.restore(id)])
      expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });

  test('discarded twice at once is discarded once', async () => {
    const kept = await store();
    valueOf(await kept.save(draft('一'), ''));
    const both = await Promise.all([kept.discard('mine'), kept.discard('mine')]);
    expect(both.map((each) => (each.ok ? 'moved' : each.failure.code))).toEqual(['moved', 'notFound']);
  });
});

/** Steps of each walk on a system whose folders can be flushed; a test below counts them. */
const flushes = process.platform === 'win32' ? 0 : 4;
const walks = [
  ['discard', 4 + flushes],
  ['restore', 3 + flushes],
] as const;

describe.each(walks)('%s', (walk, count) => {
  async function prepared() {
    const folder = await temporaryFolder();
    const kept = createDraftStore(folder);
    valueOf(await kept.save(draft('一'), ''));
    if (walk === 'restore') valueOf(await kept.discard('mine'));
    return { folder, kept };
  }

  test.each([
    ['the disk refuses', false],
    ['the program is killed', true],
  ])('where %s at any step, leaves the draft whole in one of the two places', async (_what, dead) => {
    for (let step = 0; step < count; step += 1) {
      const { folder, kept } = await prepared();
      const { disk, steps } = faultyDisk(step, { dead, code: 'EIO' });
      const answer = await createDraftStore(folder, disk)[walk]('mine');
      const renamed = steps.indexOf('rename');
      if (step <= renamed || renamed < 0) {
        expect(answer, String(step)).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
        if (!answer.ok) expect(answer.failure.message).toMatch(/mine\.json.*磁盘/u);
      }
      const [here, there] = [valueOf(await kept.list()), valueOf(await kept.discarded())];
      expect([...here.drafts, ...there.drafts].map((each) => each.draft)).toEqual([draft('一')]);
      // and the walk can be gone again, one way or the other
      const again = await kept[walk]('mine');
      expect([true, false]).toContain(again.ok);
      expect(
        (walk === 'discard' ? valueOf(await kept.discarded()) : valueOf(await kept.list())).drafts,
      ).toHaveLength(1);
    }
  });

  test('has that many steps, and flushes the new place before the old one', async () => {
    const { folder } = await prepared();
    const { disk, steps } = faultyDisk(-1);
    valueOf(await createDraftStore(folder, disk)[walk]('mine'));
    expect(steps).toHaveLength(count);
    if (flushes > 0) expect(steps.slice(-5)).toEqual(['rename', 'open r', 'sync', 'open r', 'sync']);
  });
});
