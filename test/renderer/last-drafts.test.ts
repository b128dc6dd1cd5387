import { describe, expect, it } from 'vitest';
import { latestFirst, likelyLast, hasDraftOf } from '../../renderer/drafts/draft-list.ts';
import type { DraftSummary } from '../../shared/contract.ts';

const draft = (id: string, year: number, day: number, organ = '某某乡人民政府'): DraftSummary => ({
  id,
  year,
  organ,
  title: '',
  savedAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  filledCells: 0,
  allCells: 1,
  errors: 0,
  warnings: 0,
  hints: 0,
});

describe('the draft that is offered as last year', () => {
  it.each([
    ['the newest before this report year, whatever was saved last', [2026, 2022, 2024, 2025], 2024],
    ['one of this report year where none is older', [2026, 2025], 2025],
    ['any where all are newer', [2027, 2026], 2027],
  ])('is %s', (_what, years, expected) => {
    const drafts = years.map((year, index) => draft(String(year), year, 20 - index));
    expect(likelyLast(drafts, 2025)?.year).toBe(expected);
  });

  it('is the one saved last of several of its year, which stands first', () => {
    const drafts = [draft('a', 2024, 3), draft('b', 2024, 9), draft('c', 2025, 1)];
    expect(likelyLast(drafts, 2025)?.id).toBe('b');
    expect(latestFirst(drafts).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(likelyLast([], 2025)).toBeUndefined();
  });

  it('is told apart from a draft of another organ or year', () => {
    const drafts = [draft('a', 2024, 3)];
    expect(hasDraftOf(drafts, ' 某某乡人民政府', 2024)).toBe(true);
    expect(hasDraftOf(drafts, '某某乡人民政府', 2025)).toBe(false);
    expect(hasDraftOf(drafts, '别的乡人民政府', 2024)).toBe(false);
  });
});
