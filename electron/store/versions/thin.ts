import { spaced } from '../spaced.ts';
import type { Spacing } from '../spaced.ts';
import type { Version } from './version-name.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** What one draft's versions take at most, in bytes. The newest few stay whatever they take. */
export const mostBytes = 16 * 1024 * 1024;
/** The same in files. */
export const mostVersions = 120;
const always = 3;

const spacing: Spacing = [
  { upTo: 2 * day, apart: 0 },
  { upTo: 14 * day, apart: hour },
  { upTo: 90 * day, apart: day },
  { upTo: Infinity, apart: 30 * day },
];

/**
 * Which versions may go, so that what remains is dense where it is recent and bounded in all; exported ones go last. Those of
 * a time to come, kept while the clock was wrong, count as the oldest: they take no room from today's work.
 */
export function superfluous(versions: readonly (Version & { bytes: number })[], now: Date): Version[] {
  const kept = spaced(versions, now, spacing, ({ kind }, before) => before < always || kind === 'export');
  const stay = new Set(kept);
  let bytes = kept.reduce((sum, version) => sum + version.bytes, 0);
  let count = kept.length;
  const oldestFirst = kept.slice(always).reverse();
  const goes = [
    ...oldestFirst.filter(({ kind }) => kind !== 'export'),
    ...oldestFirst.filter(({ kind }) => kind === 'export'),
  ];
  for (const version of goes) {
    if (bytes <= mostBytes && count <= mostVersions) break;
    bytes -= version.bytes;
    count -= 1;
    stay.delete(version);
  }
  return versions.filter((version) => !stay.has(version));
}
