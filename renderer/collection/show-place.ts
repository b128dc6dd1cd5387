import type { Finding } from '../../shared/check/index.ts';
import type { CellId, TextId } from '../../shared/form/edition.ts';

/** What a cell or a text of the report on a unit's page is found by. */
export function cellPlace(id: CellId): string {
  return `unit-cell-${id}`;
}
export function textPlace(id: TextId): string {
  return `unit-text-${id}`;
}

/** Brings the words or the cell that a finding is about into sight, with the keyboard there. */
export function showPlace({ cells: [first], place }: Finding['where']): void {
  const at = place ? textPlace(place.text) : first === undefined ? undefined : cellPlace(first);
  const shown = at === undefined ? null : document.getElementById(at);
  const words = place && shown?.querySelector(`mark[data-from="${String(place.from)}"]`);
  (words ?? shown)?.scrollIntoView({ block: 'center' });
  shown?.focus({ preventScroll: true });
}
