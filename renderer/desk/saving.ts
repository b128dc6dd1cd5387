import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { OpenedDraft } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Failure } from '../../shared/result.ts';
import type { call } from '../call.ts';
import type { EditingState } from './editing.ts';

/** How the draft on the page stands to the one on disk. */
export type SavingState =
  | { state: 'saved'; at: Date | null }
  | { state: 'changed' }
  | { state: 'saving' }
  | { state: 'failed'; failure: Failure };

/** What keeps the draft on disk in step with the page. */
export interface Saver {
  status: StoreApi<SavingState>;
  /** whether what is not saved is kept by the browser meanwhile */
  keptAside: StoreApi<boolean>;
  /** what the program acknowledged last */
  base: () => OpenedDraft;
  /** saves now what is not saved yet; resolves to whether everything is on disk */
  flush: (leaving?: boolean) => Promise<boolean>;
  /** saves until nothing is left to save, also what is typed meanwhile; resolves to false where a save is refused */
  settle: () => Promise<boolean>;
  /** what is saved from now on is made from that state, which the author has seen */
  standOn: (opened: OpenedDraft) => void;
  /** keeps the page's work as another draft, so that this one may be left; resolves to its id */
  saveCopy: () => Promise<string | undefined>;
}

/** How long after the last change the draft is saved, and how long steady typing may put that off. */
const quietMs = 600;
const mostMs = 1000;
/** A refused save is tried again by itself after this long, and one that did not reach the program. */
const retryMs = 8000;
const reconnectMs = 1500;

/** Saves the draft by itself, one save at a time, after a pause in the changes. */
export function createSaver(editing: StoreApi<EditingState>, opened: OpenedDraft, host: typeof call): Saver {
  const status = createStore<SavingState>(() => ({ state: 'saved', at: null }));
  let kept: Draft = opened.draft;
  let revision = opened.revision;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let running: Promise<boolean> | undefined;
  let conflict = false;
  let savedAt: Date | null = null;

  const save = async (leaving: boolean): Promise<boolean> => {
    const { draft } = editing.getState();
    if (draft === kept) {
      // undone to what is on disk
      if (!conflict && status.getState().state !== 'saved') {
        status.setState({ state: 'saved', at: savedAt }, true);
      }
      return true;
    }
    if (conflict) return false;
    waitingSince = undefined;
    status.setState({ state: 'saving' }, true);
    const answer = await host('drafts.save', { draft, revision }, leaving);
    if (answer.ok) {
      kept = draft;
      revision = answer.value.revision;
      savedAt = new Date();
      // what was typed meanwhile has planned a save of its own
      const isAll = editing.getState().draft === kept;
      if (isAll) status.setState({ state: 'saved', at: savedAt }, true);
      return isAll;
    }
    conflict = answer.failure.code === 'conflict';
    status.setState({ state: 'failed', failure: answer.failure }, true);
    const wait = answer.failure.code === 'disconnected' ? reconnectMs : retryMs;
    if (!conflict) timer = setTimeout(() => void flush(), wait);
    return false;
  };

  const flush = async (leaving = false): Promise<boolean> => {
    clearTimeout(timer);
    while (running) await running;
    running = save(leaving).finally(() => (running = undefined));
    return await running;
  };

  const plan = (): void => {
    clearTimeout(timer);
    waitingSince ??= Date.now();
    const wait = Math.max(0, Math.min(quietMs, waitingSince + mostMs - Date.now()));
    timer = setTimeout(() => void flush(), wait);
  };

  editing.subscribe(({ draft }, before) => {
    if (draft === before.draft || conflict) return;
    if (status.getState().state === 'saved') status.setState({ state: 'changed' }, true);
    plan();
  });

  return {
    status,
    keptAside: createStore(() => true),
    base: () => ({ draft: kept, revision }),
    flush,
    settle: async () => {
      while (!(await flush())) if (status.getState().state === 'failed') return false;
      return true;
    },
    standOn: (opened) => {
      kept = opened.draft;
      revision = opened.revision;
      conflict = false;
    },
    saveCopy: async () => {
      const { draft } = editing.getState();
      // revision '' asks for a file of its own
      const answer = await host('drafts.save', { draft: { ...draft, id: '' }, revision: '' });
      if (answer.ok) {
        // the copy has it now, and this file is left as it is
        clearTimeout(timer);
        conflict = true;
        kept = draft;
        status.setState({ state: 'saved', at: new Date() }, true);
        return answer.value.id;
      }
      status.setState({ state: 'failed', failure: { ...answer.failure, code: 'conflict' } }, true);
      return undefined;
    },
  };
}
