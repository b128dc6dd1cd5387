import { page } from './page.ts';

/** Characters of 22 pt in a line, less one to spare for the font that stands in where 小标宋 is missing. */
const lineLength = Math.floor((page.width - page.margins.left - page.margins.right) / 440) - 1;

/**
 * A title too long for one line, broken where its words end: after the year, as most filed reports do, or before it
 * (GB/T 9704-2012, 7.3.1). Left to itself it would break anywhere.
 */
export function breakTitle(title: string): string {
  const year = /\d{4}年(?:度)?/.exec(title);
  if (!year || lengthOf(title) <= lineLength) return title;
  const places = [year.index + year[0].length, year.index];
  const place = places.find(
    (end) => lengthOf(title.slice(0, end)) <= lineLength && lengthOf(title.slice(end)) <= lineLength,
  );
  return place === undefined || place === 0 ? title : `${title.slice(0, place)}\n${title.slice(place)}`;
}

/** Chinese characters count 1, digits and Latin letters 1/2. */
function lengthOf(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (/[\u0020-\u00ff]/.test(each) ? 0.5 : 1), 0);
}
