import type { PrintedBlock } from '../../shared/recognise/pages/printed-document.ts';
import { most } from './budget.ts';
import { Refusal, tooLarge } from './refusal.ts';

/** A printed document as rows of cells: a table's rows as they are, a line of text at its commas and tabs. */
export function rowsOf(blocks: readonly PrintedBlock[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.text.split('\n').map((line) => [line])
      : block.rows.map((row) => row.map(({ blocks: inside }) => rowsOf(inside).flat().join(' '))),
  );
}

/** The lines of a text file as rows, whether cells are set apart by commas, semicolons or tabs. */
export function rowsOfText(text: string): string[][] {
  if (text.length > most.characters) throw new Refusal(tooLarge);
  return text
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.split(/[,，;；\t]/u).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1')));
}
