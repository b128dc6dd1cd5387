import { useSyncExternalStore } from 'react';

/** Which screen is on show: the list of drafts, or the draft of that id. It stands in the address, so reload and back work. */
export type Route = { screen: 'home' } | { screen: 'draft'; id: string };

/** The route an address fragment stands for. */
export function routeOf(hash: string): Route {
  const id = /^#\/draft\/([A-Za-z0-9_-]+)$/.exec(hash)?.[1];
  return id === undefined ? { screen: 'home' } : { screen: 'draft', id };
}

export function openDraft(id: string): void {
  location.hash = `#/draft/${id}`;
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
