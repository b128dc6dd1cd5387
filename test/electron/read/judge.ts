import { cellsOf } from '../../../shared/form/edition.ts';
import type { CellId } from '../../../shared/form/edition.ts';
import { parseCell } from '../../../shared/draft/number.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import type { CaseReport } from './builders/printed-case.ts';

export interface Verdict {
  right: number;
  /** not right, but a note names the cell */
  noted: CellId[];
  /** not right, and no note says so */
  silent: string[];
}

/** Compares what was read with what was printed, cell by cell, also those that were not printed. */
export function judge(report: CaseReport, { draft, notes }: Pick<Recognised, 'draft' | 'notes'>): Verdict {
  const named = new Set(notes.flatMap((note) => note.cells));
  const verdict: Verdict = { right: 0, noted: [], silent: [] };
  for (const [id, { takes }] of cellsOf(report.edition)) {
    const text = report.texts.get(id);
    const parsed = parseCell(takes, text ?? '');
    const expected = parsed.state === 'filled' ? parsed.value : undefined;
    const isKept = parsed.state !== 'refused' || named.has(id);
    if (draft.cells[id] === expected && isKept) verdict.right += 1;
    else if (named.has(id)) verdict.noted.push(id);
    else verdict.silent.push(`${id}: ${String(text)} → ${String(draft.cells[id])}`);
  }
  return verdict;
}
