import type { Definition, Instance, Level, Numbering } from '../docx/numbering.ts';

/** [MS-OSHARED] 2.2.1.3 MSONFC, as the names the counter knows. */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const levelsOfList = 9;
const mostLists = 4096;

/** Automatic numbering of a Word 97 file ([MS-DOC] 2.9.131 LSTF, 2.9.150 LVL, 2.9.132 LFO); ids are counted from 1. */
export function readLists(table: Buffer, lists: number, overrides: number): Numbering {
  const numbering: Numbering = { definitions: new Map(), instances: new Map() };
  if (lists === 0 && overrides === 0) return numbering;
  const count = Math.min(table.readUInt16LE(lists), mostLists);
  let at = lists + 2 + count * 28;
  for (let index = 0; index < count; index += 1) {
    const head = lists + 2 + index * 28;
    const definition: Definition = { levels: new Map(), link: undefined };
    const isSimple = ((table[head + 26] ?? 0) & 1) !== 0;
    for (let level = 0; level < (isSimple ? 1 : levelsOfList); level += 1) {
      const read = readLevel(table, at);
      definition.levels.set(level, read.level);
      at = read.end;
    }
    numbering.definitions.set(String(table.readInt32LE(head)), definition);
  }
  const instances = Math.min(table.readUInt32LE(overrides), mostLists);
  at = overrides + 4 + instances * 16;
  for (let index = 0; index < instances; index += 1) {
    const head = overrides + 4 + index * 16;
    const instance: Instance = {
      definition: String(table.readInt32LE(head)),
      starts: new Map(),
      levels: new Map(),
    };
    numbering.instances.set(String(index + 1), instance);
    const changed = table[head + 12] ?? 0;
    at += 4;
    for (let one = 0; one < changed; one += 1) {
      const flags = table.readUInt32LE(at + 4);
      if ((flags & 0x10) !== 0 && (flags & 0x20) === 0)
        instance.starts.set(flags & 0xf, table.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, at);
      instance.levels.set(flags & 0xf, read.level);
      at = read.end;
    }
  }
  return numbering;
}

function readLevel(table: Buffer, at: number): { level: Level; end: number } {
  const text = at + 28 + (table[at + 24] ?? 0) + (table[at + 25] ?? 0);
  const length = Math.min(table.readUInt16LE(text), 255);
  const written = table.toString('utf16le', text + 2, text + 2 + length * 2);
  const level: Level = {
    start: Math.min(Math.max(table.readInt32LE(at), 0), 100_000),
    format: formats[table[at + 4] ?? 0] ?? 'decimal',
    // the number of a level stands in the text as the character of its code
    text: Array.from(written)
      .map((mark) => (mark < '\u0009' ? `%${String(mark.charCodeAt(0) + 1)}` : mark))
      .join(''),
    restart: undefined,
  };
  return { level, end: text + 2 + length * 2 };
}
