import type { DraftSummary } from '../../shared/contract.ts';

/** Whether a draft has every word of what is searched for in its organ, title or year. */
export function matches({ organ, title, year }: DraftSummary, search: string): boolean {
  const said = `${organ} ${title} ${String(year)}年`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => said.includes(word));
}
