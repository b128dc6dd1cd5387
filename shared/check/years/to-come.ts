import type { TextId } from '../../form/edition.ts';
import { future } from './future.ts';

interface Coming {
  year: number;
  month: number | undefined;
  own: number;
  before: string;
  after: string;
  sentence: string;
  id: TextId;
}

/** The year to come: in section five, with words of the future, in the months of publishing; further years as aims. */
export function isToCome({ year, month, own, before, after, sentence, id }: Coming): boolean {
  if (year <= own) return false;
  const isAim = /(?:到|至|截至|力争|于|在)\s*$/u.test(before) || /^(?:底|末)?(?:前|之前)/u.test(after);
  if (year > own + 1) return isAim;
  const isPrepared = /(?:公布|公开|发布|编制|部署|谋划)[^，。；]{0,6}$/u.test(before);
  return (
    id === 'problems' ||
    isAim ||
    isPrepared ||
    future.test(sentence) ||
    (month !== undefined && month <= 6) ||
    /^(?:工作)?(?:计划|预算|打算|目标|工作要点|部门预算|财政预算)/u.test(after)
  );
}
