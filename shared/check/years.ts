import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { Sentence } from '../words/sentences.ts';
import { inWritingOf } from '../words/written-year.ts';
import { yearsIn } from '../words/years.ts';
import type { NamedYear } from '../words/years.ts';
import { finding, saying } from './finding.ts';
import type { Finding, Offer } from './finding.ts';
import { isPeriod } from './period.ts';

/** The wrong years of a sentence; a promise for a year already past comes before all else. */
interface WrongSentence {
  id: TextId;
  sentence: Sentence;
  isPromise: boolean;
  wrong: readonly NamedYear[];
}

/** Years that are neither the report's nor right where they stand, and promises for a year already past. */
export function wrongYears(draft: Draft): Finding[] {
  return wrongSentences(draft).map(({ id, sentence, isPromise, wrong }) =>
    isPromise ? promise(draft, id, sentence, wrong) : otherYear(draft, id, sentence, wrong),
  );
}

/** Every wrong year without month and day, with the digits that should stand there; for a date only the author knows. */
export function staleYears(draft: Draft): Offer['edits'] {
  return wrongSentences(draft).flatMap(({ id, sentence, isPromise, wrong }) =>
    editsOf(id, sentence, wrong, isPromise ? draft.year + 1 : draft.year),
  );
}

function wrongSentences(draft: Draft): WrongSentence[] {
  const confirmed = new Set(draft.confirmed);
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    return sentencesOf(text).flatMap((sentence): WrongSentence[] => {
      const years = yearsIn(sentence.text);
      if (years.length === 0 || confirmed.has(sentence.text)) return [];
      const promised = promisedYears(draft, id, sentence.text, years);
      if (promised.length > 0) return [{ id, sentence, isPromise: true, wrong: promised }];
      if (isPeriod(sentence.text)) return [];
      const wrong = years.filter((year) => !isRight(year, sentence.text, years, draft.year, id));
      return wrong.length === 0 ? [] : [{ id, sentence, isPromise: false, wrong }];
    });
  });
}

function otherYear(draft: Draft, id: TextId, sentence: Sentence, wrong: readonly NamedYear[]): Finding {
  const isDate = wrong.some(({ month }) => month !== undefined);
  return finding('year', {
    of: `${id}.${sentence.text}`,
    name: textName(editionOf(draft), id),
    place: placeOf(id, sentence, wrong),
    says: [
      { kind: 'words', before: '写的是', words: wordsOf(sentence, wrong), after: '' },
      saying(`报告年度是 ${String(draft.year)} 年`),
    ],
    remedy: isDate
      ? '请核对：是去年留下来的，改成今年的日期；确实是那一年的，写明理由保留。'
      : '请核对：是去年留下来的，改成今年；确实是那一年的，写明理由保留。',
    offers: offersOf(id, sentence, wrong, draft.year),
  });
}

function promise(draft: Draft, id: TextId, sentence: Sentence, years: readonly NamedYear[]): Finding {
  const next = draft.year + 1;
  return finding('promise', {
    of: `${id}.${sentence.text}`,
    name: textName(editionOf(draft), id),
    place: placeOf(id, sentence, years),
    says: [
      { kind: 'words', before: '写的是', words: wordsOf(sentence, years), after: '的打算' },
      saying('这一年已经过去'),
    ],
    remedy: `改进的打算是 ${String(next)} 年的，请改成 ${String(next)} 年。`,
    offers: offersOf(id, sentence, years, next),
  });
}

function wordsOf({ text }: Sentence, years: readonly NamedYear[]): string[] {
  return years.map(({ from, to }) => text.slice(from, to).trim());
}

/** From the first doubtful year to the end of the last. */
function placeOf(id: TextId, { from }: Sentence, years: readonly NamedYear[]): Finding['where']['place'] {
  return { text: id, from: from + (years[0]?.from ?? 0), to: from + (years.at(-1)?.to ?? 0) };
}

/** A bare year is changed in one click; a date needs this year's date, which only the author knows. */
function offersOf(id: TextId, sentence: Sentence, years: readonly NamedYear[], own: number): Offer[] {
  const edits = editsOf(id, sentence, years, own);
  if (edits.length === 0 || edits.length < years.length) return [];
  return [{ label: `改成 ${String(own)} 年`, edits }];
}

function editsOf(
  id: TextId,
  { from }: Sentence,
  years: readonly NamedYear[],
  own: number,
): Offer['edits'][number][] {
  return years
    .filter(({ month }) => month === undefined)
    .map(({ from: at, written }) => ({
      place: { text: id, from: from + at, to: from + at + written.length },
      words: inWritingOf(written, own),
    }));
}

