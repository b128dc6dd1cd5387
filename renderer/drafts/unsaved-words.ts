import type { Draft } from '../../shared/draft/draft.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import { keys, keysOf } from './unsaved-keys.ts';

/** A state of a draft that no program has acknowledged. */
export interface UnsavedWords {
  /** where it is kept */
  key: string;
  draft: Draft;
  /** of the file it was made from */
  revision: string;
  /** ISO 8601 */
  at: string;
}

/** How many states are kept at most, of all drafts; the oldest go. */
const most = 20;

/**
 * Keeps a state for the day the tab, the browser, the program or the machine stops before it is saved. It is kept at
 * this page's address, which the program has again at its next start. Answers whether the browser had room for it.
 */
export function keepWords({ key, ...kept }: UnsavedWords): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** They are on disk now, or not wanted. */
export function forgetWords(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // what cannot be reached is not kept either
  }
}

/** What is kept of a draft, newest first. */
export function unsavedWordsOf(id: string): UnsavedWords[] {
  return keysOf(id)
    .map(read)
    .filter((words) => words !== undefined)
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Lets the oldest go where there are too many. */
export function thinWords(): void {
  const all = keys()
    .map((key) => ({ key, at: read(key)?.at ?? '' }))
    .sort((a, b) => b.at.localeCompare(a.at));
  for (const { key } of all.slice(most)) forgetWords(key);
}

function read(key: string): UnsavedWords | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('draft' in kept)) return undefined;
    const draft = readDraft(kept.draft);
    if (!draft.ok || !('revision' in kept) || !('at' in kept)) return undefined;
    return { key, draft: draft.value, revision: String(kept.revision), at: String(kept.at) };
  } catch {
    return undefined;
  }
}
