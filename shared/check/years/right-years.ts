import type { TextId } from '../../form/edition.ts';
import type { NamedYear } from '../../words/years.ts';
import { isCarried, isCompared, isLookedBackOn, isOfPastWork, isSince, isStaleBase } from './looking-back.ts';
import { isToCome } from './to-come.ts';

/** Whether a year that is not the report's is right where it stands; see the reasons one by one. */
export function isRight(
  one: NamedYear,
  sentence: string,
  all: readonly NamedYear[],
  own: number,
  id: TextId,
): boolean {
  const { year, from, to, month } = one;
  const before = sentence.slice(Math.max(0, from - 24), from);
  const after = sentence.slice(to, to + 40);
  if (isStaleBase(one, sentence, all, own)) return false;
  if (year === own) return true;
  if (isYearly(sentence, from, to, year, own)) return false;
  return (
    isQuoted(sentence, from, to) ||
    isOfDocument.test(after) ||
    isMade(sentence.slice(0, from), after) ||
    isOfOnesInForce(sentence.slice(0, from), after, year, own) ||
    isLookedBackOn(before, after, year, own) ||
    isSince(before, after, year, own) ||
    isRange(one, all, sentence) ||
    isCompared(one, before, after, sentence, all, own) ||
    isCarried(before, after, year, own) ||
    isOfPastWork(before, after, year, own, id) ||
    isListed(one, all, sentence, own) ||
    isToCome({ year, month, own, before, after, sentence, id })
  );
}

/** 《关于印发2024年政务公开工作要点的通知》: each year has its own, so that last year's was left behind. */
function isYearly(sentence: string, from: number, to: number, year: number, own: number): boolean {
  const opens = sentence.lastIndexOf('《', from);
  if (year !== own - 1 || opens <= sentence.lastIndexOf('》', from)) return false;
  // 现发布《…2024年政府信息公开工作年度报告》: this report itself
  if (/[现特][^，。；]{0,10}$/u.test(sentence.slice(Math.max(0, opens - 12), opens)))
    return /^度?[^》]{0,12}年度报告》/u.test(sentence.slice(to, to + 40));
  return /^[^》]{0,12}(?:政务公开|政府信息公开)[^》]{0,12}(?:(?:工作要点|要点|任务分工|重点工作|(?:工作|分工)方案)[^》]{0,12}|年度报告[^》]{0,16}(?:通知|函|要求))》/u.test(
    sentence.slice(to, to + 60),
  );
}

/** In the name of a law, a notice or a plan, or in brackets after one: 《…（2019年修订）》, 《条例》（2019年版）. */
function isQuoted(sentence: string, from: number, to: number): boolean {
  for (const [open, close] of [
    ['《', '》'],
    ['〔', '〕'],
    ['[', ']'],
    ['【', '】'],
  ] as const) {
    const left = sentence.lastIndexOf(open, from);
    if (left === -1) continue;
    const right = sentence.indexOf(close, left);
    if (right === -1 || right >= to) return true;
  }
  return /》\s*[（(][^）)]{0,12}$/u.test(sentence.slice(Math.max(0, from - 16), from));
}

/** 2019年修订的《…》, 2021年9月26日印发《…》, 2019年5月15日起施行, （2019年修订）, 2018年机构改革. */
const isOfDocument =
  /^(?:[^，。；《]{0,16}(?:修订|修正|修改|印发|制定|制发|出台|颁布|发布|公布|下发|编制|审议通过|通过|施行|实施|批准)(?:后|以来)?(?:的|了)?(?:(?!情况|[与按对])[^，。；《]){0,8}《|(?:起)?(?:正式)?(?:施行|生效)|(?:修订|修正|修改)(?:的|版|后|本)?|[^，。；]{0,4}(?:机构改革|换届|撤乡|撤县|区划调整|合并|成立|设立|组建|挂牌|建成|建立|开通|上线|启用|投入使用)(?:以来|后|的|并|至今|，|于))/u;

/** 《…预案》于2023年制定: what was made is named before. */
function isMade(before: string, after: string): boolean {
  return (
    before.includes('》') &&
    /^[^，。；、]{0,4}(?:制定|印发|出台|修订|制发|施行|发布|编制|公布)(?!《)/u.test(after)
  );
}

/** 现行有效3件（其中2021年制发2件，2023年制发1件）: of what is in force, the year each was made. */
function isOfOnesInForce(before: string, after: string, year: number, own: number): boolean {
  return (
    year < own &&
    /(?:现行|继续|仍然|依然|保持)有效[^。；]{0,60}(?:其中|[（(])[^。；）)]{0,60}$/u.test(before) &&
    /^(?:度)?(?:制发|制定|印发|出台|发布)/u.test(after)
  );
}

/** 2021—2025年, 2023年至2025年: plans and spans of years. */
function isRange(one: NamedYear, all: readonly NamedYear[], sentence: string): boolean {
  const joins = (left: NamedYear, right: NamedYear): boolean =>
    left.year < right.year &&
    /^[^\d，。；、]{0,3}[—－–~～至到-]{1,2}\s*$/u.test(sentence.slice(left.to, right.from));
  const at = all.indexOf(one);
  const [previous, next] = [all[at - 1], all[at + 1]];
  return (previous !== undefined && joins(previous, one)) || (next !== undefined && joins(one, next));
}

/** 2023年、2024年和2025年, 2024年第四季度和2025年前三季度: in a list that reaches the report's own year. */
function isListed(one: NamedYear, all: readonly NamedYear[], sentence: string, own: number): boolean {
  const joins = (left: NamedYear, right: NamedYear): boolean =>
    /^(?:度)?[^，。；、\d]{0,8}[、和及与]\s*$/u.test(sentence.slice(left.to, right.from));
  const at = all.indexOf(one);
  for (let next = at + 1; next < all.length; next += 1) {
    const [left, right] = [all[next - 1], all[next]];
    if (!left || !right || !joins(left, right)) break;
    if (right.year === own) return true;
  }
  for (let last = at - 1; last >= 0; last -= 1) {
    const [left, right] = [all[last], all[last + 1]];
    if (!left || !right || !joins(left, right)) break;
    if (left.year === own) return true;
  }
  return false;
}
