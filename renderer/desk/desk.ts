import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { EditingState, EditingStore } from './editing.ts';
import type { OfferedWords } from './keep-unsaved.ts';
import type { LastYearOffer } from './last-year-offer.ts';
import type { Navigation } from './navigation.ts';
import type { Saver } from './saving.ts';
import type { Search } from './search.ts';
import type { Step } from './step.ts';

/** What every part of the editor works on: the open draft, where the author is in it, its saving, and what is under way. */
export interface Desk {
  editing: EditingStore;
  steps: readonly Step[];
  navigation: StoreApi<Navigation>;
  saver: Saver;
  /** what earlier pages typed and nobody saved */
  offered: OfferedWords;
  search: StoreApi<Search>;
  lastYearOffer: StoreApi<LastYearOffer>;
}
/** The desk of the draft that is open. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk of the editor around; only parts of the editor may ask. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside the editor');
  return desk;
}

/** A part of the editing state; the component renders again only when that part changes. */
export function useEditing<T>(select: (state: EditingState) => T): T {
  return useStore(useDesk().editing, select);
}

/** A part of where the author is. */
export function useNavigation<T>(select: (navigation: Navigation) => T): T {
  return useStore(useDesk().navigation, select);
}

/** The step on show. */
export function useStep(): Step | undefined {
  const { steps } = useDesk();
  const id = useNavigation((navigation) => navigation.step);
  return steps.find((step) => step.id === id);
}
