import { latestFirst } from './latest-first.ts';

/** Milliseconds that lie between what is kept, by its age: the first entry that an age is up to counts. */
export type Spacing = readonly { upTo: number; apart: number }[];

/**
 * What stays of what was kept, latest first, so that it is dense where it is recent. Of a time to come all stays, behind
 * everything else.
 * @param isSpared what stays however near it is to `before`, so many that stay already
 */
export function spaced<T extends { at: Date }>(
  kept: readonly T[],
  now: Date,
  spacing: Spacing,
  isSpared: (one: T, before: number) => boolean,
): T[] {
  const stays: T[] = [];
  let last = Infinity;
  for (const one of latestFirst(kept, now)) {
    const at = one.at.getTime();
    const apart = spacing.find(({ upTo }) => now.getTime() - at <= upTo)?.apart ?? 0;
    if (apart > 0 && last - at < apart && !isSpared(one, stays.length)) continue;
    last = at;
    stays.push(one);
  }
  return stays;
}
