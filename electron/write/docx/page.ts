/**
 * The page of an official document, GB/T 9704-2012 (5.2, 7.1, 7.2, 7.5). Lengths in twips, 1/20 pt.
 */
const millimetre = 1440 / 25.4;
const twips = (millimetres: number): number => Math.floor(millimetres * millimetre);

/** Its measures. */
export const page = {
  width: 11906,
  height: 16838,
  /** leaves a type area of 156 × 225 mm */
  margins: { top: twips(37), left: twips(28), bottom: twips(35), right: twips(26) },
  /** from the foot of the page to the foot of the page number, whose middle then lies 7 mm below the type area */
  footer: twips(25.5),
  /** 225 mm / 22 lines, rounded down: at 29 pt only 21 lines fit */
  linePitch: 579,
  /** a character of 16 pt, drawn closer so that 28 fill 156 mm in Word, WPS and LibreOffice alike */
  character: { size: 320, spacing: -5 },
} as const;

/** Twips between the margins: no line and no table is wider. */
export const typeAreaWidth = page.width - page.margins.left - page.margins.right;

/** The width a character of the body takes: 1 for Chinese, 1/2 for digits and Latin letters. */
export const characterWidth = page.character.size + page.character.spacing;

/** How many characters wide a text is: Chinese ones count 1, digits and Latin letters 1/2. */
export function lengthOf(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (/[\u0020-\u00ff]/.test(each) ? 0.5 : 1), 0);
}

/** A number of twips found nowhere else: stands for the indent of a signature until its length is known. */
export const indentMark = 4242;
