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
  const years = new Set(words.flatMap(({ meaning, text }) => (meaning === 'year' ? [text.slice(0, 4)] : [])));
  if ((isNew && spoken.base) || (isOfThisYear && !words.some(({ meaning }) => isOfTime.has(meaning)))) {
    spoken.isOtherTime = false;
    spoken.isLastYear = false;
  }
  // 2023年、2024年分别收到3件、5件; 2023年收到、2024年答复的2件
  if (years.size > 1) {
    spoken.isOtherTime = true;
    spoken.isLastYear = false;
    return;
  }
  for (const [at, { meaning, text, from }] of words.entries()) {
    const before = words[at - 1];
    // 2024年以来, said in the report of 2024
    const isSinceThen = text === '以来' && before?.meaning === 'year' && before.to === from;
    if (isSinceThen && Number(before.text.slice(0, 4)) === spoken.year) continue;
    if (meaning === 'year' && !isCompared) {
      const year = Number(text.slice(0, 4));
      spoken.isOtherTime = year !== spoken.year;
      spoken.isLastYear = year === spoken.year - 1;
    } else if (meaning === 'otherTime') {
      spoken.isOtherTime = true;
      spoken.isLastYear = false;
    } else if (meaning === 'lastYear' && !isCompared) {
      spoken.isPassing = /[从由自]/u.test(spoken.text.charAt(from - 1));
      spoken.isOtherTime = true;
      spoken.isLastYear = true;
    }
  }
}
