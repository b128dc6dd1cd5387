/** Where what was put in ends, when one text has become another; where something was taken out, if nothing was put in. */
export function endOfChange(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return after.length - tail;
}
