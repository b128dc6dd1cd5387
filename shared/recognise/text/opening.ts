import { tidyLines } from './tidy-lines.ts';

/** What web pages print between a title and its report. */
const pageMarks =
  /^(?:发布(?:时间|日期)|来源|信息来源|作者|浏览|点击|字体|字号|打印|分享|索引号|发文|成文|日期|时间|文号)|浏览次数|【.{0,4}字.{0,4}】|字体[：:]/u;
/** Longer lines are sentences of the report. */
const longestMark = 120;
const legalBasis = /本报告|《条例》|条例》|统计期限|现将|根据|按照/u;

/** The lines between title and section one. Where the heading of section one is missing, its text begins there. */
export function opening(
  lines: readonly string[],
  isHeadingMissing: boolean,
): { preamble: readonly string[]; overview: readonly string[]; dropped: readonly string[] } {
  const isMark = (line: string): boolean => line.trim().length < longestMark && pageMarks.test(line.trim());
  const rest = tidyLines(lines.filter((line) => !isMark(line)));
  const end = isHeadingMissing ? rest.findIndex((line) => !legalBasis.test(line)) : -1;
  const at = end === -1 ? rest.length : end;
  return { preamble: rest.slice(0, at), overview: rest.slice(at), dropped: lines.filter(isMark) };
}
