import type { TextId } from '../../form/edition.ts';
import type { NamedYear } from '../../words/years.ts';
import { future } from './future.ts';

/** 针对2024年作出的答复, 2024年反馈的问题整改: earlier work that this year's answers. */
export function isLookedBackOn(before: string, after: string, year: number, own: number): boolean {
  if (year >= own) return false;
  return (
    (/(?:针对|围绕|就|对)\s*$/u.test(before) && /^(?:度)?[^，。；]{0,12}的/u.test(after)) ||
    (/因\s*$/u.test(before) && /^(?:度)?[^，。；]{0,12}申请/u.test(after)) ||
    /^(?:度)?[^，。；]{0,12}(?:提出|提到|指出|反馈|反映|查出|写|列)的?[^，。；]{0,24}(?:问题|不足|意见|建议|短板)/u.test(
      after,
    )
  );
}

/** 自2008年以来, 从2019年起, 2008年《条例》施行以来, 2018年至今. Last year's 2024年以来 without 自 is doubted. */
export function isSince(before: string, after: string, year: number, own: number): boolean {
  if (/[自从]\s*$/u.test(before))
    return /^[^。；]{0,24}(?:以来|起|开始|至今|以后|之后|后)/u.test(after) || year < own - 1;
  return (
    /^[^，。；]{0,16}(?:至今|以前|之前|及以前|以前年度)/u.test(after) ||
    (year < own - 1 && /^[^，。；]{0,16}(?:以来|起|开始|以后|之后|后(?=[，,]))/u.test(after))
  );
}

/** 比2023年增长, 较2019年, 与上年（2023年）相比; or this year and another in a sentence that compares. */
export function isCompared(
  one: NamedYear,
  before: string,
  after: string,
  sentence: string,
  all: readonly NamedYear[],
  own: number,
): boolean {
  if (/(?<!相)[与同和]\s*$/u.test(before)) return isComparison.test(after);
  if (
    /(?:比|较|相较于?|相对于?|相比于?|同比|对比|对照|对标|参照|沿用|延续|高于|低于|多于|少于|优于|超过|超|上年[（(]|去年[（(]|上一年度?[（(]|在)\s*$/u.test(
      before,
    )
  ) {
    return !/在\s*$/u.test(before) || /^[^，。；]{0,12}(?:基础上|的基础)/u.test(after);
  }
  if (/^(?:度)?(?:同期|相比|相对比|底相比|[^，。；]{0,6}(?:基础上|相比))/u.test(after)) return true;
  // 268条（同比下降8.5%，2024年为293条）: what the number before is compared with
  if (
    one.year === own - 1 &&
    /(?:同比|[较比](?:上|去|前)一?年度?)[^。；]{0,24}[，,（(]\s*$/u.test(before) &&
    /^(?:度|全年)?(?:同期)?[为是]\s*[\d０-９]/u.test(after)
  )
    return true;
  const compares =
    /增长|增加|减少|下降|上升|提升[\d了至到]|提高[\d了至到]|同比|相比|持平|翻[了一]?番|比.{0,6}[多少高低]/u;
  return all.some(({ year }) => year === own) && compares.test(sentence);
}

/** 与2023年相比, 和2023年持平: 和2023年… alone may be anything. */
const isComparison = /^度?[^。；]{0,24}(?:相比|比较|对比|相较|同期|持平|一致|相同|相当|接近|一样|差不多)/u;

/**
 * 较2025年增长 in the report of 2025, 比2023年增加: what last year's report, or this year's with all its years changed,
 * was compared with. A span of years, or another year beside, is meant.
 */
export function isStaleBase(
  one: NamedYear,
  sentence: string,
  all: readonly NamedYear[],
  own: number,
): boolean {
  const { year, month, from, to } = one;
  if ((year !== own && year !== own - 2) || month !== undefined) return false;
  if (!/(?:[比较与]|相较于?|同比)\s*$/u.test(sentence.slice(Math.max(0, from - 4), from))) return false;
  if (
    !/^(?:度|同期|全年|相比[，,]?)?[^，。；《]{0,8}(?:增|减|上升|下降|提[高升]|持平|翻|[多少]\d)/u.test(
      sentence.slice(to, to + 24),
    )
  )
    return false;
  const isBeside = all.some((other) => other !== one && other.year !== own);
  return !isBeside && !future.test(sentence) && !/连续|以来|累计|近[两三几\d]年/u.test(sentence);
}

/** 2024年结转3件, 结转至2026年, 2024年度未办结的. */
export function isCarried(before: string, after: string, year: number, own: number): boolean {
  if (year === own + 1)
    return /(?:转至|转到|转入|转|结转|转结|接转|移至|顺延至?|顺延到|延至|延到|跨至|跨|留[到至待]|移[到至]|推[到至]|转下年度?[（(]|下一?年度?[（(])\s*$/u.test(
      before,
    );
  return (
    year === own - 1 &&
    (/^(?:度)?(?:的)?[^，。；]{0,6}(?:结转|转结|转入|转来|转下|接转|移来|带来|留下|遗留|剩余|转[至到]|移[至到]|顺延|未办[结完]|没办[结完]|跨年|(?:受理|收到|接收)的?[^。；]{0,10}(?:结转|顺延|转至|跨年))/u.test(
      after,
    ) ||
      /(?:上年|上一年度?|去年)[（(]?\s*$/u.test(before) ||
      /(?:结转|接转)[^，。；]{0,4}$/u.test(before) ||
      (/(?:其中|当中|里面|内有|含|包括|[（(]有)[^，。；]{0,10}$/u.test(before) &&
        /^(?:度)?(?:收到|受理|接收|接到|登记|提出|申请|来)的?/u.test(after)))
  );
}

/** Last year's accounts, report, review or score, which are made and published this year. */
export function isOfPastWork(before: string, after: string, year: number, own: number, id: TextId): boolean {
  if (year > own - 1 || year < own - 3) return false;
  if (
    /^(?:部门|单位|镇|乡|街道|财政|本级|本)?[^，。；]{0,8}(?:决算|预算执行|审计|统计公报|(?:文书)?档案|考核结果|考评结果|评估结果|评估反馈|测评结果|绩效评价|绩效自评)/u.test(
      after,
    )
  )
    return true;
  // 2024年全县第三方评估中排名第一: what this year was told of last year's work
  if (/^(?:度)?[^，。；]{0,16}(?:评估|考核|考评|测评)(?:中|里|排名|位)/u.test(after)) return true;
  // …、2021年信息公开年报1条: among what was made public
  if (/^(?:度)?[^，。；、\d]{0,20}(?:报告|年报|总结)[》”]?\s*\d+\s*[条件份篇个]/u.test(after)) return true;
  return (
    id !== 'preamble' &&
    // 特向社会公布2024年…年度报告: this report itself
    !/[现特][^，。；]{0,8}(?:公布|公开|发布|编制)[^，。；]{0,4}$/u.test(before) &&
    /^(?:度)?[^，。；]{0,16}(?:年报|年度报告|工作报告|工作总结)/u.test(after) &&
    /(?:公开|发布|公布|报送|上报|完成|编制|编发|撰写)[^，。；]{0,24}$/u.test(before)
  );
}
