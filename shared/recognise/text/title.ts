import { chineseYear } from '../../words/chinese-numbers.ts';
import { numeral } from '../../words/numerals.ts';
import { squeeze } from '../wording.ts';

export interface Title {
  /** as printed, a line a line */
  text: string;
  organ: string;
  year: number | undefined;
  /** how many lines from the first of the document come before and in it */
  from: number;
  to: number;
}

const report =
  /(?:(?:政府|政务)?信息公开.{0,12}(?:报告|年报|工作总结)|政务公开.{0,6}(?:年度报告|年报|工作总结))》?(?:（.{0,10}）|\(.{0,10}\))?$/u;
const longestTitle = 90;
/** The same with the spaces a title may be stretched by. */
const widestTitle = 4 * longestTitle;
/** How far down a title is looked for: web pages put their own lines above it. */
const deepest = 60;

const anyYear = `(20\\d{2}|${chineseYear})`;
const yearOfTitle = new RegExp(`${anyYear}年?(?:度)?`, 'u');

/** The title of the report, on one to three lines; `period` is the year its text says it covers, if it says one. */
export function findTitle(all: readonly string[], period: number | undefined): Title | undefined {
  // empty lines may stand between the lines of a title
  const places = all.flatMap((line, at) => (line.trim() === '' ? [] : [at])).slice(0, deepest + 3);
  const title = titleAmong(
    places.map((at) => all[at] ?? ''),
    period,
  );
  return title && { ...title, from: places[title.from] ?? 0, to: (places[title.to - 1] ?? 0) + 1 };
}

function titleAmong(lines: readonly string[], period: number | undefined): Title | undefined {
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
  const best = found
    .filter((title) => title.year !== undefined || title.organ !== '')
    .reduce<Title | undefined>(
      (before, one) => (before === undefined || says(one, period) >= says(before, period) ? one : before),
      undefined,
    );
  return best ?? found.find(({ text, from }) => from < 3 && bareTitle.test(squeeze(text)));
}

/** The name of such a report alone is its title where there is no better one. */
const bareTitle = /^政府信息公开(?:工作)?年度报告$/u;

function says({ year, organ, from }: Title, period: number | undefined): number {
  // a menu or a list beside the report names other years
  const covers = year !== undefined && year === period ? 1 : 0;
  return (year === undefined ? 0 : 1) + (organ === '' ? 0 : 1) + (from < 3 ? 0.5 : 0) + covers;
}

/** 〈机关〉 and 〈年〉 in either order, 政府 written once where it is said twice. */
function partsOf(words: string): { organ: string; year: number | undefined } {
  const year = yearOfTitle.exec(words)?.[1];
  const before = words
    .slice(0, Math.max(words.lastIndexOf('信息公开'), words.lastIndexOf('政务公开'), 0))
    .replace(/(?:政府|政务)$/u, '');
  const name = before
    .replace(yearOfTitle, '')
    .replace(/^(?:【[^】]*】)+/u, '')
    .replace(/^关于(?:印发|公布|发布)?/u, '')
    .replace(/[《》“”"]/gu, '')
    .replace(/(?:的|关于)$/u, '');
  // 红旗镇23年政府信息公开…
  const short = year === undefined ? /^(.*\D)(\d{2})年(?:度)?$/u.exec(name) : null;
  const organ = organOf(short?.[1] ?? name);
  return { organ, year: year !== undefined ? numeral(year) : short ? 2000 + Number(short[2]) : undefined };
}

/** The organ a title names; none where it is the name of a column of a web site. */
function organOf(name: string): string {
  if (/信息公开|政务公开|年报|年度报告|首页|栏目/u.test(name)) return '';
  return name.endsWith('人民') ? `${name}政府` : name;
}

/** The name may stand on a line of its own above 〈年〉政府信息公开工作年度报告. */
function withOrganAbove(title: Title, lines: readonly string[]): Title {
  const above = lines[title.from - 1]?.trim() ?? '';
  const words = squeeze(above);
  if (
    title.organ !== '' ||
    words === '' ||
    words.length > longestTitle / 2 ||
    /[。；，：:、>|\d]/u.test(words) ||
    yearOfTitle.test(words) ||
    organOf(words) === ''
  )
    return title;
  return { ...title, text: `${above}\n${title.text}`, organ: words, from: title.from - 1 };
}

const period = new RegExp(`${anyYear}年[1一元]月[1一]日起?(?:至|到|-|—|~)`, 'u');

/** The year of the period that a text says it covers: 自2025年1月1日起至…. */
export function yearCovered(text: string): number | undefined {
  const year = period.exec(squeeze(text))?.[1];
  return year === undefined ? undefined : numeral(year);
}

/** The report year said in a text that names no period: the year named most. */
export function yearNamedMost(text: string): number | undefined {
  const tight = squeeze(text);
  const counts = new Map<number, number>();
  for (const [, year] of tight.matchAll(/(20\d{2})年/gu))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}
