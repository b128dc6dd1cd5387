import { editionOf } from '../../shared/draft/draft.ts';
import { textIds } from '../../shared/form/edition.ts';
import { typedCells } from '../../shared/draft/totals.ts';
import type { Desk } from '../desk/desk.ts';
import { nextStepOf } from '../desk/step.ts';
import type { Target } from '../desk/navigation.ts';
import type { Step } from '../desk/step.ts';

/** Goes on to the next step; the keyboard comes to its first cell that is not filled, or into its text. */
export function goOn({ steps, editing, navigation }: Desk): void {
  const { step, go } = navigation.getState();
  const next = nextStepOf(steps, step, editing.getState());
  if (next) go(next.id, firstUnfilled(next) ?? firstEmpty(next));
  return;

  function firstUnfilled({ parts }: Step): Target | undefined {
    const { draft } = editing.getState();
    const cell = typedCells(editionOf(draft)).find(
      ({ id, table }) => parts.includes(table.id) && draft.cells[id] === undefined,
    );
    return cell && { cell: cell.id };
  }
  function firstEmpty({ parts }: Step): Target | undefined {
    const { texts } = editing.getState().draft;
    const text = textIds.find((id) => parts.includes(id) && (texts[id] ?? '').trim() === '');
    return text && { place: { text, from: 0, to: 0 } };
  }
}
