import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Note } from '../../shared/recognise/note.ts';

/** How far a draft begun blank is in taking last year's report on. */
export type LastYearOffer =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; message: string }
  /** read, and asked about before anything is taken */
  | { state: 'asked'; name: string; last: Draft; notes: readonly Note[] }
  | { state: 'taken'; cells: number; texts: number };

/** Nothing is offered at first. */
export function createLastYearOffer(): StoreApi<LastYearOffer> {
  return createStore<LastYearOffer>(() => ({ state: 'none' }));
}
