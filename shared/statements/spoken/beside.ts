import { once } from '../../form/once.ts';
import type { Spoken } from './spoken.ts';

/** What stands anywhere in a sentence and makes some of its numbers parts of what the tables count together. */
interface Beside {
  /** 驳回 with a number of its own, which the table may count as 维持 */
  isRejected: boolean;
  /** 责令, 变更 …: ways to correct, besides 撤销 */
  isCorrected: boolean;
  /** several reasons that are one row: 信息不存在, 不属于本机关, 不掌握 */
  areHalves: boolean;
  /** 主动公开95件、依申请公开52件、不予公开29件: how documents are marked, no answers to applications */
  areAttributes: boolean;
  /** 各部门 beside 各乡镇 or the government's own office: it is not all of them */
  areBodiesApart: boolean;
  /** 区级转办9件，个人提交12件: divided by where they came from, not by who applied */
  isHandedOn: boolean;
  /** from 指导, 协助 or 作为复议机关 to the end of their clause: what was done for others, or as another */
  elsewhere: readonly { from: number; to: number }[];
}

const clauseEnd = /[，；]/gu;
/** A sentence with more is no sentence of a report. */
const mostElsewhere = 20;
const attributes = [
  /(?<!非)主动公开[^，；。]{0,10}\d/u,
  /依申请公开[^，；。]{0,10}\d/u,
  /不予?公开[^，；。]{0,10}\d/u,
];
const halves = [/不存在/u, /(?:不属于?|非|不是)本/u, /[不未]掌握|未制作/u];

/** Looked for once a sentence, as there may be thousands of numbers in it. Linear in its length. */
export const besideOf = once(({ text, words }: Spoken): Beside => {
  const elsewhere = words.filter(({ meaning }) => meaning === 'elsewhere').slice(0, mostElsewhere);
  return {
    elsewhere: elsewhere.map(({ to }) => {
      clauseEnd.lastIndex = to;
      return { from: to, to: clauseEnd.exec(text)?.index ?? text.length };
    }),
    isRejected: /驳回[^，；。]{0,12}\d|\d[件起宗][^，；。（]{0,4}驳回/u.test(text),
    isCorrected: /责令|变更|确认违法|限期|重新|重作|纠/u.test(text),
    areHalves: halves.filter((half) => half.test(text)).length > 1,
    areAttributes: attributes.every((attribute) => attribute.test(text)),
    areBodiesApart:
      /(?:办公室|政府办|本级)[^，；。]{0,12}\d[^，；。]{0,4}[，、；]各部门|各部门[^，；。]{0,12}\d[^，；。]{0,4}[，、；]各(?:乡|镇|街)/u.test(
        text,
      ),
    isHandedOn: /(?<!年度?[接结]?)(?:转办|转来|转交|交办)[^，。；、]{0,14}\d/u.test(text),
  };
});
