import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CellId } from '../../shared/edition.ts';
import type { Place } from '../../shared/check/index.ts';
import type { StepId } from '../editor/steps.ts';

/** What to put the cursor on once its step is on show. */
export type Target = { cell: CellId } | { place: Place };

/** Where the author is: the step on show, and what a click on a finding leads to. */
export interface PlaceState {
  step: StepId;
  target: Target | null;
  /** last year's value is shown in every cell */
  showsLast: boolean;
  go: (step: StepId, target?: Target) => void;
  /** the cursor is there */
  arrived: () => void;
  toggleLast: () => void;
}

export function createPlace(step: StepId): StoreApi<PlaceState> {
  return createStore<PlaceState>((set) => ({
    step,
    target: null,
    showsLast: false,
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
