import { Refusal, tooLarge } from './refusal.ts';

/** How much a file may hold before it is no report: real ones stay far below each. */
export const most = {
  /** bytes of the file itself */
  file: 60_000_000,
  /** bytes of one part of a .docx once it is unpacked */
  part: 30_000_000,
  /** paragraphs and cells, together */
  pieces: 20_000,
  characters: 1_000_000,
  /** elements inside each other */
  depth: 400,
} as const;

/** Counts what has been read and stops at the limits. */
export class Budget {
  #pieces = 0;
  #characters = 0;

  piece(): void {
    this.#pieces += 1;
    if (this.#pieces > most.pieces) throw new Refusal(tooLarge);
  }

  text({ length }: { length: number }): void {
    this.#characters += length;
    if (this.#characters > most.characters) throw new Refusal(tooLarge);
  }

  depth(levels: number): void {
    if (levels > most.depth) throw new Refusal(tooLarge);
  }
}
