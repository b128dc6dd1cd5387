/**
 * What was kept, from the latest on. What bears a time to come was kept while the clock was wrong: nobody knows when, so it
 * stands behind all others.
 */
export function latestFirst<T extends { at: Date }>(kept: readonly T[], now: Date): T[] {
  const isAhead = ({ at }: T): boolean => at > now;
  return [...kept].sort(
    (one, other) => Number(isAhead(one)) - Number(isAhead(other)) || other.at.getTime() - one.at.getTime(),
  );
}
