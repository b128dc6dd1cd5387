import { temporal } from 'zundo';
import type { TemporalState } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { editionOf, withCells } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { CellId } from '../../shared/form/edition.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { boundAfter, reboundIn } from '../../shared/statements/step/bound.ts';
import type { Bound } from '../../shared/statements/step/bound.ts';
import { boundOf, withStaleKept } from '../../shared/statements/step/kept.ts';
import { entryOf } from './entry.ts';
import type { Entry, RefusedText } from './entry.ts';

/**
 * What the author works on: the draft, the texts its cells did not take, and which sentences rest on which cells. They
 * are undone together.
 */
export interface Editing {
  draft: Draft;
  refused: Readonly<Record<CellId, RefusedText>>;
  bound: readonly Bound[];
}
/** The ways a draft is changed. */
interface EditingActions {
  /** puts entries into cells; totals follow. `step` names the edit: the same one again is undone along with it */
  put: (entries: ReadonlyMap<CellId, Entry>, step?: string) => void;
  /** puts what was typed into a cell */
  type: (id: CellId, text: string, step?: string) => void;
  /** puts another draft in the place of this one, made from it by a pure edit */
  replace: (next: Draft, step?: string) => void;
  undo: () => void;
  redo: () => void;
}
/** What is on the page, and the ways to change it. */
export type EditingState = Editing & EditingActions;
/** The state with its history, which says whether there is anything to undo or redo. */
export type EditingStore = StoreApi<EditingState> & { temporal: StoreApi<TemporalState<Editing>> };

/** Edits of one step are undone as one while no longer pause than this lies between them. */
const pauseMs = 1500;
const undoLimit = 500;

/** The state of one open draft with its undo history. */
export function createEditing(opened: Draft, now: () => number = Date.now): EditingStore {
  let last = { step: '', at: 0 };
  let pending: string | undefined;
  const store = createStore<EditingState>()(
    temporal(
      (set, get) => {
        const edit = (next: Pick<Editing, 'draft' | 'refused'>, step: string | undefined): void => {
          const { draft, bound } = get();
          pending = step;
          // what the step before made right is bound by now
          const known = step === undefined || step !== last.step ? reboundIn(bound, draft) : bound;
          if (next.draft === draft) set(next);
          else {
            const after = boundAfter(known, draft, next.draft);
            set({ ...next, draft: withStaleKept(next.draft, after), bound: after });
          }
        };
        return {
          draft: opened,
          refused: {},
          bound: boundOf(opened),
          put: (entries, step) => {
            const { draft, refused } = get();
            edit(withEntries({ draft, refused }, entries), step);
          },
          type: (id, text, step) => {
            get().put(new Map([[id, entryOf(editionOf(get().draft), id, text)]]), step);
          },
          replace: (next, step) => {
            edit({ draft: next, refused: get().refused }, step);
          },
          undo: () => {
            last = { step: '', at: 0 };
            store.temporal.getState().undo();
          },
          redo: () => {
            last = { step: '', at: 0 };
            store.temporal.getState().redo();
          },
        };
      },
      {
        limit: undoLimit,
        partialize: ({ draft, refused, bound }): Editing => ({ draft, refused, bound }),
        equality: (a, b) => a.draft === b.draft && a.refused === b.refused,
        handleSet: (record) => (past) => {
          const at = now();
          const continues = pending !== undefined && pending === last.step && at - last.at < pauseMs;
          last = { step: pending ?? '', at };
          if (!continues) record(past);
        },
      },
    ),
  );
  return store;
}

function withEntries(
  { draft, refused }: Pick<Editing, 'draft' | 'refused'>,
  entries: ReadonlyMap<CellId, Entry>,
): Pick<Editing, 'draft' | 'refused'> {
  const values = new Map<CellId, CellValue | undefined>();
  const texts: Record<CellId, RefusedText> = { ...refused };
  for (const [id, entry] of entries) {
    if ('value' in entry) Reflect.deleteProperty(texts, id);
    else texts[id] = entry;
    values.set(id, 'value' in entry ? entry.value : undefined);
  }
  const changesText = [...entries].some(([id, entry]) => id in refused || !('value' in entry));
  const changesValue = [...values].some(([id, value]) => draft.cells[id] !== value);
  return {
    draft: changesValue ? withCells(draft, values) : draft,
    refused: changesText ? texts : refused,
  };
}
