import type { DraftSummary } from '../../shared/contract.ts';

/** The drafts in the order of their years, latest first, and of one year the one saved last first. */
export function latestFirst(drafts: readonly DraftSummary[]): DraftSummary[] {
  return [...drafts].sort((a, b) => b.year - a.year || b.savedAt.localeCompare(a.savedAt));
}

/** Last year's draft as far as can be told: the newest before the year reported on now, else of that year, else any. */
export function likelyLast(drafts: readonly DraftSummary[], reportYear: number): DraftSummary | undefined {
  const sorted = latestFirst(drafts);
  return (
    sorted.find(({ year }) => year < reportYear) ?? sorted.find(({ year }) => year <= reportYear) ?? sorted[0]
  );
}
