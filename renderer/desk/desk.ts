import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Taking } from '../carried/last-year-offer.ts';
import type { FindState } from './search.ts';
import type { EditingState, EditingStore } from './editing.ts';
import type { PlaceState } from './navigation.ts';
import type { Saver } from './saving.ts';

/** What the parts of the editor share: the draft being edited, where the author is in it, its saving, and what is under way. */
export interface Desk {
  editing: EditingStore;
  place: StoreApi<PlaceState>;
  saver: Saver;
  find: StoreApi<FindState>;
  taking: StoreApi<Taking>;
}
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
export function usePlace<T>(select: (state: PlaceState) => T): T {
  return useStore(useDesk().place, select);
}
