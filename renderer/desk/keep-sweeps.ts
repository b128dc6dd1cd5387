import type { Input } from '../../shared/contract.ts';
import { changesBetween } from '../../shared/draft/changes.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { EditingStore } from './editing.ts';

/** So many values changed by one act are a sweep; what typing one of them does to the totals is none. */
const manyCells = 8;
const manyTexts = 2;

/**
 * Hears of every act that changes the draft in many places at once, and of what stood there before it, so that there
 * is a way back after a restart too. Told by what an act does, not by who does it.
 */
export function onSweep(
  editing: EditingStore,
  keep: (before: Draft, kind: Input<'versions.keep'>['kind']) => void,
): void {
  editing.subscribe(({ draft }, { draft: before }) => {
    if (draft === before) return;
    if (draft.before !== before.before && draft.before !== null) {
      keep(before, 'import');
      return;
    }
    const isSameTable = draft.cells === before.cells && draft.texts === before.texts;
    if (isSameTable) return;
    const { cells, texts } = changesBetween(before, draft);
    if (cells.length >= manyCells || texts.length >= manyTexts) keep(before, 'change');
  });
}
