import { once } from '../form/once.ts';
import type { Spoken } from './spoken.ts';

/** What stands anywhere in a sentence and makes some of its numbers parts of what the tables count together. */
interface Beside {
  /** 驳回 with a number of its own, which the table may count as 维持 */
  isRejected: boolean;
  /** 责令, 变更 …: ways to correct, besides 撤销 */
  isCorrected: boolean;
  /** several reasons that are one row: 信息不存在, 不属于本机关, 不掌握 */
  areHalves: boolean;
  /** 区级转办9件，个人提交12件: divided by where they came from, not by who applied */
  isHandedOn: boolean;
  /** from 指导, 协助 or 作为复议机关 to the end of their clause: what was done for others, or as another */
  elsewhere: readonly { from: number; to: number }[];
}

const clauseEnd = /[，；]/gu;
/** A sentence with more is no sentence of a report. */
const mostElsewhere = 20;
const halves = [/不存在/u, /(?:不属于?|非|不是)本/u, /[不未]掌握|未制作/u];

/** Looked for once a sentence, as there may be thousands of numbers in it. Linear in its length. */
export const besideOf = once(({ text, words }: Spoken): Beside => {
  const elsewhere = words.filter(({ meaning }) => meaning === 'elsewhere').slice(0, mostElsewhere);
  return {
    elsewhere: elsewhere.map(({ to }) => {
      clauseEnd.lastIndex = to;
      return { from: to, to: clauseEnd.exec(text)?.index ?? text.length };
    }),
    isRejected: /驳回[^，；。]{0,12}\d|\d[件起宗][^，；。]{0,4}驳回/u.test(text),
    isCorrected: /责令|变更|确认违法|限期|重新|重作|纠/u.test(text),
    areHalves: halves.filter((half) => half.test(text)).length > 1,
    isHandedOn: /转办|转来|转交|交办/u.test(text),
  };
});
