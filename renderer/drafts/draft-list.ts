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

/** Whether that organ has a draft of that year already; two of them are easily mixed up. */
export function hasDraftOf(
  drafts: readonly Pick<DraftSummary, 'organ' | 'year'>[],
  organ: string,
  year: number,
): boolean {
  return drafts.some((draft) => draft.year === year && draft.organ.trim() === organ.trim());
}

/** Whether a draft has every word of what is searched for in its organ, title or year. */
export function matchesSearch({ organ, title, year }: DraftSummary, search: string): boolean {
  const said = `${organ} ${title} ${String(year)}年`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => said.includes(word));
}
