import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Place } from '../../shared/draft/place.ts';

/** Finding and replacing in all texts of the draft. */
export interface FindState {
  isOpen: boolean;
  /** whether what is found is to be replaced */
  replaces: boolean;
  words: string;
  replacement: string;
  /** the place on show; null before the first search */
  current: Place | null;
}

export function createFind(): StoreApi<FindState> {
  return createStore<FindState>(() => ({
    isOpen: false,
    replaces: false,
    words: '',
    replacement: '',
    current: null,
  }));
}

/** Opens the search, with what is selected in a text as the words to look for. */
export function openFind(find: StoreApi<FindState>, replaces: boolean): void {
  const field = document.activeElement;
  const selected =
    field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  const given = selected !== '' && !selected.includes('\n') ? { words: selected, current: null } : {};
  find.setState({ isOpen: true, replaces, ...given });
  const input = document.getElementById(findInputId);
  if (input instanceof HTMLInputElement) {
    input.focus();
    input.select();
  }
}

/** The field of the words to look for. */
export const findInputId = 'find-words';

/** The place after another one, around the end; the first at or after it where it is gone. */
export function placeAfter(
  places: readonly Place[],
  current: Place | null,
  order: readonly string[],
): Place | null {
  if (!current) return places[0] ?? null;
  const rank = order.indexOf(current.text);
  const next = places.find(
    (place) => order.indexOf(place.text) > rank || (place.text === current.text && place.from >= current.to),
  );
  return next ?? places[0] ?? null;
}

/** The place before another one, around the beginning. */
export function placeBefore(places: readonly Place[], current: Place | null): Place | null {
  const at = places.findIndex((place) => isSame(place, current));
  return places.at(at <= 0 ? -1 : at - 1) ?? null;
}

export function isSame(a: Place, b: Place | null): boolean {
  return a.text === b?.text && a.from === b.from && a.to === b.to;
}
