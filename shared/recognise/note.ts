import type { CellId, TextId } from '../form/edition.ts';

/** Something that was repaired, guessed or not understood while reading a report. */
export interface Note {
  /** whole Chinese sentences: where, what was printed, what was made of it */
  message: string;
  /** the cells it is about */
  cells: readonly CellId[];
  /** the text it is about */
  text?: TextId;
  /** it says that this was not printed and is only a guess */
  guess?: 'year';
}
