import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CellId } from '../../shared/form/edition.ts';
import type { Place } from '../../shared/draft/place.ts';
import type { StepId } from './steps.ts';

/** What to put the cursor on once its step is on show. */
export type Target =
  | { cell: CellId }
  | { place: Place }
  /** words to bring into sight while the keyboard stays where it is */
  | { shown: Place };

/** Where the author is: the step on show, and what a click on a finding leads to. */
export interface PlaceState {
  step: StepId;
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
  go: (step: StepId, target?: Target) => void;
  /** the cursor is there */
  arrived: () => void;
  toggleLast: () => void;
}

const dark: PlaceState['lit'] = { cells: new Set(), place: null };

export function createPlace(step: StepId): StoreApi<PlaceState> {
  return createStore<PlaceState>((set) => ({
    step,
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
