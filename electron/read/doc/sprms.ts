/** One property modifier of a Word 97 file ([MS-DOC] 2.6): which property, and where its value lies. */
export interface Sprm {
  code: number;
  value: Buffer;
}

/** The modifiers that are asked for, by their names in [MS-DOC] 2.6. */
export const codes = {
  /** a character deleted under revision marks */
  sprmCFRMarkDel: 0x0800,
  /** a hidden character */
  sprmCFVanish: 0x083c,
  /** 1 is superscript, 2 subscript */
  sprmCIss: 0x2a48,
  sprmPFInTable: 0x2416,
  /** the end mark of a row, and of one of an inner table */
  sprmPFTtp: 0x2417,
  sprmPFInnerTtp: 0x244c,
  /** the end of a cell of an inner table */
  sprmPFInnerTableCell: 0x244b,
  /** the list a paragraph is in, and its level there */
  sprmPIlfo: 0x460b,
  sprmPIlvl: 0x260a,
  /** how many tables a paragraph is inside of */
  sprmPItap: 0x6649,
  /** a longer list of modifiers lies in the Data stream */
  sprmPHugePapx: 0x6646,
  sprmPChgTabs: 0xc615,
  /** the edges of a row's cells */
  sprmTDefTable: 0xd608,
  sprmTVertMerge: 0xd62b,
} as const;

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
      if (code === codes.sprmTDefTable) return at + 2 > list.length ? undefined : list.readUInt16LE(at) + 1;
      const length = list[at] ?? 0;
      return code === codes.sprmPChgTabs && length === 255 ? undefined : length + 1;
    }
  }
}
