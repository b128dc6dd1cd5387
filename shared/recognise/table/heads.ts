import { depthOf, leavesOf } from '../../form/edition.ts';
import type { Block, Column, ColumnNode, Group } from '../../form/edition.ts';
import { closest, essence, quoted, squeeze } from '../wording.ts';
import { once } from '../../form/once.ts';
import { onceByText } from '../../words/once-by-text.ts';
import type { TableRow } from './table-rows.ts';

/** A printed column of values. One that is none of the form's is the author's own. */
export interface Slot {
  column: Column | undefined;
  /** the grid columns it covers, up to not including `end`, where they are known */
  place: ColumnSpan | undefined;
}
/** The grid columns that a cell covers, up to not including `end`. */
interface ColumnSpan {
  start: number;
  end: number;
}
/** The columns of a block as they are printed, as far as the heads say. */
export interface Heads {
  /** in printed order; all have a place or none has */
  slots: readonly Slot[];
  placed: boolean;
  /** not in the order of the form */
  reordered: boolean;
  /** columns of the form without a head */
  lost: readonly Column[];
  /** what is odd, for a note */
  remarks: readonly string[];
}
interface PrintedHead extends ColumnSpan {
  text: string;
  row: number;
  /** of the column it names, as its essence */
  label: string | undefined;
}

/** The columns of a block as the form prints them, for where the printed heads say nothing. */
export function officialHeads({ columns }: Block, ...remarks: string[]): Heads {
  const slots = leavesOf(columns).map(({ leaf }) => ({ column: leaf, place: undefined }));
  return { slots, placed: false, reordered: false, lost: [], remarks };
}

/** Reads the heads of a block from the rows above its values; undefined where nobody can say which column is which. */
export function readHeads(block: Block, rows: readonly TableRow[]): Heads | undefined {
  const columns = leavesOf(block.columns).map(({ leaf }) => leaf);
  const { labelOf, isStrange } = namesOf(block);
  const grid = rows.every((row) => row.grid);
  const printed = rows.flatMap(({ cells }, row) =>
    cells
      .filter(({ text }) => squeeze(text) !== '')
      .map(({ text, start, span }): PrintedHead => ({
        text,
        row,
        label: labelOf(text),
        start,
        end: start + span,
      })),
  );
  const named = printed.filter(({ label }) => label !== undefined);
  const found = assigned(named, columns) ? named : unmerged(named);
  const strange = printed.filter(({ text, label }) => label === undefined && isStrange(text));
  const twice = strange.find(
    ({ text }, at) => strange.findIndex((one) => essence(one.text) === essence(text)) < at,
  );
  const remarks = twice ? [`的表头${quoted(twice.text)}印了两次，是按官方表的次序读的`] : [];
  const official = officialHeads(block, ...remarks);
  if (found.length === 0) return official;
  const sorted = grid ? [...found].sort((left, right) => left.start - right.start) : found;
  const own = assigned(sorted, columns);
  const isFlat = found.every(({ row }) => row === found[0]?.row);
  // levels copied into one line come after each other there
  const isLevelled = !grid && depthOf(block.columns) > 1 && isOfficialOrder(found, block.columns);
  if (!own || isLevelled || !(isFlat || (grid && isBelievable(block.columns, rows, sorted, own))))
    return isOfficialOrder(found, block.columns) ? official : undefined;
  const strangers = strange.filter(
    (one) =>
      (grid || one.row === found[0]?.row) &&
      // what stands left of all is a corner, whatever it says
      (one.start > 0 || block.corner === undefined) &&
      sorted.every((head) => !isOver(one, head)),
  );
  const all = [...sorted, ...strangers].sort((left, right) => left.start - right.start);
  const slots = all
    .filter(({ start }, at) => start !== all[at - 1]?.start)
    .map((head): Slot => ({ column: own[sorted.indexOf(head)], place: grid ? head : undefined }));
  const lost = columns.filter((column) => !own.includes(column));
  if (lost.length > 0 && strangers.length > 0) {
    // heads worded otherwise, each in its official place
    const isMeant = slots.every(({ column }, at) => column === undefined || column === columns[at]);
    if (slots.length !== columns.length || !isMeant) return official;
    const meant = slots.map(({ place }, at) => ({ column: columns[at], place }));
    return { ...official, slots: meant, placed: grid };
  }
  const expected = columns.filter((column) => own.includes(column));
  const reordered = own.some((column, index) => column !== expected[index]);
  const names = (of: readonly string[]): string => of.map((label) => `“${label.trim()}”`).join('、');
  if (lost.length > 0) remarks.push(`表头缺了${names(lost.map(({ label }) => label))}，那一列没有读入`);
  else if (reordered) remarks.push('表头的次序与官方表不同，是按表头读的');
  if (strangers.length > 0)
    remarks.push(`表头${names(strangers.map(({ text }) => text))}不是官方表的，那一列没有读入`);
  return { slots, placed: grid, reordered, lost, remarks };
}

/** One head for each that is printed in every cell it should cover, beside or below each other. */
function unmerged(heads: readonly PrintedHead[]): PrintedHead[] {
  const result: PrintedHead[] = [];
  for (const head of heads) {
    const same = result.find(
      (one) =>
        one.label === head.label &&
        (one.row === head.row
          ? one.end === head.start
          : one.row === head.row - 1 && one.start === head.start && one.end === head.end),
    );
    if (!same) result.push({ ...head });
    else [same.end, same.row] = [head.end, head.row];
  }
  return result;
}

