import { parseCell } from '../../shared/draft/number.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { CellId, Edition } from '../../shared/form/edition.ts';

/** A text that a cell did not take. It stays on show until it is mended. */
export interface RefusedText {
  text: string;
  message: string;
  offer?: string;
}
/** What is put into a cell: a value, nothing, or a text it does not take. */
export type Entry = { value: CellValue | undefined } | RefusedText;

/** What a text means for a cell, ready to be put there. */
export function entryOf(edition: Edition, id: CellId, text: string): Entry {
  const parsed = parseCell(cellsOf(edition).get(id)?.takes ?? 'count', text);
  if (parsed.state === 'filled') return { value: parsed.value };
  if (parsed.state === 'notFilled') return { value: undefined };
  const { message, offer } = parsed;
  return offer === undefined ? { text: text.trim(), message } : { text: text.trim(), message, offer };
}
