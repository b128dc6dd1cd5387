import { lengthOf, typeAreaWidth } from './page.ts';

/** Characters of 22 pt in a line, less one to spare for the font that stands in where 小标宋 is missing. */
const lineLength = Math.floor(typeAreaWidth / 440) - 1;
const mostLines = 3;

/** A place a title may break at, UTF-16 units from its start; the lower the rank, the better the place. */
interface Place {
  at: number;
  rank: number;
}

/**
 * A title too long for one line, broken where its words end (GB/T 9704-2012, 7.3.1): after the year, as most filed
 * reports do, before it, or where a name ends. Left to itself it would break anywhere. One that has no such places
 * stays as it is.
 */
export function breakTitle(title: string): string {
  if (lengthOf(title) <= lineLength) return title;
  // nothing breaks a title in two better than its year and subject, and where names end takes long to say
  const plain = yearAndSubject(title);
  const inTwo = bestBreaks(title, plain, 2);
  if (inTwo) return inTwo.join('\n');
  const places = [...plain, ...nameEnds(title)];
  for (let lines = 2; lines <= mostLines; lines += 1) {
    const best = bestBreaks(title, places, lines);
    if (best) return best.join('\n');
  }
  return title;
}

/** The best way into that many lines, each within the page: the best places, then the most even lines. */
function bestBreaks(title: string, places: readonly Place[], lines: number): string[] | undefined {
  let best: { lines: string[]; rank: number; longest: number } | undefined;
  const tryFrom = (from: number, before: readonly string[], rank: number): void => {
    if (before.length === lines - 1) {
      const all = [...before, title.slice(from)];
      const longest = Math.max(...all.map(lengthOf));
      if (longest > lineLength) return;
      if (!best || rank < best.rank || (rank === best.rank && longest < best.longest))
        best = { lines: all, rank, longest };
      return;
    }
    for (const place of places) {
      if (place.at <= from || lengthOf(title.slice(from, place.at)) > lineLength) continue;
      tryFrom(place.at, [...before, title.slice(from, place.at)], rank + place.rank);
    }
  };
  tryFrom(0, [], 0);
  return best?.lines;
}

const year = /\d{4}年(?:度)?/;
const subject = /政府信息公开(?=工作|年)/;

/** Behind the year, before it, and before what the report is about. */
function yearAndSubject(title: string): Place[] {
  const found = year.exec(title);
  const ofYear = found
    ? [
        { at: found.index + found[0].length, rank: 0 },
        { at: found.index, rank: 1 },
      ]
    : [];
  const aboutWhat = subject.exec(title);
  const ofSubject = aboutWhat ? [{ at: aboutWhat.index, rank: 1 }] : [];
  return [...ofYear, ...ofSubject].filter((place) => isWithin(title, place));
}

const nameEnd = /自治[区州县]|[省市县区州盟旗乡镇局厅处]|街道|人民政府|委员会|办公室/gu;
/** No title of an organ is longer; what is has no sense to break by. */
const longestTitle = 200;

/** Where the name of a place or an office ends, and a word with it: not within 城市管理局. */
function nameEnds(title: string): Place[] {
  if (title.length > longestTitle) return [];
  const words = new Set(
    Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(title), ({ index }) => index),
  );
  return Array.from(title.matchAll(nameEnd), (match) => ({
    at: match.index + match[0].length,
    rank: 2,
  })).filter((place) => words.has(place.at) && isWithin(title, place));
}

function isWithin(title: string, { at }: Place): boolean {
  return at > 0 && at < title.length;
}
