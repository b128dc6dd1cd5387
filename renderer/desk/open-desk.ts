import type { OpenedDraft } from '../../shared/contract.ts';
import { call } from '../call.ts';
import type { Desk } from './desk.ts';
import { createEditing } from './editing.ts';
import { keepUnsaved } from './keep-unsaved.ts';
import { onSweep } from './keep-sweeps.ts';
import { createLastYearOffer } from './last-year-offer.ts';
import { createNavigation } from './navigation.ts';
import { keepRefusedTexts } from './refused-over-reload.ts';
import { createSaver } from './saving.ts';
import { createSearch } from './search.ts';
import { keepStep, keptStep } from './step-over-reload.ts';
import { isStepOf, stepWith } from './step.ts';
import type { DraftPart, Step } from './step.ts';

/**
 * A desk with an opened draft on it: what this tab has kept of earlier work on it is there again, and it is saved by
 * itself from now on.
 * @param first the part to begin with where no step was on show yet; the first step where it is left out
 */
export function openDesk(opened: OpenedDraft, steps: readonly Step[], first?: DraftPart): Desk {
  const { draft } = opened;
  const editing = createEditing(draft);
  keepRefusedTexts(editing);
  const own = steps.filter((step) => isStepOf(draft, step));
  const begun = keptStep(draft.id, own) ?? (first && stepWith(own, first)) ?? own[0];
  const navigation = createNavigation(steps, begun?.id ?? '');
  navigation.subscribe(({ step }) => {
    keepStep(draft.id, step);
  });
  const saver = createSaver(editing, opened, call);
  onSweep(editing, (before, kind) => void call('versions.keep', { draft: before, kind }));
  return {
    editing,
    steps,
    navigation,
    saver,
    offered: keepUnsaved(opened, editing, saver),
    search: createSearch(),
    lastYearOffer: createLastYearOffer(),
  };
}
