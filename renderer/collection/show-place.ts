import type { Finding } from '../../shared/check/index.ts';
import type { CellId, TextId } from '../../shared/form/edition.ts';

/** What a cell or a text of the report on a unit's page is found by. */
export function cellPlace(id: CellId): string {
  return `unit-cell-${id}`;
}
export function textPlace(id: TextId): string {
  return `unit-text-${id}`;
}

/** Brings the cell or text that a finding is about into sight, with the keyboard on it. */
export function showPlace({ cells: [first], place }: Finding['where']): void {
  const at = first !== undefined ? cellPlace(first) : place ? textPlace(place.text) : undefined;
  const shown = at === undefined ? null : document.getElementById(at);
  shown?.scrollIntoView({ block: 'center' });
  shown?.focus({ preventScroll: true });
}
