import { chineseYear } from './chinese-numbers.ts';
import { numeral } from './numerals.ts';
import { longestSentence, onceByText } from './once-by-text.ts';
import { anyZero } from './written-year.ts';
import { matchesIn } from './matches.ts';

/** A year named in a text, with its month and day where it is a date; UTF-16 places `from` up to, not including, `to`. */
export interface NamedYear {
  year: number;
  /** the digits of the year as they are written */
  written: string;
  from: number;
  to: number;
  /** whether a month follows: then it is a date or a month, no bare year */
  month: number | undefined;
}

const d = '[\\d０-９]';
/** 23年，我镇…: a year in two digits, where a sentence or a clause begins with it. */
const shortYear =
  "(?<=^|[。；，、（“‘'’：\\n]|截[至止]|[自从与比较])(?<short>[12]\\d)年(?=度|底|末|全年|上半年|下半年|(?<shortMonth>\\d{1,2})月|[，,]|我|全?[镇乡县市区街]|本|共(?!同|建|青)|在(?!内|校|职|编)|通过)度?";
/** 2024.3.12, 2024-03-12, 2024/3/12; in the path of an address digits and strokes are no date. */
const tightDate = `(?<![\\w/.．-])(?<tight>20\\d{2})[./．／-](?<tightMonth>0?[1-9]|1[0-2])[./．／-](?:0?[1-9]|[12]\\d|3[01])(?![\\d/.．／-])`;
const named = new RegExp(
  `${tightDate}|(?<![\\d０-９.．])(?<written>[2２][0０OＯ]${d}{2}|20 ?\\d ?\\d(?= ?年)|${chineseYear})(?:\\s*年度?(?:\\s*(?<month>${d}{1,2}|十[一二]?|[一二三四五六七八九元])\\s*月(?:\\s*(?:${d}{1,2}|[一二三]?十?[一二三四五六七八九十])\\s*[日号])?)?|(?=[全上下](?:年|半年))|(?=\\s*[—－–~～至、-]{1,2}\\s*20\\d{2}\\s*年))|${shortYear}`,
  'gu',
);

/** A sentence with more of them is none; it also bounds the work on hostile texts. */
const most = 40;

/** The years of the form 2024年, ２０２４年, 二〇二四年 and 2024-03-12 in a text, and the first of 2021—2025年. */
export const yearsIn = onceByText((text: string): readonly NamedYear[] => {
  if (!/[2２二]/u.test(text)) return [];
  const years: NamedYear[] = [];
  for (const match of matchesIn(named, text)) {
    if (years.length === most) break;
    const written = match.groups?.['written'] ?? match.groups?.['tight'] ?? match.groups?.['short'] ?? '';
    const { month: behind, tightMonth, shortMonth } = match.groups ?? {};
    const month = behind ?? tightMonth ?? shortMonth;
    years.push({
      year: yearOf(written),
      written,
      from: match.index,
      to: match.index + match[0].length,
      month: month === undefined ? undefined : month === '元' ? 1 : numeral(month.normalize('NFKC')),
    });
  }
  return years;
}, longestSentence);

function yearOf(written: string): number {
  const plain = written.normalize('NFKC').replaceAll(' ', '');
  if (plain.length === 2) return 2000 + Number(plain);
  return /^\d/u.test(plain) ? Number(plain.replace(anyZero, '0')) : numeral(written);
}
