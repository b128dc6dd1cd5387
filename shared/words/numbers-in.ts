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
 * Chinese numerals. The number of a heading is its place in the outline and is left out, and so is 二十届三中全会, a name.
 */
export const numbersIn = onceByText((text: string): readonly NumberIn[] => {
  const skip = headingOf(text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')))?.length ?? 0;
  return matchesIn(numbers, text)
    .filter((match) => match.index >= skip && !isOfCongress(match, text))
    .map((match) => {
      const kind = match.groups?.['date'] ? 'date' : match.groups?.['year'] ? 'year' : 'number';
      return { kind, from: match.index, to: match.index + match[0].length, text: match[0] };
    });
}, longestSentence);

function isOfCongress({ index, 0: words }: RegExpExecArray, text: string): boolean {
  return (
    words.endsWith('届') &&
    /^(?:历次|中央|[一二三四五六七]中)/u.test(text.slice(index + words.length, index + words.length + 2))
  );
}
