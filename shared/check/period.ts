import { writtenYear } from '../words/written-year.ts';

const announces =
  /统计(?:的)?(?:期限|时限|时间|日期|期间|周期|区间|数据|起止)|数据.{0,8}(?:期限|时限|时间|期间)|所列数据[自从为]|报告期|现将\d{4}年\d{1,2}月/u;
const spans = /\d.{0,12}(?:[至到]|[—－–~～-])/u;
const dates = /月|\d日|\d{5,}/u;

/** Whether a sentence gives the period that the report's numbers cover, rightly or not. */
export function isPeriod(sentence: string): boolean {
  const tight = tightened(sentence);
  return announces.test(tight) && spans.test(tight) && dates.test(tight);
}

function tightened(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?<!\d)(20\d\d)[./-](\d{1,2})[./-](\d{1,2})(?!\d)/gu, '$1年$2月$3日');
}

/** What may be wrong with a period, undefined where it is the whole report year. */
export type PeriodFault = 'otherYear' | 'reversed' | 'damaged' | undefined;

/** How the period of a sentence that gives one fails to be the report year. */
export function periodFault(sentence: string, year: number): PeriodFault {
  const tight = tightened(sentence);
  if (rightPeriod(year).test(tight)) return undefined;
  const parts =
    /(?<!\d)(\d{4})年(?:度)?0?(\d{1,2})月(?:0?(\d{1,2})日?)?(?:起|开始|始)?[,，]?(?:至|到|[—－–~～-]{1,2})(?:(\d{4})年|当年|本年|同年)?0?(\d{1,2})月(?:0?(\d{1,2})日?)?/u.exec(
      tight,
    );
  if (!parts) return 'damaged';
  const [, from = '', fromMonth = '', , to = from, toMonth = ''] = parts;
  if (Number(from) > Number(to) || (from === to && Number(fromMonth) > Number(toMonth))) return 'reversed';
  return Number(from) === year && Number(to) === year ? 'damaged' : 'otherYear';
}

const known = new Map<number, RegExp>();

function rightPeriod(year: number): RegExp {
  const before = known.get(year);
  if (before) return before;
  const y = `(?<!\\d)${writtenYear(year)}`;
  const until = '(?:至|到|[—－–~～-]{1,2}|——)';
  const end = `(?:${y}年(?:度)?|当年|本年|同年)?(?:12|十二)月(?:(?:31|三十一)[日号](?![日号])|(?:份)?(?:底|末)?(?!\\d))`;
  const right = new RegExp(
    `${y}年(?:度)?(?:0?1|一|元)月(?:(?:0?1|一)[日号]|份)?(?:[零0]时)?(?:起|开始|始)?[,，]?${until}${end}`,
    'u',
  );
  known.set(year, right);
  return right;
}
