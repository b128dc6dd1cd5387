import { messageOf, ruleOf } from '../check/index.ts';
import type { Finding } from '../check/index.ts';
import { editionForYear } from '../form/editions/index.ts';
import { printDate } from '../report/report.ts';
import type { Report, ReportBlock } from '../report/report.ts';
import { basisInOpinion } from './opinion.ts';
import type { Opinion } from './opinion.ts';

/** Lines of a page that are free for the numbered list, and characters of a line (GB/T 9704-2012). */
const linesOfPage = 12;
const charactersOfLine = 28;
/** Characters of an own remark where room is short. */
const longest = 80;

/** The 退回意见 as a document of one page: what is to be mended, numbered rule by rule, each with its basis. */
export function opinionDocument(opinion: Opinion): Report {
  const { unit, year, office, date, remarks } = opinion;
  const asked = opinion.findings.filter(({ severity }) => severity !== 'hint');
  const title = `关于退回${String(year)}年政府信息公开工作年度报告的意见`;
  const own = remarks.map((text): Item => [
    text,
    text,
    `${text.slice(0, longest)}${text.length > longest ? '…' : ''}`,
  ]);
  const items = [...own, ...byRule(asked)];
  const { shown, left } = fitting(items);
  const errors = asked.filter(({ severity }) => severity === 'error').length;
  const counts =
    errors === asked.length ? `${String(errors)} 处要改正` : countsOf(errors, asked.length - errors);
  const first = `你单位报送的${String(year)}年政府信息公开工作年度报告，审核时发现${counts}，现予退回。请逐条改正或者说明，再重新报送：`;
  const lines = [
    `${unit}：`,
    first,
    ...shown.map((item, at) => `${String(at + 1)}.${item}`),
    ...(left > 0 ? [`此外还有 ${String(left)} 条，见随附的批注或问题清单。`] : []),
  ];
  const blocks: ReportBlock[] = [
    { kind: 'title', text: title },
    ...lines.map((text): ReportBlock => ({ kind: 'paragraph', level: 'body', text })),
    { kind: 'signature', text: office },
    ...(date === '' ? [] : [{ kind: 'date', text: printDate(date) } as const]),
  ];
  // the form gives the page and its fonts; none of its tables is printed
  const edition = editionForYear(year)?.id ?? '';
  return { title, organ: office, year, edition, date, blocks };
}

function countsOf(errors: number, warnings: number): string {
  if (errors === 0) return warnings === 0 ? '有问题' : `${String(warnings)} 处要核对`;
  return `${String(errors)} 处要改正、${String(warnings)} 处要核对`;
}

/** A rule that is broken, told at three lengths: with the whole first message, with the places, or by its name alone. */
type Item = readonly [string, string, string];

/** One entry a rule, each with its basis and how many places there are. */
function byRule(findings: readonly Finding[]): Item[] {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) groups.set(found.rule, [...(groups.get(found.rule) ?? []), found]);
  return [...groups.values()].flatMap((group): Item[] => {
    const [first] = group;
    if (!first) return [];
    const { basis, clause, title } = ruleOf(first.rule);
    const many = group.length > 1 ? `，共 ${String(group.length)} 处` : '';
    const end = `${many}（依据：${clause ?? basisInOpinion[basis]}）`;
    const names = [...new Set(group.flatMap(({ where }) => (where.name === '' ? [] : [where.name])))];
    const places = names.length === 0 ? '' : `：${names.slice(0, 2).join('、')}`;
    return [
      [`${messageOf(first).replace(/。$/u, '')}${end}。`, `${title}${places}${end}。`, `${title}${end}。`],
    ];
  });
}

/** As many entries as fit on the page, each told at the greatest length that leaves room for the others. */
function fitting(items: readonly Item[]): { shown: readonly string[]; left: number } {
  const shown: string[] = [];
  let free = linesOfPage;
  for (const [, , short] of items) {
    if (linesOf(short) > free) break;
    free -= linesOf(short);
    shown.push(short);
  }
  for (const length of [1, 0] as const) {
    shown.forEach((now, at) => {
      const longer = items[at]?.[length] ?? now;
      const more = linesOf(longer) - linesOf(now);
      if (more > free) return;
      free -= more;
      shown[at] = longer;
    });
  }
  return { shown, left: items.length - shown.length };
}

/** Lines an entry takes, its number and first indent with it. */
function linesOf(text: string): number {
  return Math.ceil((text.length + 5) / charactersOfLine);
}
