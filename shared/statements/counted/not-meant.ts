import { firstOf } from '../pieces/reasons.ts';
import type { Said } from './said.ts';

/** Why a number is of something else than the table that is spoken of. */
export const notMeant = firstOf<Said>({
  /** 主动公开信息68条，依申请公开3条: both of what was published; 3件 would be applications */
  isPublished: ({ spoken, figure, before, told }) =>
    told.length === 0 &&
    (before.table === 'foreign' || (spoken.isPublished && figure.unit === '条')) &&
    !(figure.unit === '件' && spoken.lastFigure !== undefined && spoken.lastFigure.unit !== '件'),
  /** 收到9件，其中1件属于咨询，其余7件为政府信息公开申请: a part of the list, of which no word says more */
  isUntoldPart: ({ spoken, told }) => told.length === 0 && spoken.lists.isOpen,
});
