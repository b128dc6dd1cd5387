import type { Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { lex } from '../pieces/lex.ts';
import type { Word } from '../pieces/lex.ts';
import { noTopic } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Context } from '../spoken/context.ts';

/** A heading is short, and what it names is spoken of until the next one. */
const longestHeading = 30;
const firstSentence = /[^。！？\n\r]+[。！？]*/u;
const numbered = /^\s*(?:\d{1,2}[.．、]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、]|[①-⑳])\s*/u;
/** A title says what is spoken of and no number: 政务服务。, 行政审批： */
const title = /^[^。：；，\d]{2,14}(?=[。：]|$)/u;

/** The title that a line or a sentence begins with behind its number; undefined where it has none. */
export function titleOf(words: string): string | undefined {
  const number = numbered.exec(words)?.[0];
  return number === undefined ? undefined : title.exec(words.slice(number.length))?.[0];
}

/**
 * What is spoken of below a heading.
 * @param above what its own heading or the one before it told, which 2.办理情况 below （二）依申请公开 goes on with
 * @param place what the place of the text tells
 */
export function headedBy(
  edition: Edition,
  line: string,
  above: Context | undefined,
  place: Context,
): Context {
  const own = headed(edition)((firstSentence.exec(line)?.[0] ?? '').slice(0, longestHeading));
  const isOfElse = isElse(edition)(titleOf(line) ?? '');
  const saysNothing = own.topic?.table === 'none' && own.isOfDisclosure === undefined;
  if (above && saysNothing) return isOfElse ? { ...noTopicOf(place), isOfElse } : { ...above };
  return { ...place, ...own, isOfElse: isOfElse && saysNothing };
}

function noTopicOf(place: Context): Context {
  return { ...place, topic: noTopic, isOfDisclosure: false };
}

/**
 * What a heading speaks of: 依申请公开, 行政复议 and 行政诉讼 of 政府信息公开, or something else. Reports have the same
 * headings again and again.
 */
const headed = once((edition: Edition) =>
  onceByText((heading): Partial<Context> => {
    const words = lex(edition, `${heading}0`)?.words ?? [];
    // 申请办理情况
    const isOfApplications =
      /^[^，。；\d]{0,4}申请/u.test(heading.replace(/^[\s（(]*[一二三四五六七八九十\d]+[）)、.．]*/u, '')) &&
      !words.some(({ meaning }) => meaning === 'foreign');
    if (isOfApplications || words.some(({ meaning }) => meaning === 'requests'))
      return { topic: { table: 'requests', subjects: [] }, isOfDisclosure: true };
    const disputes = words.filter((word) => isStatement(word) && word.meaning.table === 'disputes');
    const isOfBoth = new Set(disputes.map(({ meaning }) => meaning)).size > 1;
    const isNamed = disputes.length > 0 && words.some(({ meaning }) => meaning === 'disclosureWork');
    return isOfBoth || isNamed ? { topic: noTopic, isOfDisclosure: true } : { topic: noTopic };
  }),
);

/** What any part of a report may be called: it names nothing else to speak of. */
const neutral =
  /争议|救济|费用|收费|数量|时限|期限|申请|来源|渠道|途径|方式|去向|类型|类别|结构|构成|主体|总体|整体|概况|概述|内容|趋势|特点|变化|质量|流程|结果|数据|分析|基本|主要|开展|统计|简要|依法|机制|做法|成效|工作|年度|答复|办理|监督|保障|管理|公开|平台|政府信息|建设|其他|说明|方面/gu;
/** 提高答复质量, 畅通受理渠道: what was done, and not what is spoken of. */
const measure =
  /^(?:进一步|全面|不断|持续|着力|扎实|切实|积极)?(?:提[升高]|加[强大快]|规范|完善|畅通|强化|严[格把守]|健全|优化|落实|推[进动行]|深化|做[好实细]|压实|夯实|拓[宽展]|注重|依[法规]|抓[好实]|狠抓|突出|聚焦|紧[扣盯]|坚持|建立|建强|构建|创新|主动|及时|妥善|认真|精准|高效|稳妥|确保|加)/u;
const shortestName = 2;

/** Words for what table three and table four do not count. */
function isOfElse({ meaning }: Word): boolean {
  if (typeof meaning === 'object') return meaning.table === 'disclosure';
  return meaning === 'foreign' || meaning === 'disclosing';
}

/** Whether a title names something else than the tables: 政务服务, 档案利用, 信访. */
const isElse = once((edition: Edition) =>
  onceByText((words): boolean => {
    if (words === '' || measure.test(words)) return false;
    // 其他案件 are none of those above
    if (/^其[他它](?!处理|结果)/u.test(words)) return true;
    const lexed = lex(edition, `${words}0`);
    if (!lexed) return false;
    if (lexed.words.some(isOfElse)) return true;
    const { text } = lexed.plain;
    return unexplained(text, lexed.words, 0, text.length).replace(neutral, '').length >= shortestName;
  }),
);