/** The column each head is: of several with one label the next. Undefined where a label is printed too often. */
function assigned(heads: readonly PrintedHead[], columns: readonly Column[]): Column[] | undefined {
  const left = new Set(columns);
  const own = heads.map(({ label }) => {
    const column = [...left].find((one) => essence(one.label) === label);
    if (column) left.delete(column);
    return column;
  });
  return own.every((column) => column !== undefined) ? own : undefined;
}

const isOver = (one: ColumnSpan, other: ColumnSpan): boolean =>
  one.start < other.end && other.start < one.end;

function groupsOf(nodes: readonly ColumnNode[]): Group<Column>[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...groupsOf(node.children)] : []));
}

/**
 * Whether the places of heads on several levels can be believed: none lies over another, and either they are all there in
 * the official order, or each group's head covers just the heads below it. Pages that lose `colspan` move every head after a
 * group.
 */
function isBelievable(
  nodes: readonly ColumnNode[],
  rows: readonly TableRow[],
  heads: readonly PrintedHead[],
  own: readonly Column[],
): boolean {
  if (!heads.every((head, index) => head.start >= (heads[index - 1]?.end ?? 0))) return false;
  const columns = leavesOf(nodes).map(({ leaf }) => leaf);
  if (own.length === columns.length && own.every((column, index) => column === columns[index])) return true;
  const cells = rows.flatMap((row) => row.cells);
  return groupsOf(nodes).every((group) => {
    const leaves = leavesOf(group.children).map(({ leaf }) => leaf);
    // one over all columns tells nothing
    if (leaves.length === columns.length) return true;
    const [printed, second] = cells.filter((cell) => essence(cell.text) === essence(group.label));
    if (!printed || second) return false;
    const place = { start: printed.start, end: printed.start + printed.span };
    const below = heads.filter((_, index) => leaves.includes(own[index] ?? { id: '', label: '' }));
    const width = below.reduce((sum, head) => sum + head.end - head.start, 0);
    return (
      width === printed.span && below.every((head) => head.start >= place.start && head.end <= place.end)
    );
  });
}

/**
 * Whether heads whose places are unknown are printed in the official order: those of a row as the form has them, or as the
 * levels of its heads come after each other where all were copied into one line.
 */
function isOfficialOrder(heads: readonly PrintedHead[], nodes: readonly ColumnNode[]): boolean {
  const leaves = leavesOf(nodes).map(({ leaf, path }) => ({
    label: essence(leaf.label),
    level: path.length,
  }));
  const levels = Array.from({ length: depthOf(nodes) }, (_, index) =>
    leaves.filter(({ level }) => level === index + 1).map(({ label }) => label),
  );
  const orders = [leaves.map(({ label }) => label), levels.flat(), [...levels].reverse().flat()];
  return [...new Set(heads.map(({ row }) => row))].every((row) => {
    const printed = heads.filter((head) => head.row === row).flatMap(({ label }) => label ?? []);
    // a head that is printed in each cell it should cover tells no order but its first place
    const once = [...new Set(printed)];
    return orders.some((order) => isWithin(printed, order) || isWithin(once, order));
  });
}

/** Whether labels stand in that order, others between them or not. */
function isWithin(labels: readonly string[], order: readonly string[]): boolean {
  let at = -1;
  return labels.every((label) => (at = order.indexOf(label, at + 1)) !== -1);
}

/** Whether heads over several columns that stand beside each other, as far as they are printed, do so in the official order. */
export function groupsInOrder(block: Block, rows: readonly TableRow[]): boolean {
  const { siblings, headNamed } = groupOrder(block);
  if (siblings.length === 0) return true;
  const printed = [
    ...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ text }) => headNamed(text) ?? []))),
  ];
  return siblings.every((labels) =>
    isWithin(
      printed.filter((label) => labels.includes(label)),
      labels,
    ),
  );
}

/** Which column's label a printed head means, as its essence; and whether it is the author's own, none of the form's. */
const namesOf = once(({ columns, caption, corner }: Block) => {
  const labels = [...new Set(leavesOf(columns).map(({ leaf }) => essence(leaf.label)))];
  const others = [caption, corner, ...groupsOf(columns).map(({ label }) => label)].filter(
    (label) => label !== undefined,
  );
  return {
    labelOf: onceByText((text) => closest(text, labels, (one) => one)),
    isStrange: onceByText((text) => closest(text, others, (one) => one) === undefined),
  };
});

/** The labels of heads over several columns, those beside each other together; and which head a printed one means. */
const groupOrder = once(({ columns }: Block) => {
  const besides = (nodes: readonly ColumnNode[]): string[][] => {
    const groups = nodes.filter((node): node is Group<Column> => 'children' in node);
    return [groups.map(({ label }) => label), ...groups.flatMap(({ children }) => besides(children))];
  };
  const labels = [...groupsOf(columns), ...leavesOf(columns).map(({ leaf }) => leaf)].map(
    ({ label }) => label,
  );
  return {
    siblings: besides(columns).filter((one) => one.length > 1),
    headNamed: onceByText((text) => closest(text, labels, (one) => one)),
  };
});
