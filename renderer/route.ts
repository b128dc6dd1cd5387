import { useSyncExternalStore } from 'react';

/** What of a draft is on show: its editor, the editor at last year's sentences, both years, or its earlier versions. */
export type DraftView = 'edit' | (typeof views)[number];
const views = ['carried', 'compare', 'versions'] as const;
const draftHash = new RegExp(`^#/draft/(?<id>[A-Za-z0-9_-]+)(?:/(?<view>${views.join('|')}))?$`, 'u');

/**
 * Which screen is on show: the list of drafts, a report that has just been read, or the draft of that id.
 * It stands in the address, so reload and back work.
 */
export type Route =
  | { screen: 'home' }
  | { screen: 'import' }
  | { screen: 'collections' }
  | { screen: 'collection'; id: string }
  | { screen: 'draft'; id: string; view: DraftView };

/** The route an address fragment stands for. */
export function routeOf(hash: string): Route {
  if (hash === '#/import') return { screen: 'import' };
  if (hash === '#/collections') return { screen: 'collections' };
  const collection = /^#\/collections\/([A-Za-z0-9-]+)$/u.exec(hash)?.[1];
  if (collection !== undefined) return { screen: 'collection', id: collection };
  const match = draftHash.exec(hash)?.groups;
  if (match?.['id'] === undefined) return { screen: 'home' };
  return { screen: 'draft', id: match['id'], view: views.find((view) => view === match['view']) ?? 'edit' };
}

export function openDraft(id: string, view: DraftView = 'edit'): void {
  show(view === 'edit' ? `#/draft/${id}` : `#/draft/${id}/${view}`);
}
export function openImport(): void {
  show('#/import');
}
/** The collections of a county, or the one of that id. */
export function openCollection(id?: string): void {
  show(id === undefined ? '#/collections' : `#/collections/${id}`);
}
export function openHome(): void {
  show('#/');
}

/** A review is over once it is left for a draft or the list, so going back does not lead to it. */
function show(hash: string): void {
  if (location.hash === '#/import') location.replace(hash);
  else location.hash = hash;
}

/** Asked before the screens of the draft of that id are left, whichever way; resolves to whether they may be. */
interface Guard {
  id: string;
  mayLeave: () => Promise<boolean>;
}
let guard: Guard | undefined;
/** The fragment whose screen is on show. The address runs ahead of it while a guard is asked. */
let shown: string | undefined;
let isAsking = false;
let left: string | undefined;

/** The draft whose screen was left for the one on show. */
export function leftDraft(): string | undefined {
  return left;
}

/** Keeps the draft of that id on show until `mayLeave` allows another screen; ended by what is returned. */
export function guardDraft(id: string, mayLeave: Guard['mayLeave']): () => void {
  const own = { id, mayLeave };
  guard = own;
  return () => {
    if (guard === own) guard = undefined;
  };
}

/** Brings the screen after the address, or the address back to the screen that may not be left. */
async function follow(changed: () => void): Promise<void> {
  if (isAsking) return;
  const asked = guard;
  const leaves = (): boolean => {
    const route = routeOf(location.hash);
    return asked !== undefined && !(route.screen === 'draft' && route.id === asked.id);
  };
  if (asked && leaves()) {
    isAsking = true;
    const may = await asked.mayLeave().finally(() => (isAsking = false));
    // the author may have come back meanwhile
    if (!may && leaves()) {
      location.hash = shown ?? `#/draft/${asked.id}`;
      return;
    }
  }
  const before = routeOf(shown ?? '');
  left = before.screen === 'draft' ? before.id : undefined;
  shown = location.hash;
  changed();
}

function subscribe(changed: () => void): () => void {
  const onChange = (): void => void follow(changed);
  window.addEventListener('hashchange', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
  };
}

/** The route of the screen to show. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => (shown ??= location.hash)));
}
