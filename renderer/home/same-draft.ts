import type { DraftSummary } from '../../shared/contract.ts';

/** Whether that organ has a draft of that year already; two of them are easily mixed up. */
export function hasDraftOf(
  drafts: readonly Pick<DraftSummary, 'organ' | 'year'>[],
  organ: string,
  year: number,
): boolean {
  return drafts.some((draft) => draft.year === year && draft.organ.trim() === organ.trim());
}
