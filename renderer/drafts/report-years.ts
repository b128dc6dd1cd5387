const firstYear = 2019;

/** The year that reports are being written about now: the one before this. */
export function thisReportYear(): number {
  return new Date().getFullYear() - 1;
}

/** The years a report may be about, latest first. */
export function reportYears(): number[] {
  const latest = thisReportYear() + 1;
  return Array.from({ length: latest - firstYear + 1 }, (_, index) => latest - index);
}
