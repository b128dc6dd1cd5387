import { contactDetailsIn } from '../words/contact-details.ts';
import { matchesIn } from '../words/matches.ts';
import { numbersIn } from '../words/numbers-in.ts';
import type { NumberIn } from '../words/numbers-in.ts';
import { onceByText } from '../words/once-by-text.ts';
import { lastBegunBy } from './carried.ts';
import { referencesIn } from './doubtful.ts';

/** The digits of a number, or a whole date, at places of its sentence: what an author types over. 条 and 年 stay. */
export interface DigitsIn {
  kind: NumberIn['kind'];
  from: number;
  to: number;
  text: string;
  /** counts what seldom changes, such as villages, rooms and posts, or is part of a name */
  isStanding: boolean;
}

const latin = /^[\d０-９](?:[\d０-９,，.．]*[\d０-９])?/u;
const year = /^(?:[\d０-９]{4}|[一二三四五六七八九〇○◯零OＯ0]{4})(?=\s*年)/u;
const chinese = /^(?:第|百分之)?[一二三四五六七八九十百千两零〇○点]+/u;
const standingBehind =
  /^\s*(?:个(?:行政|自然|中心)?(?:村|社区|居委会|居民小组|村民小组|乡镇|镇|街道|科室|内设机构|部门|站所|下属单位|部分|方面|环节|专栏|栏目|板块|版块|窗口|查阅[点室])|名(?:[^，。；、]{0,4}(?:专职|兼职|专人|工作人员|联络员|信息员))|[楼室号]|平方公里|万?人口)/u;
const standingBefore =
  /(?:专职|兼职|专人|下辖|辖区?内?有?|内设(?:机构)?|配备|共设|第|编制)(?:[^，。；\d０-９]{0,6})$/u;

/** （2019年修订）; of brackets that never close only so much is looked through. */
const revised = /[（(][^）)]{0,80}?(?:修订|修正)[^）)]{0,80}[）)]/gu;

/**
 * The numbers of a sentence as an author types them over; those of addresses and telephones are left out. Asked of every
 * sentence with every key typed, so remembered.
 */
export const digitsIn: (sentence: string) => readonly DigitsIn[] = onceByText(readDigits);

function readDigits(sentence: string): DigitsIn[] {
  const details = contactDetailsIn(sentence);
  const references = referencesIn(sentence);
  const revisions = matchesIn(revised, sentence).map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
  const isIn = (places: readonly { from: number; to: number }[], { from, to }: NumberIn): boolean =>
    to <= (lastBegunBy(places, from)?.to ?? -1);
  return numbersIn(sentence).flatMap((number): DigitsIn[] => {
    const { kind, from, text } = number;
    if (isIn(details, number) || isIn(references, number)) return [];
    const words =
      kind === 'date'
        ? text.trimEnd()
        : kind === 'year'
          ? year.exec(text)?.[0]
          : (latin.exec(text) ?? chinese.exec(text))?.[0];
    // 去年 and the like have no digits
    if (words === undefined) return [];
    const to = from + words.length;
    const isStanding =
      isIn(revisions, number) ||
      (kind === 'number' &&
        (standingBehind.test(sentence.slice(to)) ||
          standingBefore.test(sentence.slice(Math.max(0, from - 12), from))));
    return [{ kind, from, to, text: words, isStanding }];
  });
}
