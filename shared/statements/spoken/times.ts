import { chineseCount } from '../../words/chinese-count.ts';
import type { Word } from '../pieces/lex.ts';
import type { Spoken } from './spoken.ts';

/** 共答复23件（其中1件为2023年收到的），2件结转: a year in brackets is of what stands in them. */
export function timeAround(spoken: Spoken, depth: number): void {
  const { times, isOtherTime, isLastYear } = spoken;
  while (times.length < depth) times.push({ isOtherTime, isLastYear });
  if (times.length === depth) return;
  const outside = times[depth];
  times.length = depth;
  if (outside) Object.assign(spoken, outside);
}

/** 较2022年, said in the report of 2024: a comparison with a year before the last. */
export function isWithOtherYear(than: string, own: number): boolean {
  const written = /20\d\d/u.exec(than)?.[0];
  return written !== undefined && Number(written) !== own - 1;
}

/** 现行有效31件，上年末26件；作出许可6273件: a year told behind a clause's first number holds to its end. */
export function timeOfClause(spoken: Spoken, opens: string, words: readonly Word[]): void {
  if (opens !== '；') return;
  const { clauseTime } = spoken;
  // a clause that begins with last year's may have gone on to this year's
  const isOwn = clauseTime !== undefined && !clauseTime.isOtherTime;
  if (isOwn && !words.some(({ meaning }) => isOfTime.has(meaning))) Object.assign(spoken, clauseTime);
  spoken.clauseTime = undefined;
}

const thisYear: ReadonlySet<string> = new Set(['今年', '本年', '本年度']);
const isOfTime: ReadonlySet<Word['meaning']> = new Set(['year', 'lastYear', 'otherTime', 'than']);

/** What the words of a piece say of the time; it holds until others do. */
export function timeOf(spoken: Spoken, words: readonly Word[], isCompared: boolean, isNew: boolean): void {
  const isOfThisYear = words.some(({ meaning, text }) => meaning === 'filler' && thisYear.has(text));
  // most pieces say nothing of the time
  if (!isNew && !isOfThisYear && !spoken.isLastYear && !words.some(({ meaning }) => isOfTime.has(meaning)))
    return;
  // 从上年接过来6件，答复78件: what comes from it is no number of that year, nor what follows
  if (spoken.isPassing) {
    spoken.isPassing = false;
    if (!words.some(({ meaning }) => isOfTime.has(meaning))) Object.assign(spoken, spoken.timeBefore);
  }
  // 上年15项，全年作出98件: whose year that is, is not said
  if (
    spoken.isLastYear &&
    words.some(({ text }) => text === '全年') &&
    !words.some(({ meaning }) => isOfTime.has(meaning))
  )
    spoken.isLastYear = false;
  spoken.timeBefore = { isOtherTime: spoken.isOtherTime, isLastYear: spoken.isLastYear };
  spoken.years = yearsNamed(spoken, words);
  const years = new Set(spoken.years);
  if ((isNew && spoken.base) || (isOfThisYear && !words.some(({ meaning }) => isOfTime.has(meaning)))) {
    spoken.isOtherTime = false;
    spoken.isLastYear = false;
  }
  // 2023年、2024年分别收到3件、5件; 上年、本年收到的分别为3件、5件; 2023年收到、2024年答复的2件
  if (years.size > 1 && !isCompared) {
    spoken.isOtherTime = true;
    spoken.isLastYear = false;
    return;
  }
  // 自2024年1月1日起承接权限以来, said in the report of 2024
  const since = `自${String(spoken.year)}年`;
  const isAllYear = words.some(({ text, to }) => text === since && spoken.text.startsWith('1月1日', to));
  for (const [at, { meaning, text, from, to }] of words.entries()) {
    const before = words[at - 1];
    // 2024年以来, said in the report of 2024
    const isSinceThen = text === '以来' && before?.meaning === 'year' && before.to === from;
    if (isSinceThen && Number(before.text.slice(0, 4)) === spoken.year) continue;
    if (isAllYear && (text === '以来' || text === since)) continue;
    if (meaning === 'year' && !isCompared) {
      const year = Number(text.slice(0, 4));
      spoken.isOtherTime = year !== spoken.year;
      spoken.isLastYear = year === spoken.year - 1 && !isOfCause(spoken.text, from, to);
    } else if (meaning === 'otherTime') {
      spoken.isOtherTime = true;
      spoken.isLastYear = false;
    } else if (meaning === 'lastYear' && !isCompared) {
      // 年初有效26件，年内制发4件: last year's last day is told of one number alone
      spoken.isPassing = text === '年初' || /[从由自]/u.test(spoken.text.charAt(from - 1));
      spoken.isOtherTime = true;
      spoken.isLastYear = true;
    }
  }
}

const causing = /^(?:的?[^，。；\d]{1,30})?(?:引发|引起|导致|产生)/u;
const longestCause = 36;
/** 因2023年度的申请引发的行政复议: when that was of which something came, not when it came. */
function isOfCause(text: string, from: number, to: number): boolean {
  return text.charAt(from - 1) === '因' && causing.test(text.slice(to, to + longestCause));
}

const range = /^年?度?[至到—~～-]{1,2}$/u;
const lately = /^近([两二三五2-5])年/u;
const most = 10;

/** The years that words name, in their order: 2023年至2025年, 近三年, 去年和今年. */
function yearsNamed({ text, year: own }: Spoken, words: readonly Word[]): number[] {
  const years: number[] = [];
  let last: Word | undefined;
  for (const word of words) {
    const { meaning, text: said, from } = word;
    if (meaning === 'lastYear') years.push(own - 1);
    else if (meaning === 'filler' && thisYear.has(said)) years.push(own);
    else if (meaning === 'otherTime') {
      const [, count = ''] = lately.exec(said) ?? [];
      const long = chineseCount(count.replace(/\d/u, (digit) => '〇一二三四五'.charAt(Number(digit)))) ?? 0;
      for (let back = long - 1; back >= 0; back--) years.push(own - back);
    } else if (meaning === 'year') {
      const year = Number(said.slice(0, 4));
      const before = years.at(-1) ?? year;
      const isRange = last?.meaning === 'year' && range.test(text.slice(last.to, from));
      if (isRange && year - before < most) for (let next = before + 1; next < year; next++) years.push(next);
      years.push(year);
    } else continue;
    last = word;
  }
  return years.slice(0, most);
}
