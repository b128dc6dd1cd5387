import { codes, sprmsOf } from './sprms.ts';
import type { Sprm } from './sprms.ts';

/** Which list and level the paragraphs of a style have without saying so themselves. */
export type StyleProperties = (style: number) => readonly Sprm[];

/** Of all that styles say, what changes the words that are printed. */
const told: readonly number[] = [codes.sprmPIlfo, codes.sprmPIlvl];
const paragraphStyle = 1;
const noStyle = 0x0fff;

/**
 * The lists of the paragraph styles ([MS-DOC] 2.9.271 STSH, 2.9.260 STD). What cannot be followed of it has none:
 * a report with a damaged style sheet can still be read.
 */
export function readStyleSheet(sheet: Buffer): StyleProperties {
  const styles = stylesOf(sheet);
  const known = new Map<number, readonly Sprm[]>();
  return (style) => {
    const found = known.get(style) ?? inherited(styles, style);
    known.set(style, found);
    return found;
  };
}

interface Style {
  basedOn: number;
  sprms: readonly Sprm[];
}

function inherited(styles: readonly (Style | undefined)[], style: number): Sprm[] {
  const seen = new Set<number>();
  let found: Sprm[] = [];
  for (let at = style; at !== noStyle && !seen.has(at);) {
    seen.add(at);
    const one = styles[at];
    if (!one) break;
    found = lastOfEach([...one.sprms, ...found]);
    at = one.basedOn;
  }
  return found;
}

/** By number; undefined for those that are no paragraph styles. */
function stylesOf(sheet: Buffer): (Style | undefined)[] {
  const styles: (Style | undefined)[] = [];
  if (sheet.length < 6) return styles;
  const fixed = sheet.readUInt16LE(4);
  let at = 2 + sheet.readUInt16LE(0);
  for (let left = sheet.readUInt16LE(2); left > 0 && at + 2 <= sheet.length; left -= 1) {
    const length = sheet.readUInt16LE(at);
    styles.push(styleOf(sheet.subarray(at + 2, at + 2 + length), fixed));
    // each begins at an even place
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** `fixed` is how many bytes stand before the name; files of later versions have more there. */
function styleOf(std: Buffer, fixed: number): Style | undefined {
  if (std.length < fixed + 2 || fixed < 10) return undefined;
  const kindAndBase = std.readUInt16LE(2);
  if ((kindAndBase & 0xf) !== paragraphStyle) return undefined;
  // a name is its length, its characters and a zero; the paragraph's properties come first after it
  const at = fixed + 2 + std.readUInt16LE(fixed) * 2 + 2;
  const length = at + 2 <= std.length ? std.readUInt16LE(at) : 0;
  // they begin with the style's own number
  const sprms = length > 2 ? sprmsOf(std.subarray(at + 4, at + 2 + length)) : [];
  return { basedOn: kindAndBase >> 4, sprms: lastOfEach(sprms) };
}

/** No style holds more than this, however often a file says it. */
function lastOfEach(sprms: readonly Sprm[]): Sprm[] {
  return told.flatMap((code) => sprms.findLast((sprm) => sprm.code === code) ?? []);
}
