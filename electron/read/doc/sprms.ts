/** One property modifier of a Word 97 file ([MS-DOC] 2.6): which property, and where its value lies. */
export interface Sprm {
  code: number;
  value: Buffer;
}

/** The modifiers in a list, as far as it can be followed. */
export function sprmsOf(list: Buffer): Sprm[] {
  const found: Sprm[] = [];
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    const length = lengthOf(code, list, at);
    if (length === undefined || at + length > list.length) break;
    found.push({ code, value: list.subarray(at, at + length) });
    at += length;
  }
  return found;
}

/** sprmTDefTable has a length of two bytes; those of kind 6 otherwise one of one byte. */
export const defineTable = 0xd608;
const changeTabs = 0xc615;

function lengthOf(code: number, list: Buffer, at: number): number | undefined {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default: {
      if (code === defineTable) return at + 2 > list.length ? undefined : list.readUInt16LE(at) + 1;
      const length = list[at] ?? 0;
      return code === changeTabs && length === 255 ? undefined : length + 1;
    }
  }
}
