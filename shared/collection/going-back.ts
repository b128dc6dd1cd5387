import type { Finding } from '../check/index.ts';
import type { Line } from './collected.ts';
import type { Collection } from './kept.ts';
import type { Opinion } from './opinion.ts';
import type { Remark } from './remark.ts';
import { remarksOf } from './remarks.ts';

/** What goes back to a unit with its report. */
export interface GoingBack {
  /** the findings that were chosen */
  findings: readonly Finding[];
  /** the office's own remarks, whole sentences */
  own: readonly string[];
  /** all of it as comments in the unit's own file */
  remarks: readonly Remark[];
  /** all of it as a 退回意见 */
  opinion: Opinion;
}

/** Puts together what goes back of a report: its findings but hints and those that were left out, and the office's own words. */
export function goingBack(
  { year, office }: Pick<Collection, 'year' | 'office'>,
  { entry: { unit, report }, kept }: Line,
  date: string,
): GoingBack {
  const left = new Set(kept?.left);
  const findings = (report?.findings ?? []).filter(
    ({ key, severity }) => severity !== 'hint' && !left.has(key),
  );
  const own = (kept?.remarks ?? '').split('\n').filter((text) => text.trim() !== '');
  const whole = own.map((text): Remark => ({ text, cells: [], place: null, printed: [] }));
  return {
    findings,
    own,
    remarks: [...whole, ...remarksOf(findings, (report?.sentBack ?? 0) + 1)],
    opinion: { unit, year, office, date, findings, remarks: own },
  };
}
