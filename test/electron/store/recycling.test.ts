import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
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
    expect(valueOf(await kept.list())).toEqual({ drafts: [], unreadable: [], remaining: 0 });
    expect(await readdir(kept.folder)).toEqual(['.nianbao', '回收站', '版本']);
    const { drafts } = valueOf(await kept.discarded());
    expect(drafts).toMatchObject([{ id: 'mine', title: '一' }]);
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
    expect(drafts.map((each) => each.title).sort()).toEqual(['一', '三', '二'].sort());
    expect(new Set(drafts.map((each) => each.id)).size).toBe(3);
    for (const each of drafts) valueOf(await kept.restore(each.id));
    expect(valueOf(await kept.list()).drafts).toHaveLength(3);
  });

  test('never takes the place of a draft when it is restored', async () => {
    const kept = await store();
    valueOf(await kept.save(draft('一'), ''));
    valueOf(await kept.discard('mine'));
    valueOf(await kept.save(draft('二'), ''));
    expect(await kept.restore('mine')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(valueOf(await kept.open('mine')).draft.title).toBe('二');
    expect(valueOf(await kept.discarded()).drafts).toMatchObject([{ title: '一' }]);
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

describe.each(['discard', 'restore'] as const)('%s', (walk) => {
  async function prepared() {
    const folder = await temporaryFolder();
    const kept = createDraftStore(folder);
    valueOf(await kept.save(draft('一'), ''));
    if (walk === 'restore') valueOf(await kept.discard('mine'));
    return { folder, kept };
  }
  async function stepsOfWalk() {
    const { folder } = await prepared();
    const { disk, steps } = faultyDisk(-1);
    valueOf(await createDraftStore(folder, disk)[walk]('mine'));
    return steps;
  }

  test.each([
    ['the disk refuses', false],
    ['the program is killed', true],
  ])('where %s at any step, leaves the draft whole in one of the two places', async (_what, dead) => {
    const all = await stepsOfWalk();
    // the first takes the hold
    const moved = all.indexOf('rename', all.indexOf('rename') + 1);
    for (const step of all.keys()) {
      const { folder, kept } = await prepared();
      const { disk } = faultyDisk(step, { dead, code: 'EIO' });
      const answer = await createDraftStore(folder, disk)[walk]('mine');
      if (step <= moved) {
        expect(answer, String(step)).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
        if (!answer.ok) expect(answer.failure.message).toMatch(/mine\.json.*磁盘/u);
      } else expect(answer.ok, String(step)).toBe(true);
      const [here, there] = [valueOf(await kept.list()), valueOf(await kept.discarded())];
      expect([...here.drafts, ...there.drafts].map((each) => each.title)).toEqual(['一']);
      // and the walk can be gone again, one way or the other
      const again = await kept[walk]('mine');
      expect([true, false]).toContain(again.ok);
      expect(
        (walk === 'discard' ? valueOf(await kept.discarded()) : valueOf(await kept.list())).drafts,
      ).toHaveLength(1);
    }
  });

  test('flushes the new place before the old one', async () => {
    const steps = await stepsOfWalk();
    const flushes = process.platform === 'win32' ? [] : ['open r', 'sync', 'open r', 'sync'];
    const start = steps.lastIndexOf('rename');
    expect(steps.slice(start, start + 1 + flushes.length)).toEqual(['rename', ...flushes]);
  });
});
