import { chineseAmount, chineseMonthAndDay, chineseYear } from './chinese-numbers.ts';
import { headingOf } from './heading.ts';
import { matchesIn } from './matches.ts';
import { longestSentence, onceByText } from './once-by-text.ts';

/** A year, date or number in a text, at UTF-16 places `from` up to, not including, `to`. */
export interface NumberIn {
  kind: 'year' | 'date' | 'number';
  from: number;
  to: number;
  text: string;
}

const d = '[\\d０-９]';
const year = `(?:[1１][9９]|[2２][0０])${d}{2}`;
/** They go stale as a year does. 上年结转 is the name of a row; 以前年度, 网上年报, 过去年度 are other words. */
const relativeYear =
  '(?<![过除减])去年|(?<![以网线台站])上一?年度?(?!度?\\s*结转)|(?<![以之目提当此])前年(?!度)';
const anyYear = `(?:${year}|${chineseYear})\\s*年`;
const years = `${anyYear}度?|${relativeYear}`;
const monthAndDay = `${d}{1,2}\\s*月(?:\\s*${d}{1,2}\\s*[日号])?`;
const dates =
  `${year}\\s*[-./－．／]\\s*${d}{1,2}\\s*[-./－．／]\\s*${d}{1,2}(?!${d})` +
  `|(?:${anyYear}\\s*)?(?:${monthAndDay}|${chineseMonthAndDay})`;
/** The point of a list number before a year, as in 1.2023年, is no decimal point. */
const fraction = `[.．](?!${year}\\s*年)${d}+`;
const amount =
  `${d}+(?:[,，]${d}{3}(?!${d}))*(?:${fraction})?` +
  '\\s*(?:[%％‰]|余?[个项条次份件篇期场人家户类名宗批届百千万元亿]+)?';
const numbers = new RegExp(
  `(?<date>${dates})|(?<year>${years})|(?<number>${amount}|${chineseAmount}|${chineseYear})`,
  'gu',
);

/**
 * The years, dates and numbers of a paragraph or sentence in order, whether in Latin or full-width digits or in
 * Chinese numerals. The number of a heading is its place in the outline and is left out, and so are names: 二十届三中全会, “四个意识”.
 */
export const numbersIn = onceByText((text: string): readonly NumberIn[] => {
  const skip = headingOf(text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')))?.length ?? 0;
  return matchesIn(numbers, text)
    .filter((match) => match.index >= skip && !isOfName(match, text))
    .map((match) => {
      const kind = match.groups?.['date'] ? 'date' : match.groups?.['year'] ? 'year' : 'number';
      return { kind, from: match.index, to: match.index + match[0].length, text: match[0] };
    });
}, longestSentence);

/** What is called by a number: 二十届三中全会, 两个维护, “四个结合”. No year changes it. */
function isOfName({ index, 0: words }: RegExpExecArray, text: string): boolean {
  const after = text.slice(index + words.length, index + words.length + 8);
  if (words.endsWith('届')) return /^(?:历次|中央|[一二三四五六七]中)/u.test(after);
  if (!/^[一二三四五六七八九十两]个$/u.test(words)) return false;
  return (
    /^(?:维护|确立|意识|自信|伟大|全面|务必)/u.test(after) ||
    (index > 0 && '“‘'.includes(text.charAt(index - 1)) && /^[\u3400-\u9fff]{2,6}[”’]/u.test(after))
  );
}
