import type { Draft } from '../../draft/draft.ts';
import type { TextId } from '../../form/edition.ts';
import { yearsIn } from '../../words/years.ts';
import type { NamedYear } from '../../words/years.ts';
import { future } from './future.ts';

/** Until here the future may be said after its year. */
const soon = 60;

/** The years of a sentence of section five that promise what is already past. */
export function promisedYears(
  { year: own }: Pick<Draft, 'year'>,
  id: TextId,
  sentence: string,
  years: readonly NamedYear[] = yearsIn(sentence),
): readonly NamedYear[] {
  if (id !== 'problems' && id !== 'overview') return [];
  return years.filter(({ year, from, to, month }) => {
    if (year > own || year < own - 1 || month !== undefined) return false;
    const before = sentence.slice(0, from).trim();
    const after = sentence.slice(to, to + soon);
    if (id === 'overview') return year === own && begins.test(before) && willGoOn.test(after);
    if (intends.test(before) && !isDone.test(after)) return true;
    if (!begins.test(before)) return false;
    const at = future.exec(after)?.index;
    // 2025年，我乡虽然…，但…，将…: what was done comes first
    return at !== undefined && !isDone.test(after.slice(0, at)) && !ofThatYear.test(after);
  });
}

/** What may stand before the year of a promise. */
const begins =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?|[一二三四五]是|在|到|针对(?:以上|上述|存在的?)?[^，。]{0,8}(?:问题|不足|短板|差距|情况)[,，]|(?:改进|整改)(?:措施|方向|打算)[：:]|下一步[,，]|今后[,，]|在?(?:新的?一年|来年|明年|下一年度?)(?:里|中)?[（(])?$/u;
/** 2025年，将进一步…: in section one nothing but a sentence whose first word of doing is one of the future. */
const willGoOn =
  /^度?[，,](?:[我本][\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{2,12}(?:局|委员会|政府|办事处|街道|镇|乡))?将(?:进一步|继续|持续|不断)(?![^。；]{0,60}[了已])/u;
/** 计划2025年开展, 争取在2025年: the year itself is intended. */
const intends = /(?:计划|打算|准备|争取|力争|预计)[在于到]?$/u;
const isDone = /虽|已|了(?=一|[，,；])|取得/u;
const ofThatYear = /^度?[^，。]{0,12}(?:期间|存在)/u;
