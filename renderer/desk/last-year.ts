import { carriedNumbers } from '../../shared/check/carried.ts';
import { carriedSentences } from '../../shared/last-year/carried.ts';
import type { CarriedSentence } from '../../shared/last-year/carried.ts';
import { lastYearCells } from '../../shared/last-year/compare.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Cells } from '../../shared/form/cells.ts';

const cellsOfBefore = new WeakMap<NonNullable<Draft['before']>, Cells>();
const none: Cells = {};

/** Last year's values under the cell ids of this year's form. Asked by every cell, so worked out once per last year. */
export function lastCells(draft: Draft): Cells {
  if (!draft.before) return none;
  let cells = cellsOfBefore.get(draft.before);
  if (!cells) cellsOfBefore.set(draft.before, (cells = lastYearCells(draft)));
  return cells;
}

/** A sentence of last year with whether its numbers may have gone stale; contact numbers and moved years have not. */
export interface SentenceToCheck extends CarriedSentence {
  isDoubtful: boolean;
}
let latest: { draft: Draft; sentences: SentenceToCheck[] } | undefined;

/** The sentences of last year that nobody has changed or confirmed; worked out once per draft. */
export function sentencesToCheck(draft: Draft): SentenceToCheck[] {
  if (
    latest?.draft.texts !== draft.texts ||
    latest.draft.before !== draft.before ||
    latest.draft.confirmed !== draft.confirmed
  ) {
    const doubtful = new Set(
      carriedNumbers(draft).map(({ where: { place } }) => `${place?.text ?? ''} ${String(place?.from)}`),
    );
    const sentences = carriedSentences(draft).map((sentence) => ({
      ...sentence,
      isDoubtful: doubtful.has(`${sentence.textId} ${String(sentence.from)}`),
    }));
    latest = { draft, sentences };
  }
  return latest.sentences;
}

/** Notes that the author has read these sentences of last year and that they are true this year. */
export function confirmSentences(sentences: readonly string[]): (draft: Draft) => void {
  return (draft) => {
    draft.confirmed = [...new Set([...draft.confirmed, ...sentences])];
  };
}
