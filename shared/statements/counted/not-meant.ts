import { firstOf } from '../pieces/reasons.ts';
import type { Said } from './said.ts';

/** Why a number is of something else than the table that is spoken of. */
export const notMeant = firstOf<Said>({
  /** what was spoken of in another sentence is still meant only by words of the same table */
  isOfFormerTopic: ({ before, table, isExplicit }) => !isExplicit && before.table !== table,
  /** 主动公开信息68条，依申请公开3条: both of what was published; 3件 would be applications */
  isPublished: ({ spoken, figure, before, told }) =>
    told.length === 0 &&
    (before.table === 'foreign' || (spoken.isPublished && figure.unit === '条')) &&
    !(figure.unit === '件' && spoken.lastFigure !== undefined && spoken.lastFigure.unit !== '件'),
  /** 收到12件，其中依申请公开3件: a part of the list that no word says more of */
  isUntoldPart: ({ spoken, told }) => told.length === 0 && spoken.lists.isOpen,
});
