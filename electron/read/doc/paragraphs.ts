import type { Budget } from '../budget.ts';
import type { Piece } from './pieces.ts';
import { runAt } from './runs.ts';
import type { Run } from './runs.ts';

/** A paragraph of the file with the run its end mark is in, which holds its properties. */
export interface RawParagraph {
  text: string;
  /** \r, \f, or \u0007 for the end of a cell or row */
  end: string;
  properties: Run | undefined;
}

const deleted = 0x0800;
const hidden = 0x083c;

/** Divides the text into paragraphs, without what is deleted, hidden, or the code of a field. */
export function paragraphsOf(
  pieces: readonly Piece[],
  { paragraphs, characters }: { paragraphs: readonly Run[]; characters: readonly Run[] },
  budget: Budget,
): { found: RawParagraph[]; pictures: number; hasDeletions: boolean } {
  const found: RawParagraph[] = [];
  let text = '';
  let pictures = 0;
  let hasDeletions = false;
  /** for each open field, whether its result has begun */
  const fields: boolean[] = [];
  for (const { text: piece, offset, bytesPerCharacter } of pieces) {
    budget.text(piece);
    let run: Run | undefined;
    for (let index = 0; index < piece.length; index += 1) {
      const place = offset + index * bytesPerCharacter;
      if (!run || place >= run.to || place < run.from) run = runAt(characters, place);
      const mark = piece[index] ?? '';
      const isDeleted = isOn(run, deleted);
      hasDeletions ||= isDeleted;
      if (mark === '\r' || mark === '\f' || mark === '\u0007') {
        if (isDeleted && mark === '\r') continue;
        budget.piece();
        found.push({ text, end: mark, properties: runAt(paragraphs, place) });
        text = '';
      } else if (mark === '\u0013') fields.push(false);
      else if (mark === '\u0014') fields[fields.length - 1] = true;
      else if (mark === '\u0015') fields.pop();
      else if (isDeleted || isOn(run, hidden) || fields.includes(false)) continue;
      else if (mark === '\u0001' || mark === '\u0008') pictures += 1;
      else text += printed(mark);
    }
  }
  if (text !== '') found.push({ text, end: '\r', properties: undefined });
  return { found, pictures, hasDeletions };
}

function isOn(run: Run | undefined, code: number): boolean {
  return run?.sprms.some((sprm) => sprm.code === code && sprm.value[0] === 1) ?? false;
}

function printed(mark: string): string {
  if (mark === '\u000b') return '\n';
  if (mark === '\t') return ' ';
  if (mark === '\u001e') return '-';
  return mark < ' ' ? '' : mark;
}
