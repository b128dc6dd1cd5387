import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { typedCells } from '../../shared/draft/totals.ts';
import type { TableId, TextId } from '../../shared/form/edition.ts';
import { lastYearReview } from '../desk/last-year.ts';
import type { StepState } from '../desk/step.ts';

/** How much is filled in of what is asked for. */
function filledState(filled: number, all: number, lacks = ''): StepState {
  if (filled === 0) return { state: 'empty' };
  return filled < all ? { state: 'begun', filled, all, lacks } : { state: 'done' };
}

export function organState({ organ, title, signature }: Draft): StepState {
  const asked = [
    ['机关全称', organ.name],
    ['报告标题', title],
    ['落款机关', signature.organ],
    ['落款日期', signature.date],
  ] as const;
  const lacks = asked.filter(([, value]) => value.trim() === '').map(([name]) => name);
  return filledState(asked.length - lacks.length, asked.length, lacks.join('、'));
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
  const own = typedCells(editionOf(draft)).filter((cell) => cell.table.id === id);
  return filledState(own.filter((cell) => draft.cells[cell.id] !== undefined).length, own.length);
}