/** What says that something is still to come; 将 before a noun takes an object and says nothing of the future. */
const future =
  /将(?=会|要|在|以|从|对|按|继续|进一步|持续|不断|着力|着重|重点|加强|加大|加快|严格|深入|认真|围绕|按照|积极|全面|切实|坚持|努力|做好|推进|推动|强化|落实|提升|提高|完善|健全|优化|拓展|扩大|丰富|规范|更加|一如既往|采取|开展|聚焦|紧紧|紧扣|结合|组织|建立|牢固|主动|针对|大力|始终|立足|把|高标准|扎实)|(?:计划|拟|打算)(?=继续|进一步|开展|组织|在|从|以|加强|重点)|要(?=继续|进一步|持续|着力|切实)|下一步|工作(?:计划|打算|思路)|努力方向|改进(?:措施|方向)/u;
/** Until here the future may be said after its year. */
const soon = 60;

/** The years of a sentence of section five that promise what is already past. */
export function promisedYears(
  { year: own }: Pick<Draft, 'year'>,
  id: TextId,
  sentence: string,
  years: readonly NamedYear[] = yearsIn(sentence),
): readonly NamedYear[] {
  if (id !== 'problems') return [];
  return years.filter(({ year, from, to, month }) => {
    if (year > own || year < own - 1 || month !== undefined) return false;
    if (!begins.test(sentence.slice(0, from).trim())) return false;
    const after = sentence.slice(to, to + soon);
    const at = future.exec(after)?.index;
    // 2025年，我乡虽然…，但…，将…: what was done comes first
    return at !== undefined && !isDone.test(after.slice(0, at)) && !ofThatYear.test(after);
  });
}

/** What may stand before the year of a promise. */
const begins =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?|[一二三四五]是|在|到|针对(?:以上|上述|存在的?)?[^，。]{0,8}问题[,，]|下一步[,，]|今后[,，])?$/u;
const isDone = /虽|已|了(?=一|[，,；])|取得/u;
const ofThatYear = /^度?[^，。]{0,12}(?:期间|存在)/u;

