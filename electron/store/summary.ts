import { check, isExplained } from '../../shared/check/index.ts';
import type { DraftSummary } from '../../shared/contract.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { typedCells } from '../../shared/draft/totals.ts';

/** What a list of drafts says of each. */
export function summaryOf(draft: Draft, savedAt: Date): DraftSummary {
  const findings = check(draft).filter((finding) => !isExplained(draft, finding));
  const count = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  const typed = typedCells(editionOf(draft));
  return {
    id: draft.id,
    year: draft.year,
    organ: draft.organ.name,
    title: draft.title,
    savedAt: savedAt.toISOString(),
    filledCells: typed.filter(({ id }) => draft.cells[id] !== undefined).length,
    allCells: typed.length,
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
  };
}
