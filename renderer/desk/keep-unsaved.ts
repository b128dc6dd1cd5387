import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { OpenedDraft } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { EditingStore } from './editing.ts';
import type { Saver } from './saving.ts';
import { keyFor } from '../drafts/unsaved-keys.ts';
import { forgetWords, keepWords, thinWords, unsavedWordsOf } from '../drafts/unsaved-words.ts';
import type { UnsavedWords } from '../drafts/unsaved-words.ts';

/** What was typed in an earlier page and never acknowledged, the newest first; what it would change is asked about. */
export type OfferedWords = StoreApi<readonly UnsavedWords[]>;

/**
 * Keeps what is typed until the program has acknowledged it, and answers what was left of earlier pages: what the file
 * holds by now is none.
 */
export function keepUnsaved(opened: OpenedDraft, editing: EditingStore, saver: Saver): OfferedWords {
  const { id } = opened.draft;
  const key = keyFor(id);
  thinWords();
  const left = unsavedWordsOf(id).filter((words) => {
    const isSaved = isSame(opened.draft, words.draft);
    if (isSaved) forgetWords(words.key);
    return !isSaved;
  });
  editing.subscribe(({ draft }, before) => {
    if (draft === before.draft) return;
    saver.keptAside.setState(
      keepWords({ key, draft, revision: saver.base().revision, at: new Date().toISOString() }),
      true,
    );
  });
  saver.status.subscribe(({ state }) => {
    if (state === 'saved') forgetWords(key);
  });
  return createStore<readonly UnsavedWords[]>(() => left);
}

/** Both were read by the same reader, which puts their values in one order. */
function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
}
