import { damaged, Refusal } from '../refusal.ts';

/** A stretch of text and where its bytes lie in the WordDocument stream. */
export interface Piece {
  text: string;
  offset: number;
  bytesPerCharacter: 1 | 2;
}

const windows1252 = new TextDecoder('windows-1252');

/** The text of the file in its order ([MS-DOC] 2.9.38 Clx), as much of it as `characters` says. */
export function readPieces(document: Buffer, clx: Buffer, characters: number): Piece[] {
  let at = 0;
  while (clx[at] === 1 && at + 3 < clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Refusal(damaged);
  const length = clx.readUInt32LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + length);
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = plc.readUInt32LE(index * 4);
    const to = Math.min(plc.readUInt32LE(index * 4 + 4), characters);
    if (to <= from) continue;
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const offset = (place & 0x3fffffff) >>> (isNarrow ? 1 : 0);
    const end = offset + (to - from) * (isNarrow ? 1 : 2);
    if (end > document.length) throw new Refusal(damaged);
    const bytes = document.subarray(offset, end);
    const text = isNarrow ? windows1252.decode(bytes) : bytes.toString('utf16le');
    pieces.push({ text, offset, bytesPerCharacter: isNarrow ? 1 : 2 });
  }
  return pieces;
}
