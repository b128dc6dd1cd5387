import type { Budget } from '../budget.ts';
import { damaged, Refusal } from '../refusal.ts';

/** A stretch of text, the place of its first character in the whole text, and where its bytes lie in the stream. */
export interface Piece {
  text: string;
  first: number;
  offset: number;
  bytesPerCharacter: 1 | 2;
}

const windows1252 = new TextDecoder('windows-1252');

/** The text of the file in its order ([MS-DOC] 2.9.38 Clx), as much of it as `characters` says. */
export function readPieces(document: Buffer, clx: Buffer, characters: number, budget: Budget): Piece[] {
  let at = 0;
  while (clx[at] === 1 && at + 3 < clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Refusal(damaged);
  const length = clx.readUInt32LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + length);
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  let first = 0;
  for (let index = 0; index < count; index += 1) {
    const from = plc.readUInt32LE(index * 4);
    const to = Math.min(plc.readUInt32LE(index * 4 + 4), characters);
    if (to <= from) continue;
    // many pieces may name the same bytes, so the file's size alone does not bound the text
    budget.text({ length: to - from });
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const offset = (place & 0x3fffffff) >>> (isNarrow ? 1 : 0);
    const end = offset + (to - from) * (isNarrow ? 1 : 2);
    if (end > document.length) throw new Refusal(damaged);
    const bytes = document.subarray(offset, end);
    const text = isNarrow ? windows1252.decode(bytes) : bytes.toString('utf16le');
    pieces.push({ text, first, offset, bytesPerCharacter: isNarrow ? 1 : 2 });
    first += text.length;
  }
  return pieces;
}

/** The part of the text from one character to before another. */
export function cutPieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const cut: Piece[] = [];
  for (let index = pieceAt(pieces, from); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.first >= to) break;
    const skipped = Math.max(from - piece.first, 0);
    const text = piece.text.slice(skipped, to - piece.first);
    if (text === '') continue;
    const offset = piece.offset + skipped * piece.bytesPerCharacter;
    cut.push({ ...piece, text, first: piece.first + skipped, offset });
  }
  return cut;
}

/** The last piece that begins at or before a character. */
function pieceAt(pieces: readonly Piece[], character: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.first ?? 0) <= character) low = middle;
    else high = middle - 1;
  }
  return low;
}
