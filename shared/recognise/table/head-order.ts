import { leavesOf } from '../../form/edition.ts';
import type { Block, ColumnNode } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { isOver } from '../pages/flat-block.ts';
import type { ColumnSpan } from '../pages/flat-block.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { closest, essence } from '../wording.ts';

/** A cell of words above values. */
export interface PrintedHead extends ColumnSpan {
  text: string;
  /** which of the rows above the values it stands in */
  row: number;
  /** the head of the form it is, over one column or several, as its essence */
  label: string | undefined;
}

/** What can be asked of the heads of a block. Labels are their essences. */
export const headsAsked = once((block: Block) => {
  const leaves = leavesOf(block.columns);
  const labels = new Set(leaves.map(({ leaf }) => essence(leaf.label)));
  const all = headsBelow(block.columns, 0);
  const byLevel = [...all].sort((left, right) => left.level - right.level);
  // one over all columns tells nothing
  const isTelling = (label: string): boolean => leaves.some(({ path }) => !path.includes(label));
  const groupsOver = leaves.map(({ path }) => path.slice(0, -1).filter(isTelling).map(essence));
  const groups = new Set(groupsOver.flat());
  const named = [...new Set(all.map(({ label }) => label))];
  const others = [block.caption, block.corner].filter((label) => label !== undefined);
  return {
    columns: leaves.map(({ leaf }) => leaf),
    /** each column can be told by its label alone */
    isEachOnce: labels.size === leaves.length,
    /** heads stand over one row of others at least */
    isDeep: all.some(({ level }) => level > 0),
    /** the labels of all heads in the orders in which they are printed in one line */
    orders: [all, byLevel].map((heads) => heads.map(({ label }) => label)),
    groupsOver,
    isColumn: ({ label }: PrintedHead) => labels.has(label ?? ''),
    isGroup: ({ label }: PrintedHead) => groups.has(label ?? ''),
    headNamed: onceByText((text) => closest(text, named, (label) => label)),
    isOther: onceByText((text) => closest(text, others, (one) => one) !== undefined),
  };
});

/** The heads of columns and groups, each before those under it. */
function headsBelow(nodes: readonly ColumnNode[], level: number): { label: string; level: number }[] {
  return nodes.flatMap((node) => [
    { label: essence(node.label), level },
    ...('children' in node ? headsBelow(node.children, level + 1) : []),
  ]);
}

/**
 * The index of the column that each head of a column is, of several with one label the next; undefined where that cannot be
 * believed. None may lie over another; over each must stand the heads of its own groups, and these cover no more: pages that lose `colspan` move every head
 * after a group. Heads that are all there in the form's order need nothing over them.
 * @param groups undefined where the labels alone tell the columns
 */
export function columnsOf(
  block: Block,
  heads: readonly PrintedHead[],
  groups: readonly PrintedHead[] | undefined,
): readonly number[] | undefined {
  const { columns, groupsOver } = headsAsked(block);
  const own: number[] = [];
  for (const { label } of heads)
    own.push(columns.findIndex((one, at) => essence(one.label) === label && !own.includes(at)));
  const isAbove = groups && heads.some((head, index) => head.start < (heads[index - 1]?.end ?? 0));
  if (own.includes(-1) || isAbove) return undefined;
  const isWhole = columns.every((_, at) => own[at] === at);
  if (!groups || (isWhole && isOfficialOrder(block, [...heads, ...groups]))) return own;
  const widthUnder = (group: PrintedHead): number =>
    heads.filter((head) => isOver(group, head)).reduce((width, head) => width + head.end - head.start, 0);
  const isOwn = heads.every((head, index) => {
    const over = groups.filter((group) => isOver(group, head)).map(({ label }) => label);
    return over.join() === groupsOver[own[index] ?? -1]?.join();
  });
  return isOwn && groups.every((one) => widthUnder(one) === one.end - one.start) ? own : undefined;
}

/**
 * Whether heads are printed in the official order: in each row as the form has them, or as the levels of its heads come after
 * each other where all were copied into one line.
 */
export function isOfficialOrder(block: Block, heads: readonly PrintedHead[]): boolean {
  const { orders, isColumn, isGroup } = headsAsked(block);
  const rows = [...new Set(heads.map(({ row }) => row))];
  return [isColumn, isGroup].every((isOne) =>
    rows.every((row) => {
      const labels = heads.filter((head) => head.row === row && isOne(head)).map(({ label }) => label ?? '');
      // one that is printed in each cell it should cover tells no order but its first place
      return orders.some((order) => isWithin(labels, order) || isWithin([...new Set(labels)], order));
    }),
  );
}

/** Whether labels stand in that order, others between them or not. */
function isWithin(labels: readonly string[], order: readonly string[]): boolean {
  let at = -1;
  return labels.every((label) => (at = order.indexOf(label, at + 1)) !== -1);
}
