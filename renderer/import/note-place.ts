import { cellsOf, textName } from '../../shared/form/edition.ts';
import type { Edition } from '../../shared/form/edition.ts';
import type { Note } from '../../shared/recognise/note.ts';

/** The id in the page of what a note is about: a cell, a text, or the title and who wrote the report. */
export function placeOf(note: Note): string {
  const [cell] = note.cells;
  if (cell !== undefined) return `read-cell-${cell}`;
  return note.text === undefined ? 'read-basics' : `read-text-${note.text}`;
}

/** Where a note belongs, in a few words. */
export function placeName(note: Note, edition: Edition): string {
  const cells = cellsOf(edition);
  const tables = new Set(note.cells.map((id) => cells.get(id)?.table.name ?? ''));
  if (tables.size > 0) return `${[...tables].join('、')}，${String(note.cells.length)} 格`;
  return note.text === undefined ? '整份报告' : textName(edition, note.text);
}

/** Brings the place into sight and puts the keyboard there. */
export function showNote(place: string): void {
  const element = document.getElementById(place);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}

/** The order to look at notes in: cells, then the report as a whole, then texts. */
export function rankOf(note: Note): number {
  if (note.cells.length > 0) return 0;
  return note.text === undefined ? 1 : 2;
}
