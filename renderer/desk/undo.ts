import { editionOf } from '../../shared/draft/draft.ts';
import { cellsOf, textIds } from '../../shared/form/edition.ts';
import { stepOfText } from './steps.ts';
import type { StepId } from './steps.ts';
import type { Desk } from './desk.ts';
import type { Editing } from './editing.ts';

/** Undoes or redoes the last step and shows where: nothing changes out of sight. */
export function takeBack({ editing, place }: Desk, way: 'undo' | 'redo'): void {
  const before = editing.getState();
  before[way]();
  const step = stepOfChange(before, editing.getState());
  if (step !== undefined && step !== place.getState().step) place.getState().go(step);
}

/** The step at which two states differ; none where they differ in nothing that a step shows. */
export function stepOfChange(before: Editing, after: Editing): StepId | undefined {
  const { draft, refused } = before;
  // last year's report comes and goes whole
  if (draft.before !== after.draft.before) return 'basics';
  const edition = editionOf(draft);
  for (const cell of cellsOf(edition).values()) {
    const same = draft.cells[cell.id] === after.draft.cells[cell.id];
    if (!same || refused[cell.id] !== after.refused[cell.id]) return cell.table.id;
  }
  const text = textIds.find((id) => (draft.texts[id] ?? '') !== (after.draft.texts[id] ?? ''));
  if (text !== undefined) return stepOfText(edition, text);
  const { organ, title, signature } = draft;
  const isBasics =
    organ !== after.draft.organ || title !== after.draft.title || signature !== after.draft.signature;
  return isBasics ? 'basics' : undefined;
}
