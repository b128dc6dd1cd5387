import type { CellId } from '../../shared/form/edition.ts';
import { entryOf } from './entry.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { EditingStore } from './editing.ts';

const keyOf = (id: string): string => `nianbao.unfinished.${id}`;

/**
 * Keeps the texts that cells did not take until they are mended: the draft file holds values only, and what was typed
 * must not be gone with the tab. Kept under the draft's id; a browser without room costs these texts only.
 */
export function keepRefusedTexts(editing: EditingStore): void {
  const { draft, put } = editing.getState();
  const cells = cellsOf(editionOf(draft));
  const kept = read(draft.id).filter(([id]) => cells.has(id) && draft.cells[id] === undefined);
  if (kept.length > 0) {
    put(new Map(kept.map(([id, text]) => [id, entryOf(editionOf(draft), id, text)])));
    editing.temporal.getState().clear();
  }
  editing.subscribe(({ refused }, before) => {
    if (refused === before.refused) return;
    const texts = Object.entries(refused).map(([id, { text }]) => [id, text]);
    try {
      if (texts.length === 0) localStorage.removeItem(keyOf(draft.id));
      else localStorage.setItem(keyOf(draft.id), JSON.stringify(texts));
    } catch {
      // see above
    }
  });
}

function read(id: string): [CellId, string][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is [CellId, string] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
}
