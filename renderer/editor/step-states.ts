import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { TableId, TextId } from '../../shared/form/edition.ts';
import { lastYearReview } from '../desk/last-year.ts';
import type { StepState } from '../desk/steps.ts';

/** How much is filled in of what is asked for. */
function filledState(filled: number, all: number): StepState {
  if (filled === 0) return { state: 'empty' };
  return filled < all ? { state: 'begun', filled, all } : { state: 'done' };
}

export function organState({ organ, title, signature }: Draft): StepState {
  const asked = [organ.name, title, signature.organ, signature.date];
  return filledState(asked.filter((value) => value.trim() !== '').length, asked.length);
}

export function sentencesState(draft: Draft): StepState {
  const { open, all } = lastYearReview(draft);
  return open > 0 ? { state: 'carried', count: open, all } : { state: 'done' };
}

/** @param empty what a text without a word in it is */
export function textState(draft: Draft, id: TextId, empty: 'empty' | 'optional'): StepState {
  return { state: (draft.texts[id] ?? '').trim() === '' ? empty : 'done' };
}

export function tableState(draft: Draft, id: TableId): StepState {
  const own = [...cellsOf(editionOf(draft)).values()].filter((cell) => cell.table.id === id);
  return filledState(own.filter((cell) => draft.cells[cell.id] !== undefined).length, own.length);
}

/** All tables together. */
export function cellsState(draft: Draft): StepState {
  return filledState(Object.keys(draft.cells).length, cellsOf(editionOf(draft)).size);
}
