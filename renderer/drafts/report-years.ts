import { firstYear, lastYear } from '../../shared/form/report-years.ts';

/** This program came out in that year: an earlier clock is that of a PC whose battery is flat, as old office PCs' often are. */
const publishedIn = 2026;

/** The year that this PC's clock shows where that cannot be true; undefined where it can. */
export function wrongClockYear(): number | undefined {
  const year = new Date().getFullYear();
  return year < publishedIn || year > lastYear + 1 ? year : undefined;
}

/** The year that reports are being written about now: the one before this, or before this program where the clock is wrong. */
export function thisReportYear(): number {
  return (wrongClockYear() === undefined ? new Date().getFullYear() : publishedIn) - 1;
}

/** Months from January on in which the year's report is certainly still the one before; the next is begun in autumn. */
const monthsOfWriting = 9;

/** Whether reports of that year are being written now, or later: one of them is nobody's last year's. */
export function isOfNow(year: number): boolean {
  const now = thisReportYear();
  return year > now || (year === now && new Date().getMonth() < monthsOfWriting);
}

/** The years a report may be about, latest first. */
export function reportYears(): number[] {
  const latest = Math.min(thisReportYear() + 1, lastYear);
  return Array.from({ length: latest - firstYear + 1 }, (_, index) => latest - index);
}
