import type { Asked } from './asked.ts';
import { isElsewhere } from './elsewhere.ts';
import { isStatement } from '../pieces/pieces.ts';
import { firstOf } from '../pieces/reasons.ts';
import { unitsOf } from './units.ts';

/** Why a number is no count of any table, whatever is said of it. */
export const noCount = firstOf<Asked>({
  /** 约120件: which number that is, no cell can tell */
  isLoose: ({ figure }) => !figure.isExact,
  /** 2021年收到12件, 累计收到120件 */
  isOfOtherTime: ({ spoken, isOfAnyYear }) => spoken.isOtherTime && !isOfAnyYear,
  /** 申请12页 */
  isInOtherUnit: ({ figure, table }) => figure.measure !== 'yuan' && !unitsOf[table].has(figure.unit),
  /** 收到1人2次: who came, before how often */
  isOfWho: ({ spoken: { text }, quantity }) =>
    quantity.unit === '人' && /^\d+[次件份]/u.test(text.slice(quantity.to, quantity.to + 8)),
  /** 占全部复议案件163件的12.9% */
  isWholeOfShare: ({ piece }) => piece.before.some(({ meaning }) => meaning === 'share'),
  /** 这5件都是同意公开 */
  isTakenUp: ({ spoken: { text }, quantity }) =>
    /(?:[这该此]|上述)$/u.test(text.slice(Math.max(0, quantity.from - 2), quantity.from)),
  /** 集中采购31项，上年27项，采购总金额512万元: of which year, is not said */
  isMoneyOfEitherYear: ({ spoken: { told, lastYears, text }, piece: { before, from }, quantity, figure }) => {
    const last = figure.measure === 'yuan' ? told.at(-1)?.figure : undefined;
    return (
      last !== undefined &&
      lastYears.has(last) &&
      !before.some((word) => isStatement(word) && word.meaning.isNoun) &&
      !/[本今当]年|20\d\d/u.test(text.slice(from, quantity.from))
    );
  },
  /** 指导各镇办理88件 */
  isElsewhere: ({ spoken, piece }) => isElsewhere(spoken, piece),
});
