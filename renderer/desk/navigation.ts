import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CellId } from '../../shared/form/edition.ts';
import type { Place } from '../../shared/draft/place.ts';
import { stepWith } from './step.ts';
import type { DraftPart, Step } from './step.ts';

/** What to put the cursor on once its step is on show. */
export type Target =
  | { cell: CellId }
  | { place: Place }
  /** words to bring into sight while the keyboard stays where it is */
  | { shown: Place };

/** Where the author is: the step on show, and what a click on a finding leads to. */
export interface Navigation {
  /** the id of the step on show */
  step: string;
  target: Target | null;
  /** last year's value is shown in every cell */
  showsLast: boolean;
  /** what the finding under the mouse or the keyboard is about */
  lit: { cells: ReadonlySet<CellId>; place: Place | null };
  /** the words selected last in a text, or where its caret is */
  caret: Place | null;
  caretAt: (caret: Place) => void;
  light: (cells: readonly CellId[], place: Place | null) => void;
  /** how far the preview was scrolled when it was left, CSS pixels */
  previewTop: number;
  go: (step: string, target?: Target) => void;
  /** goes to the step that shows a part of the draft */
  show: (part: DraftPart, target?: Target) => void;
  /** the cursor is there */
  arrived: () => void;
  toggleLast: () => void;
}

const dark: Navigation['lit'] = { cells: new Set(), place: null };

/** @param first the id of the step to begin with */
export function createNavigation(steps: readonly Step[], first: string): StoreApi<Navigation> {
  return createStore<Navigation>((set, get) => ({
    step: first,
    target: null,
    showsLast: false,
    lit: dark,
    caret: null,
    previewTop: 0,
    caretAt: (caret) => {
      set({ caret });
    },
    light: (cells, place) => {
      set({ lit: cells.length === 0 && !place ? dark : { cells: new Set(cells), place } });
    },
    go: (next, target) => {
      set(({ step, caret }) => ({
        step: next,
        target: target ?? null,
        caret: step === next ? caret : null,
      }));
    },
    show: (part, target) => {
      get().go(stepWith(steps, part)?.id ?? get().step, target);
    },
    arrived: () => {
      set({ target: null });
    },
    toggleLast: () => {
      set(({ showsLast }) => ({ showsLast: !showsLast }));
    },
  }));
}

/** Whether the caret, or some of what is selected, is in a place. */
export function isCaretIn(caret: Place | null, place: Place | null): boolean {
  if (!caret || caret.text !== place?.text) return false;
  // a caret between two sentences belongs to the one it stands before
  return (
    caret.from < place.to && (caret.from === caret.to ? caret.from >= place.from : caret.to > place.from)
  );
}
