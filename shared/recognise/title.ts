import { squeeze } from './wording.ts';

export interface Title {
  /** as printed, a line a line */
  text: string;
  organ: string;
  year: number | undefined;
  /** how many lines from the first of the document come before and in it */
  from: number;
  to: number;
}

const report = /(?:政府|政务)?信息公开.{0,12}(?:报告|年报)》?(?:（.{0,10}）|\(.{0,10}\))?$/u;
const longestTitle = 90;
/** The same with the spaces a title may be stretched by. */
const widestTitle = 4 * longestTitle;
/** How far down a title is looked for: web pages put their own lines above it. */
const deepest = 60;

/** The title of the report, on one to three lines. */
export function titleOf(all: readonly string[]): Title | undefined {
  // empty lines may stand between the lines of a title
  const places = all.flatMap((line, at) => (line.trim() === '' ? [] : [at])).slice(0, deepest + 3);
  const title = titleAmong(places.map((at) => all[at] ?? ''));
  return title && { ...title, from: places[title.from] ?? 0, to: (places[title.to - 1] ?? 0) + 1 };
}

function titleAmong(lines: readonly string[]): Title | undefined {
  const found: Title[] = [];
  const tight = lines.map((line) => squeeze(line.slice(0, widestTitle)));
  for (let from = 0; from < Math.min(lines.length, deepest); from += 1) {
    for (let to = from + 1; to <= Math.min(from + 3, lines.length); to += 1) {
      const words = tight.slice(from, to).join('');
      if (words.length > longestTitle || /[。；，,;：:>|]/u.test(words)) break;
      if (!report.test(words)) continue;
      const text = lines
        .slice(from, to)
        .map((line) => line.trim())
        .join('\n');
      const title = { text, ...partsOf(words), from, to };
      found.push(withOrganAbove(title, lines));
      break;
    }
  }
  // the page's own headline may stand above the report's title: the one that says most is taken, the last of equals
  return found
    .filter((title) => title.year !== undefined || title.organ !== '')
    .reduce<Title | undefined>(
      (best, one) => (best === undefined || says(one) >= says(best) ? one : best),
      undefined,
    );
}

function says(title: Title): number {
  return (title.year === undefined ? 0 : 1) + (title.organ === '' ? 0 : 1) + (title.from < 3 ? 0.5 : 0);
}

/** 〈机关〉 and 〈年〉 in either order, 政府 written once where it is said twice. */
function partsOf(words: string): { organ: string; year: number | undefined } {
  const year = /(20\d{2})年?(?:度)?/u.exec(words);
  const before = words.slice(0, Math.max(words.lastIndexOf('信息公开'), 0)).replace(/(?:政府|政务)$/u, '');
  const name = before
    .replace(/(20\d{2})年?(?:度)?/u, '')
    .replace(/^关于(?:印发|公布|发布)?/u, '')
    .replace(/[《》“”"]/gu, '')
    .replace(/的$/u, '');
  const organ = name.endsWith('人民') ? `${name}政府` : name;
  return { organ, year: year?.[1] === undefined ? undefined : Number(year[1]) };
}

/** The name may stand on a line of its own above 〈年〉政府信息公开工作年度报告. */
function withOrganAbove(title: Title, lines: readonly string[]): Title {
  const above = lines[title.from - 1]?.trim() ?? '';
  const words = squeeze(above);
  if (
    title.organ !== '' ||
    words === '' ||
    words.length > longestTitle / 2 ||
    /[。；，：:、>|\d]/u.test(words)
  )
    return title;
  return { ...title, text: `${above}\n${title.text}`, organ: words, from: title.from - 1 };
}

/** The report year said in the text: the period it covers, else the year named most. */
export function yearInText(text: string): number | undefined {
  const tight = squeeze(text);
  const period = /自?(20\d{2})年1月1日起?(?:至|到|-)/u.exec(tight);
  if (period?.[1] !== undefined) return Number(period[1]);
  const counts = new Map<number, number>();
  for (const [, year] of tight.matchAll(/(20\d{2})年/gu))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}
