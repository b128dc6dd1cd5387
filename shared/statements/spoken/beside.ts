import { once } from '../../form/once.ts';
import { isOtherHandling, isWithdrawn } from '../pieces/telling.ts';
import type { Spoken } from './spoken.ts';

/** What stands anywhere in a sentence and makes some of its numbers parts of what the tables count together. */
interface Beside {
  /** several reasons that are one row: 信息不存在, 不属于本机关, 不掌握 */
  areHalves: boolean;
  /** 主动公开95件、依申请公开52件、不予公开29件: how documents are marked, no answers to applications */
  areAttributes: boolean;
  /** 各部门 beside 各乡镇 or the government's own office: it is not all of them */
  areBodiesApart: boolean;
  /** 区级转办9件，个人提交12件: divided by where they came from, not by who applied */
  isHandedOn: boolean;
  /** 其他处理 */
  isOtherHandling: boolean;
  /** where the first 撤回 ends that is one of them */
  withdrawn: number | undefined;
  /** from 指导, 协助 or 作为复议机关 to the end of their clause: what was done for others, or as another */
  elsewhere: readonly { from: number; to: number }[];
}

/** What stands beside results of 行政复议 and 行政诉讼 and leaves open which column counts them. */
interface BesideResults {
  /** 驳回 with a number of its own, which the table may count as 维持 */
  isRejected: boolean;
  /** a court's 驳回诉讼请求, which the table may count as 维持, and 维持 of a court beside it */
  isDismissed: boolean;
  isUpheldInCourt: boolean;
  /** several ways to end that are 其他结果 together: 撤回, 终止 … */
  areOthers: boolean;
  /** 责令, 变更 …: ways to correct, besides 撤销 */
  isCorrected: boolean;
}

const clauseEnd = /[，；]/gu;
/** A sentence with more is no sentence of a report. */
const mostElsewhere = 20;
const attributes = [
  /(?<!非)主动公开[^，；。]{0,10}\d/u,
  /依申请公开[^，；。]{0,10}\d/u,
  /不予?公开[^，；。]{0,10}\d/u,
];
/** What documents alone are marked with. */
const exempted = /免[于予]公开/u;
/** A court's words, which are of no 复议. */
const ofCourt = '了?(?:原告|起诉人|上诉人|其)?的?(?:全部)?(?:诉讼请求|诉请|起诉|上诉)';
/** Words with a number of their own beside them. */
const numbered = (words: string): RegExp =>
  new RegExp(`(?:${words})[^，；。]{0,12}\\d|\\d[件起宗][^，；。（]{0,4}(?:${words})`, 'u');
// 判决驳回或维持的9件 are both at once
const rejected = numbered(
  `(?<!维持(?:或者?|[和及、])(?:判决)?)驳回(?!${ofCourt}|(?:或者?|[和及、])(?:判决)?维持|[^，。；\\d]{0,8}等其[他它]结果)`,
);
const dismissed = new RegExp(`驳回${ofCourt}`, 'u');
const others = ['撤[回诉]', '(?<!撤[回诉])终止', '驳回', '其[他它](?:结果|方式|情形)', '[调和]解'].map(
  numbered,
);
const halves = [/不存在/u, /(?:不属于?|非|不是)本/u, /[不未]掌握|未制作/u];

/** Looked for once a sentence, as there may be thousands of numbers in it. Linear in its length. */
export const besideOf = once(({ text, words }: Spoken): Beside => {
  const elsewhere = words.filter(({ meaning }) => meaning === 'elsewhere').slice(0, mostElsewhere);
  return {
    elsewhere: elsewhere.map(({ to }) => {
      clauseEnd.lastIndex = to;
      return { from: to, to: clauseEnd.exec(text)?.index ?? text.length };
    }),
    areHalves: halves.filter((half) => half.test(text)).length > 1,
    areAttributes: exempted.test(text) || attributes.every((attribute) => attribute.test(text)),
    areBodiesApart:
      text.includes('各部门') &&
      /(?:办公室|政府办|本级)[^，；。]{0,12}\d[^，；。]{0,4}[，、；]各部门|各部门[^。]{0,12}\d[^。]{0,16}[，、；](?:各(?:乡|镇|街)|[^，；。\d]{0,6}(?:办公室|政府办|本级)[^，；。\d]{0,6}\d)/u.test(
        text,
      ),
    isOtherHandling: words.some(isOtherHandling),
    withdrawn: words.find(isWithdrawn)?.to,
    // 其中线下来信或转办1件: a way among others
    isHandedOn:
      /(?<!年度?[接结]?|其中[^。]{0,40}|[或和及])(?:转办(?!单|工单)|转来|转交|交办)[^，。；、]{0,14}\d/u.test(
        text,
      ),
  };
});

/** Asked only where a sentence tells such results. Linear in its length. */
export const besideResultsOf = once(({ text }: Spoken): BesideResults => ({
  isRejected: rejected.test(text),
  isDismissed: dismissed.test(text),
  isUpheldInCourt: /(?:诉讼|起诉)[^。]{0,80}维持/u.test(text),
  areOthers: others.filter((other) => other.test(text)).length > 1,
  isCorrected: /责令|变更|确认违法|限期|重新|重作|纠/u.test(text),
}));
