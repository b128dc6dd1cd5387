import type { Budget } from '../budget.ts';
import { raised } from '../notes.ts';
import type { Piece } from './pieces.ts';
import { runAt } from './runs.ts';
import type { PropertyRun } from './runs.ts';
import { codes } from './sprms.ts';

/** A paragraph of the file with the run its end mark is in, which holds its properties. */
export interface RawParagraph {
  text: string;
  /** \r, \f, or \u0007 for the end of a cell or row */
  end: string;
  properties: PropertyRun | undefined;
  /** the characters in it that refer to a note or a text box */
  anchors: number[];
}

/** The runs of the whole file. */
export interface Formatting {
  paragraphs: readonly PropertyRun[];
  characters: readonly PropertyRun[];
}

/** Divides the text into paragraphs, without what is deleted, hidden, or the code of a field. */
export function paragraphsOf(
  pieces: readonly Piece[],
  { paragraphs, characters }: Formatting,
  budget: Budget,
  isAnchor: (character: number) => boolean = () => false,
): { found: RawParagraph[]; pictures: number; hasDeletions: boolean } {
  const found: RawParagraph[] = [];
  let text = '';
  let anchors: number[] = [];
  let pictures = 0;
  let hasDeletions = false;
  /** for each open field, whether its result has begun */
  const fields: boolean[] = [];
  for (const { text: piece, first, offset, bytesPerCharacter } of pieces) {
    let run: PropertyRun | undefined;
    for (let index = 0; index < piece.length; index += 1) {
      const place = offset + index * bytesPerCharacter;
      if (!run || place >= run.to || place < run.from) run = runAt(characters, place);
      const mark = piece[index] ?? '';
      const isDeleted = isOn(run, codes.sprmCFRMarkDel);
      hasDeletions ||= isDeleted;
      if (mark === '\r' || mark === '\f' || mark === '\u0007') {
        if (isDeleted && mark === '\r') continue;
        budget.piece();
        found.push({ text, end: mark, properties: runAt(paragraphs, place), anchors });
        text = '';
        anchors = [];
      } else if (mark === '\u0013') fields.push(false);
      else if (mark === '\u0014') fields[fields.length - 1] = true;
      else if (mark === '\u0015') fields.pop();
      else if (isDeleted || isOn(run, codes.sprmCFVanish)) continue;
      // a text box in the line hangs on the code of a field
      else if (isAnchor(first + index)) anchors.push(first + index);
      else if (fields.includes(false)) continue;
      else if (mark === '\u0001' || mark === '\u0008') pictures += 1;
      else text += isOn(run, codes.sprmCIss) ? raised(printed(mark)) : printed(mark);
    }
  }
  if (text !== '' || anchors.length > 0) found.push({ text, end: '\r', properties: undefined, anchors });
  return { found, pictures, hasDeletions };
}

function isOn(run: PropertyRun | undefined, code: number): boolean {
  return run?.sprms.some((sprm) => sprm.code === code && sprm.value[0] === 1) ?? false;
}

function printed(mark: string): string {
  if (mark === '\u000b') return '\n';
  if (mark === '\t') return ' ';
  if (mark === '\u001e') return '-';
  return mark < ' ' ? '' : mark;
}
