import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Place } from '../../shared/draft/place.ts';

/** Finding and replacing in all texts of the draft. */
export interface Search {
  isOpen: boolean;
  /** whether what is found is to be replaced */
  replaces: boolean;
  words: string;
  replacement: string;
  /** the place on show; null before the first search */
  current: Place | null;
}

/** A search that has not begun. */
export function createSearch(): StoreApi<Search> {
  return createStore<Search>(() => ({
    isOpen: false,
    replaces: false,
    words: '',
    replacement: '',
    current: null,
  }));
}

/** Opens the search, with what is selected in a text as the words to look for. */
export function openSearch(search: StoreApi<Search>, replaces: boolean): void {
  const field = document.activeElement;
  const selected =
    field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  const given = selected !== '' && !selected.includes('\n') ? { words: selected, current: null } : {};
  search.setState({ isOpen: true, replaces, ...given });
  const input = document.getElementById(searchInputId);
  if (input instanceof HTMLInputElement) {
    input.focus();
    input.select();
  }
}

/** The field of the words to look for. */
export const searchInputId = 'find-words';

/** Whether two places are one. */
export function isSamePlace(a: Place, b: Place | null): boolean {
  return a.text === b?.text && a.from === b.from && a.to === b.to;
}
