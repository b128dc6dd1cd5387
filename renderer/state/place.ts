import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CellId } from '../../shared/edition.ts';
import type { Place } from '../../shared/check/index.ts';
import type { StepId } from '../editor/steps.ts';

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
    previewTop: 0,
    light: (cells, place) => {
      set({ lit: cells.length === 0 && !place ? dark : { cells: new Set(cells), place } });
    },
    go: (next, target) => {
      set({ step: next, target: target ?? null });
    },
    arrived: () => {
      set({ target: null });
    },
    toggleLast: () => {
      set(({ showsLast }) => ({ showsLast: !showsLast }));
    },
  }));
}