/** Whether a year that is not the report's is right where it stands; see the reasons one by one. */
function isRight(
  one: NamedYear,
  sentence: string,
  all: readonly NamedYear[],
  own: number,
  id: TextId,
): boolean {
  const { year, from, to, month } = one;
  if (year === own) return true;
  const before = sentence.slice(Math.max(0, from - 24), from);
  const after = sentence.slice(to, to + 40);
  return (
    isQuoted(sentence, from, to) ||
    isOfDocument.test(after) ||
    isMade(sentence.slice(0, from), after) ||
    isLookedBackOn(before, after, year, own) ||
    isSince(before, after, year, own) ||
    isRange(one, all, sentence) ||
    isCompared(before, after, sentence, all, own) ||
    isCarried(before, after, year, own) ||
    isOfPastWork(before, after, year, own, id) ||
    isListed(one, all, sentence, own) ||
    isToCome({ year, month, own, before, after, sentence, id })
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
  /^(?:[^，。；《]{0,16}(?:修订|修正|修改|印发|制定|制发|出台|颁布|发布|公布|下发|编制|审议通过|通过|施行|实施|批准)(?:后|以来)?(?:的|了)?[^，。；《]{0,8}《|(?:起)?(?:正式)?(?:施行|生效)|(?:修订|修正|修改)(?:的|版|后|本)?|[^，。；]{0,4}(?:机构改革|换届|撤乡|撤县|区划调整|合并|成立|设立|组建|挂牌|建成|建立|开通|上线|启用|投入使用)(?:以来|后|的|并|至今|，|于))/u;

/** 《…预案》于2023年制定: what was made is named before. */
function isMade(before: string, after: string): boolean {
  return (
    before.includes('》') &&
    /^[^，。；、]{0,4}(?:制定|印发|出台|修订|制发|施行|发布|编制|公布)(?!《)/u.test(after)
  );
}

/** 针对2024年作出的答复, 2024年反馈的问题整改: earlier work that this year's answers. */
function isLookedBackOn(before: string, after: string, year: number, own: number): boolean {
  if (year >= own) return false;
  return (
    (/(?:针对|围绕|就|对)\s*$/u.test(before) && /^(?:度)?[^，。；]{0,12}的/u.test(after)) ||
    /^(?:度)?[^，。；]{0,12}(?:提出|指出|反馈|查出)的?[^，。；]{0,8}(?:问题|不足|意见|建议|短板)/u.test(after)
  );
}

/** 自2008年以来, 从2019年起, 2008年《条例》施行以来, 2018年至今. Last year's 2024年以来 without 自 is doubted. */
function isSince(before: string, after: string, year: number, own: number): boolean {
  if (/[自从]\s*$/u.test(before))
    return /^[^。；]{0,24}(?:以来|起|开始|至今|以后|之后|后)/u.test(after) || year < own - 1;
  return (
    /^[^，。；]{0,16}(?:至今|以前|之前|及以前|以前年度)/u.test(after) ||
    (year < own - 1 && /^[^，。；]{0,16}(?:以来|起|开始|以后|之后)/u.test(after))
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

/** 比2023年增长, 较2019年, 与上年（2023年）相比; or this year and another in a sentence that compares. */
function isCompared(
  before: string,
  after: string,
  sentence: string,
  all: readonly NamedYear[],
  own: number,
): boolean {
  if (
    /(?:比|较|相较于?|相对于?|同比|与|同|和|对比|对照|对标|参照|沿用|延续|高于|低于|多于|少于|优于|超过|超|上年[（(]|去年[（(]|上一年度?[（(]|在)\s*$/u.test(
      before,
    )
  ) {
    return !/在\s*$/u.test(before) || /^[^，。；]{0,12}(?:基础上|的基础)/u.test(after);
  }
  if (/^(?:度)?(?:同期|相比|相对比|底相比|[^，。；]{0,6}(?:基础上|相比))/u.test(after)) return true;
  const compares =
    /增长|增加|减少|下降|上升|提升[\d了至到]|提高[\d了至到]|同比|相比|持平|翻[了一]?番|比.{0,6}[多少高低]/u;
  return all.some(({ year }) => year === own) && compares.test(sentence);
}

/** 2024年结转3件, 结转至2026年, 2024年度未办结的. */
function isCarried(before: string, after: string, year: number, own: number): boolean {
  if (year === own + 1)
    return /(?:转至|转到|转入|结转|顺延至?|顺延到|延至|延到|跨至|跨|转下年度?[（(]|下一?年度?[（(])\s*$/u.test(
      before,
    );
  return (
    year === own - 1 &&
    (/^(?:度)?(?:的)?[^，。；]{0,6}(?:结转|转结|顺延|未办结|跨年|(?:受理|收到|接收)的?[^。；]{0,10}(?:结转|顺延|转至|跨年))/u.test(
      after,
    ) ||
      /(?:上年|上一年度?|去年)[（(]?\s*$/u.test(before) ||
      /(?:结转|接转)[^，。；]{0,4}$/u.test(before))
  );
}

/** Last year's accounts, report, review or score, which are made and published this year. */
function isOfPastWork(before: string, after: string, year: number, own: number, id: TextId): boolean {
  if (year > own - 1 || year < own - 3) return false;
  if (
    /^(?:部门|单位|镇|乡|街道|财政|本级|本)?[^，。；]{0,8}(?:决算|预算执行|审计|统计公报|考核结果|考评结果|评估结果|评估反馈|测评结果|绩效评价|绩效自评)/u.test(
      after,
    )
  )
    return true;
  return (
    id !== 'preamble' &&
    /^(?:度)?[^，。；]{0,16}(?:年报|年度报告|工作报告|工作总结)/u.test(after) &&
    /(?:公开|发布|公布|报送|上报|完成|编制|编发|撰写)[^，。；]{0,24}$/u.test(before)
  );
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

interface Coming {
  year: number;
  month: number | undefined;
  own: number;
  before: string;
  after: string;
  sentence: string;
  id: TextId;
}

/** The year to come: in section five, with words of the future, in the months of publishing; further years as aims. */
function isToCome({ year, month, own, before, after, sentence, id }: Coming): boolean {
  if (year <= own) return false;
  const isAim = /(?:到|至|截至|力争|于|在)\s*$/u.test(before) || /^(?:底|末)?(?:前|之前)/u.test(after);
  if (year > own + 1) return isAim;
  const isPrepared = /(?:公布|公开|发布|编制|部署|谋划)[^，。；]{0,6}$/u.test(before);
  return (
    id === 'problems' ||
    isAim ||
    isPrepared ||
    future.test(sentence) ||
    (month !== undefined && month <= 6) ||
    /^(?:工作)?(?:计划|预算|打算|目标|工作要点|部门预算|财政预算)/u.test(after)
  );
}
