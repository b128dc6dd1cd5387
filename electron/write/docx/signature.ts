import { characterWidth, lengthOf } from './page.ts';

/** Twips from the right edge. */
export interface Indents {
  signature: number;
  date: number;
}

const two = 2 * characterWidth;

/**
 * Signature and date without a seal (GB/T 9704-2012, 7.3.5.2): the signature two characters in from the right, the date
 * beginning two characters further right than it; a date too long for that stands two in, and the signature moves left.
 */
export function signatureIndents(signature: string, date: string): Indents {
  if (signature === '' || date === '') return { signature: two, date: two };
  const longer = widthOf(signature) - widthOf(date);
  return { signature: Math.max(two, 2 * two - longer), date: Math.max(two, longer) };
}

/** Twips a text takes in the body's font. */
function widthOf(text: string): number {
  return Math.round(lengthOf(text) * characterWidth);
}
