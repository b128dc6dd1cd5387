import { carriedSentences } from '../../shared/carried.ts';
import type { CarriedSentence } from '../../shared/carried.ts';
import { lastYearCells } from '../../shared/compare.ts';
import type { Draft } from '../../shared/draft.ts';
import type { Cells } from '../../shared/number.ts';

const cellsOfBefore = new WeakMap<NonNullable<Draft['before']>, Cells>();
const none: Cells = {};

/** Last year's values under the cell ids of this year's form. Asked by every cell, so worked out once per last year. */
export function lastCells(draft: Draft): Cells {
  if (!draft.before) return none;
  let cells = cellsOfBefore.get(draft.before);
  if (!cells) cellsOfBefore.set(draft.before, (cells = lastYearCells(draft)));
  return cells;
}

let latest: { draft: Draft; sentences: CarriedSentence[] } | undefined;

/** The sentences of last year that nobody has changed or confirmed; worked out once per draft. */
export function carriedIn(draft: Draft): CarriedSentence[] {
  if (
    latest?.draft.texts !== draft.texts ||
    latest.draft.before !== draft.before ||
    latest.draft.confirmed !== draft.confirmed
  ) {
    latest = { draft, sentences: carriedSentences(draft) };
  }
  return latest.sentences;
}
