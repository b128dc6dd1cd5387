import { useSyncExternalStore } from 'react';

/** What of a draft is on show: its editor, the editor at last year's sentences, or both years beside each other. */
export type DraftView = 'edit' | 'carried' | 'compare';
/**
 * Which screen is on show: the list of drafts, a report that has just been read, or the draft of that id.
 * It stands in the address, so reload and back work.
 */
export type Route =
  { screen: 'home' } | { screen: 'import' } | { screen: 'draft'; id: string; view: DraftView };

/** The route an address fragment stands for. */
export function routeOf(hash: string): Route {
  if (hash === '#/import') return { screen: 'import' };
  const match = /^#\/draft\/(?<id>[A-Za-z0-9_-]+)(?:\/(?<view>carried|compare))?$/.exec(hash)?.groups;
  if (match?.['id'] === undefined) return { screen: 'home' };
  return { screen: 'draft', id: match['id'], view: (match['view'] ?? 'edit') as DraftView };
}

export function openDraft(id: string, view: DraftView = 'edit'): void {
  location.hash = view === 'edit' ? `#/draft/${id}` : `#/draft/${id}/${view}`;
}
export function openImport(): void {
  location.hash = '#/import';
}
export function openHome(): void {
  location.hash = '#/';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}
