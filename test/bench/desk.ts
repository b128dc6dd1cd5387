import { performance } from 'node:perf_hooks';
import { collectedOf } from '../../shared/collection/collected.ts';
import type { KeptFile } from '../../shared/collection/kept.ts';
import { decidedLines, sumsOf } from '../../shared/collection/view.ts';
import { countyYear, madeCounty } from '../cases/county/county.ts';

/** Milliseconds of what a county's desk works out, by what the clerk did. */
export interface DeskTimes {
  /** the collection was opened: all reports are checked and compared */
  opened: number;
  /** one more report came in */
  replaced: number;
  /** a report was passed or sent back */
  decided: number;
  /** a unit was left out of the sums */
  counted: number;
}

/** Measures the desk of a made-up county of so many units. */
export function timesOfDesk(units: number): DeskTimes {
  const county = madeCounty(units);
  const files = county.map(({ draft }, at): KeptFile => ({
    key: String(at),
    file: `${String(at)}.docx`,
    digest: String(at),
    writtenAt: 0,
    reports: [{ draft, notes: [], titles: [], isTables: false }],
    refusal: '',
    unit: '',
    decision: 'open',
    left: [],
    remarks: '',
  }));
  const about = { year: countyYear, units: county.map(({ name }) => name) };
  const last = county.map((unit) => unit.last);
  const [opened] = timed(() => collectedOf(about, files, last));
  const [replaced, collected] = timed(() => collectedOf(about, files, last));
  const decided = new Map(
    files.map(({ key }) => [key, { decision: 'passed' as const, left: [], remarks: '' }]),
  );
  return {
    opened,
    replaced,
    decided: timed(() => decidedLines(collected, decided))[0],
    counted: timed(() => sumsOf(collected, new Set([about.units[0] ?? ''])))[0],
  };
}

function timed<T>(work: () => T): [milliseconds: number, done: T] {
  const began = performance.now();
  const done = work();
  return [performance.now() - began, done];
}
