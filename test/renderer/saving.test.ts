import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { call } from '../../renderer/call.ts';
import { createEditing } from '../../renderer/desk/editing.ts';
import { createSaver } from '../../renderer/desk/saving.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { townshipDraft } from './draft.ts';

/** A host that keeps drafts as the real one does: a save of another revision than its own is refused. */
function desk() {
  const saved: Draft[] = [];
  let revision = 1;
  let refusal: Failure | undefined;
  let hold: Promise<void> | undefined;
  const answer = async (
    name: string,
    input: { draft: Draft; revision: string },
  ): Promise<Result<unknown>> => {
    expect(name).toBe('drafts.save');
    await hold;
    if (refusal && input.revision !== '') return { ok: false, failure: refusal };
    if (input.revision === '') return ok({ id: 'copy', revision: '1' });
    if (input.revision !== String(revision)) return fail('conflict', '已被别处改动');
    saved.push(input.draft);
    revision += 1;
    return ok({ id: input.draft.id, revision: String(revision) });
  };
  const draft = townshipDraft();
  const editing = createEditing(draft);
  const saver = createSaver(editing, { draft, revision: '1' }, answer as typeof call);
  return {
    saved,
    editing,
    saver,
    type: (text: string) => {
      editing.getState().type('requests.new.person', text);
    },
    state: () => saver.status.getState(),
    refuse: (failure: Failure | undefined) => (refusal = failure),
    holdUp: () => {
      const { promise, resolve } = deferred();
      hold = promise;
      return resolve;
    },
  };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving by itself', () => {
  it('saves within a second of a pause, once', async () => {
    const { saved, type, state } = desk();
    type('1');
    await vi.advanceTimersByTimeAsync(300);
    type('12');
    expect(state().state).toBe('changed');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved.map(({ cells }) => cells['requests.new.person'])).toEqual([12]);
    expect(state().state).toBe('saved');
  });

  it('does not wait for a pause for ever', async () => {
    const { saved, type } = desk();
    for (let i = 0; i < 30; i++) {
      type(String(i));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(saved.length).toBeGreaterThan(0);
  });

  it('saves what was typed during a save after it, with the new revision', async () => {
    const { saved, type, holdUp, state } = desk();
    const release = holdUp();
    type('1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().state).toBe('saving');
    type('2');
    release();
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved.map(({ cells }) => cells['requests.new.person'])).toEqual([1, 2]);
    expect(state().state).toBe('saved');
  });

  it('says why a save failed, keeps the work and tries again', async () => {
    const { saved, type, refuse, state } = desk();
    refuse({ code: 'unavailable', message: '磁盘满了' });
    type('1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(state()).toMatchObject({ state: 'failed', failure: { message: '磁盘满了' } });
    refuse(undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state().state).toBe('saved');
    expect(saved).toHaveLength(1);
  });

  it('stops at a conflict, overwrites nothing, and can keep the work as a copy', async () => {
    const { saved, saver, type, refuse, state } = desk();
    refuse({ code: 'conflict', message: '已被别处改动' });
    type('1');
    await vi.advanceTimersByTimeAsync(1000);
    refuse(undefined);
    type('2');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await saver.flush()).toBe(false);
    expect(saved).toEqual([]);
    expect(state()).toMatchObject({ state: 'failed', failure: { code: 'conflict' } });
    expect(await saver.saveCopy()).toBe('copy');
  });

  it('goes on from what was saved elsewhere once the author has seen it', async () => {
    const { saved, saver, type, refuse, state } = desk();
    refuse({ code: 'conflict', message: '已被别处改动' });
    type('1');
    expect(await saver.flush()).toBe(false);
    refuse(undefined);
    const theirs = { ...townshipDraft(), title: '别处改的标题' };
    saver.standOn({ draft: theirs, revision: '1' });
    expect(saver.base()).toEqual({ draft: theirs, revision: '1' });
    expect(await saver.flush()).toBe(true);
    expect(saved.map(({ cells }) => cells['requests.new.person'])).toEqual([1]);
    expect(state().state).toBe('saved');
  });

  it('tries soon again where the program is not reached', async () => {
    const { saved, type, refuse, state } = desk();
    refuse({ code: 'disconnected', message: '没有在运行' });
    type('1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().state).toBe('failed');
    refuse(undefined);
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toHaveLength(1);
  });

  it('never says saved of what was typed meanwhile', async () => {
    const { saver, editing, saved, type, holdUp } = desk();
    const wrong: unknown[] = [];
    saver.status.subscribe(({ state }) => {
      if (state === 'saved' && saved.at(-1) !== editing.getState().draft) wrong.push(saved.length);
    });
    const release = holdUp();
    type('1');
    await vi.advanceTimersByTimeAsync(1000);
    type('2');
    release();
    await vi.advanceTimersByTimeAsync(3000);
    expect(saved).toHaveLength(2);
    expect(wrong).toEqual([]);
  });

  it('saves one at a time, however often it is asked', async () => {
    const { saver, saved, type, holdUp, state } = desk();
    const release = holdUp();
    type('1');
    const asked = [saver.flush(), saver.flush(), saver.flush(true)];
    await vi.advanceTimersByTimeAsync(10);
    release();
    // of two at once the second would be of an old revision
    expect(await Promise.all(asked)).toEqual([true, true, true]);
    expect([saved.length, state().state]).toEqual([1, 'saved']);
  });

  it('settles only when what was typed during the save is on disk too, or a save is refused', async () => {
    const { saved, saver, type, holdUp, refuse, state } = desk();
    const release = holdUp();
    type('1');
    const settled = saver.settle();
    await vi.advanceTimersByTimeAsync(10);
    type('2');
    release();
    expect(await settled).toBe(true);
    expect(saved.map(({ cells }) => cells['requests.new.person'])).toEqual([1, 2]);
    refuse({ code: 'unavailable', message: '磁盘满了' });
    type('3');
    expect(await saver.settle()).toBe(false);
    expect(state().state).toBe('failed');
  });

  it('may be left once the work is in a copy, and tries no more', async () => {
    const { saved, saver, type, refuse } = desk();
    refuse({ code: 'notFound', message: '草稿不在了' });
    type('1');
    expect(await saver.settle()).toBe(false);
    expect(await saver.saveCopy()).toBe('copy');
    expect(await saver.settle()).toBe(true);
    refuse(undefined);
    type('2');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await saver.flush()).toBe(false);
    expect(saved).toEqual([]);
  });

  it('is saved again when what could not be saved is undone', async () => {
    const { editing, saver, type, refuse, state } = desk();
    refuse({ code: 'unavailable', message: '磁盘满了' });
    type('1');
    expect(await saver.flush()).toBe(false);
    editing.getState().undo();
    expect(await saver.flush()).toBe(true);
    expect(state().state).toBe('saved');
  });

  it('flushes at once, and has nothing to do when all is saved', async () => {
    const { saved, saver, type } = desk();
    expect(await saver.flush()).toBe(true);
    type('1');
    expect(await saver.flush(true)).toBe(true);
    expect(saved).toHaveLength(1);
  });

  it('is saved again when the change is undone to what is on disk', async () => {
    const { editing, saver, type, state, saved } = desk();
    type('1');
    editing.getState().undo();
    await vi.advanceTimersByTimeAsync(2000);
    expect(state().state).toBe('saved');
    expect(saved).toEqual([]);
    expect(await saver.flush()).toBe(true);
  });
});
