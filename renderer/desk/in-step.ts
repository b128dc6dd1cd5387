import { staleOf, withTextsInStep } from '../../shared/statements/bound.ts';
import type { Bound, Stale } from '../../shared/statements/bound.ts';
import type { Desk } from './desk.ts';
import type { Editing, EditingStore } from './editing.ts';
import { keepBeforeSweep } from './keep-before-sweep.ts';

let latest: { of: Editing; stale: readonly Stale[] } | undefined;

/** The sentences that cells have left behind; asked by several parts of the page, so worked out once per state. */
export function staleIn(editing: Editing): readonly Stale[] {
  if (latest?.of.draft !== editing.draft || latest.of.bound !== editing.bound)
    latest = { of: editing, stale: staleOf(editing.bound, editing.draft) };
  return latest.stale;
}

/** Those among them that one click puts right: said in digits, of cells that are filled. */
export function movable(stale: readonly Stale[]): readonly Stale[] {
  return stale.filter(({ figure, value }) => figure !== undefined && value !== undefined);
}

/** Puts all stale numbers right, one step of undo. What stood there is kept as a version first. */
export function moveTexts(editing: EditingStore): void {
  void keepBeforeSweep(editing, 'follow');
  const { draft, replace } = editing.getState();
  replace(withTextsInStep(draft, staleIn(editing.getState())));
}

/** Leads to a sentence. */
export function showSentence({ navigation }: Desk, { text, figure, stretch }: Bound): void {
  const { from, to } = figure ?? stretch;
  navigation.getState().show(text, { place: { text, from, to } });
}
