import { withTextsInStep } from '../../shared/statements/step/bound.ts';
import type { Bound } from '../../shared/statements/step/bound.ts';
import type { Desk } from './desk.ts';
import type { EditingStore } from './editing.ts';
import { keepBeforeSweep } from './keep-before-sweep.ts';
import { staleIn } from './stale.ts';

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
