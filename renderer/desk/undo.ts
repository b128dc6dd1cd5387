import { editionOf } from '../../shared/draft/draft.ts';
import { cellsOf, textIds } from '../../shared/form/edition.ts';
import { stepWith } from './step.ts';
import type { DraftPart } from './step.ts';
import type { Desk } from './desk.ts';
import type { Editing } from './editing.ts';

/** Undoes or redoes the last step and shows where: nothing changes out of sight. */
export function undoOrRedo({ editing, steps, navigation }: Desk, way: 'undo' | 'redo'): void {
  const before = editing.getState();
  before[way]();
  const changed = partThatChanged(before, editing.getState());
  const { step, go } = navigation.getState();
  const here = steps.find(({ id }) => id === step);
  if (changed && here?.alsoShows?.includes(changed)) return;
  const shown = changed && stepWith(steps, changed);
  if (shown && shown.id !== step) go(shown.id);
}

/** The first part in which two states differ; none where they differ in nothing that a step shows. */
function partThatChanged(before: Editing, after: Editing): DraftPart | undefined {
  const { draft, refused } = before;
  // last year's report comes and goes whole
  if (draft.before !== after.draft.before) return 'lastYear';
  const edition = editionOf(draft);
  for (const cell of cellsOf(edition).values()) {
    const same = draft.cells[cell.id] === after.draft.cells[cell.id];
    if (!same || refused[cell.id] !== after.refused[cell.id]) return cell.table.id;
  }
  const text = textIds.find((id) => (draft.texts[id] ?? '') !== (after.draft.texts[id] ?? ''));
  if (text !== undefined) return text;
  const { organ, title, signature } = draft;
  const isOrgan =
    organ !== after.draft.organ || title !== after.draft.title || signature !== after.draft.signature;
  return isOrgan ? 'organ' : undefined;
}
