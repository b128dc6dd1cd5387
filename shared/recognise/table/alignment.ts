/** Which of the things asked for a printed one is, and how that is known. */
export interface Aligned {
  at: number;
  how: 'label' | 'order' | 'moved';
}

/**
 * Which of so many rows or columns of the form each printed one is. What they mean decides, in the form's order; those that say
 * nothing, between two that are known, are taken in order where there are exactly as many as the form has between; what is
 * known and stands elsewhere has moved.
 * @param meant the one that each means; null where it says nothing, undefined where it means none
 */
export function align(meant: readonly (number | null | undefined)[], count: number): (Aligned | undefined)[] {
  const found: (Aligned | undefined)[] = meant.map(() => undefined);
  const chain = longestChain(meant);
  for (const index of chain) found[index] = { at: meant[index] ?? 0, how: 'label' };
  [...chain, meant.length].forEach((end, n) => {
    const start = chain[n - 1] ?? -1;
    const silent = between(start, end).filter((index) => meant[index] === null);
    const gap = between(meant[start] ?? -1, meant[end] ?? count);
    if (silent.length !== gap.length) return;
    for (const [at, index] of silent.entries()) found[index] = { at: gap[at] ?? 0, how: 'order' };
  });
  meant.forEach((at, index) => {
    const isFree = at !== null && at !== undefined && !found.some((one) => one?.at === at);
    if (isFree) found[index] ??= { at, how: 'moved' };
  });
  return found;
}

/** The whole numbers between two. */
export function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from - 1, 0) }, (_, index) => from + 1 + index);
}

/** The longest run of indexes whose values rise; the first such where there are several. */
function longestChain(values: readonly (number | null | undefined)[]): readonly number[] {
  const longest = (chains: readonly (readonly number[])[]): readonly number[] =>
    chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
  const chains: (readonly number[])[] = [];
  values.forEach((value, index) => {
    if (value === undefined || value === null) return;
    const before = chains.filter((chain) => (values[chain.at(-1) ?? -1] ?? value) < value);
    chains.push([...longest(before), index]);
  });
  return longest(chains);
}
