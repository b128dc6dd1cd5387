import { leavesOf } from '../../form/edition.ts';
import type { ColumnNode } from '../../form/edition.ts';
import type { Anchored } from './anchor.ts';
import { officialHeads } from './heads.ts';
import type { Heads } from './heads.ts';
import { printedCounts } from './reading.ts';

/** R3: the total of a row is the sum of the kinds of applicant before it. */
export function addsUp(texts: readonly string[]): boolean {
  return isSum(printedCounts(texts), texts.length - 1);
}

function isSum(numbers: readonly number[], total: number): boolean {
  const sum = numbers.reduce((all, value, index) => (index === total ? all : all + value), 0);
  return sum === numbers[total];
}

/** How many more of the complete rows keep R3 than break it, with the total in that place. Rows of zeros say nothing. */
export function balanceOfSums(anchored: readonly Anchored[], total: number): number {
  return anchored.reduce((balance, { row }) => {
    const numbers = printedCounts(row.values.map(({ text }) => text));
    if (numbers.length !== 7 || numbers.some(Number.isNaN) || numbers.every((value) => value === 0))
      return balance;
    return balance + (isSum(numbers, total) ? 1 : -1);
  }, 0);
}

/** The heads as printed, unless they put the total where rows do not add up and the form's order puts it where they do. */
export function orderThatAddsUp(
  heads: Heads,
  anchored: readonly Anchored[],
  nodes: readonly ColumnNode[],
): Heads {
  const at = heads.columns.findIndex(({ id }) => id === 'total');
  const last = leavesOf(nodes).length - 1;
  if (!heads.reordered || heads.lost.length > 0 || at === last) return heads;
  if (balanceOfSums(anchored, last) <= balanceOfSums(anchored, at)) return heads;
  const remark = '表头的次序与官方表不同，可是各行按官方表的次序才加得起来，是按官方表的次序读的';
  return { ...officialHeads(nodes), remark, reordered: true };
}
