import { depthOf, leavesOf } from '../../form/edition.ts';
import type { Block, Column, ColumnNode, Group } from '../../form/edition.ts';
import type { FlatCell } from '../pages/flat-block.ts';
import { closest, essence, quoted, squeeze } from '../wording.ts';
import { once } from '../../form/once.ts';
import { remembered } from '../../words/remembered.ts';
import type { TableRow } from './table-rows.ts';

/** A printed column of values. One that is none of the form's is the author's own. */
export interface Slot {
  column: Column | undefined;
  /** the grid columns it covers, up to not including `end`, where they are known */
  place: Place | undefined;
}
export interface Place {
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
interface FoundHead extends Place {
  label: string;
  row: number;
}

/** The columns of a block as the form prints them, for where the printed heads say nothing. */
export function officialHeads({ columns }: Block, ...remarks: string[]): Heads {
  const slots = leavesOf(columns).map(({ leaf }) => ({ column: leaf, place: undefined }));
  return { slots, placed: false, reordered: false, lost: [], remarks };
}

/** Reads the heads of a block from the rows above its values; undefined where nobody can say which column is which. */
export function readHeads(block: Block, rows: readonly TableRow[]): Heads | undefined {
  const columns = leavesOf(block.columns).map(({ leaf }) => leaf);
  const labelOf = columnNamed(block);
  const grid = rows.every((row) => row.grid);
  const printed = rows.flatMap(({ cells }, row) =>
    cells
      .filter(({ text }) => squeeze(text) !== '')
      .map((cell) => ({ cell, row, label: labelOf(cell.text) })),
  );
  const named = printed.flatMap(({ cell, row, label }): FoundHead[] =>
    label === undefined ? [] : [{ label, row, start: cell.start, end: cell.start + cell.span }],
  );
  const found = assigned(named, columns) ? named : unmerged(named);
  const remarks = repeated(
    block,
    printed.filter(({ label }) => label === undefined).map(({ cell }) => cell),
  );
  if (found.length === 0) return officialHeads(block, ...remarks);
  const isFlat = found.every(({ row }) => row === found[0]?.row);
  const sorted = grid ? [...found].sort((left, right) => left.start - right.start) : found;
  const own = assigned(sorted, columns);
  // levels copied into one line come after each other there
  const isLevelled = !grid && depthOf(block.columns) > 1 && isOfficialOrder(found, block.columns);
  if (!own || isLevelled || !(isFlat || (grid && isBelievable(block.columns, rows, sorted, own)))) {
    return isOfficialOrder(found, block.columns) ? officialHeads(block, ...remarks) : undefined;
  }
  const strangers = printed
    .filter(
      ({ label, cell, row }) =>
        label === undefined && (grid || row === found[0]?.row) && isStrange(cell, block),
    )
    .map(({ cell }) => ({ text: cell.text, start: cell.start, end: cell.start + cell.span }))
    // what stands left of all is a corner, whatever it says
    .filter(
      (one) => (one.start > 0 || block.corner === undefined) && sorted.every((head) => !isOver(one, head)),
    );
  const all = [
    ...sorted.map(({ start, end }, index) => ({ column: own[index], place: { start, end } })),
    ...strangers.map(({ start, end }) => ({ column: undefined, place: { start, end } })),
  ].sort((left, right) => left.place.start - right.place.start);
  const slots = all.filter(({ place }, index) => index === 0 || place.start !== all[index - 1]?.place.start);
  const lost = columns.filter((column) => !own.includes(column));
  const inOrder = (slot: Slot, at: number): boolean =>
    slot.column === undefined || slot.column === columns[at];
  const keptPlaces = (of: readonly Slot[]): Slot[] =>
    of.map((slot) => (grid ? slot : { ...slot, place: undefined }));
  if (lost.length > 0 && strangers.length > 0) {
    // heads worded otherwise, each in its official place
    if (slots.length !== columns.length || !slots.every(inOrder)) return officialHeads(block, ...remarks);
    const meant = slots.map((slot, at) => ({ ...slot, column: columns[at] }));
    return { slots: keptPlaces(meant), placed: grid, reordered: false, lost: [], remarks };
  }
  const expected = columns.filter((column) => own.includes(column));
  const reordered = own.some((column, index) => column !== expected[index]);
  const names = (of: readonly string[]): string => of.map((label) => `“${label.trim()}”`).join('、');
  if (lost.length > 0) remarks.push(`表头缺了${names(lost.map(({ label }) => label))}，那一列没有读入`);
  else if (reordered) remarks.push('表头的次序与官方表不同，是按表头读的');
  if (strangers.length > 0)
    remarks.push(`表头${names(strangers.map(({ text }) => text))}不是官方表的，那一列没有读入`);
  return { slots: keptPlaces(slots), placed: grid, reordered, lost, remarks };
}

/** One head for each that is printed in every cell it should cover, beside or below each other. */
function unmerged(heads: readonly FoundHead[]): FoundHead[] {
  const result: FoundHead[] = [];
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
function assigned(heads: readonly FoundHead[], columns: readonly Column[]): Column[] | undefined {
  const left = new Set(columns);
  const own = heads.map(({ label }) => {
    const column = [...left].find((one) => essence(one.label) === label);
    if (column) left.delete(column);
    return column;
  });
  return own.every((column) => column !== undefined) ? own : undefined;
}

const isOver = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** Whether a cell is a head of the author's own, and not the form's caption, corner, or head over several columns. */
function isStrange({ text }: FlatCell, block: Block): boolean {
  const labels = [block.caption, block.corner, ...groupsOf(block.columns).map(({ label }) => label)];
  return (
    closest(
      text,
      labels.filter((label) => label !== undefined),
      (one) => one,
    ) === undefined
  );
}

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
  heads: readonly FoundHead[],
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
function isOfficialOrder(heads: readonly FoundHead[], nodes: readonly ColumnNode[]): boolean {
  const leaves = leavesOf(nodes).map(({ leaf, path }) => ({
    label: essence(leaf.label),
    level: path.length,
  }));
  const levels = Array.from({ length: depthOf(nodes) }, (_, index) =>
    leaves.filter(({ level }) => level === index + 1).map(({ label }) => label),
  );
  const orders = [leaves.map(({ label }) => label), levels.flat(), [...levels].reverse().flat()];
  return [...new Set(heads.map(({ row }) => row))].every((row) => {
    const printed = heads.filter((head) => head.row === row).map(({ label }) => label);
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

/** Two heads that say the same and name no column, as 本年新 twice where their second lines are lost. */
function repeated(block: Block, cells: readonly FlatCell[]): string[] {
  const texts = cells.map(({ text }) => essence(text));
  const twice = cells.find(
    (cell, index) => texts.indexOf(essence(cell.text)) < index && isStrange(cell, block),
  );
  return twice ? [`的表头${quoted(twice.text)}印了两次，是按官方表的次序读的`] : [];
}

/** More than a table has columns. */
const wide = 1000;

/** Whether the heads over several columns, as far as they are printed, stand in the official order. */
export function groupsInOrder(block: Block, rows: readonly TableRow[]): boolean {
  const { pairs, headNamed } = groupOrder(block);
  if (pairs.length === 0) return true;
  const places = new Map<string, number>();
  let level = 0;
  for (const row of rows) {
    row.cells.forEach((cell, index) => {
      const label = headNamed(cell.text);
      const at = level * wide + (row.grid ? cell.start : index);
      if (label !== undefined && !places.has(label)) places.set(label, at);
    });
    // without a grid a row of heads says nothing of where the next begins; with values below, what follows is new
    if (!row.grid || row.values.some((cell) => squeeze(cell.text) !== '')) level += 1;
  }
  return pairs.every(([left, right]) => (places.get(left) ?? 0) <= (places.get(right) ?? Infinity));
}

/** Which column's label a printed head means, as its essence. */
const columnNamed = once(({ columns }: Block) => {
  const labels = [...new Set(leavesOf(columns).map(({ leaf }) => essence(leaf.label)))];
  return remembered((text) => closest(text, labels, (one) => one));
});

/** The heads over several columns that stand one before the other, by their labels, and which head a printed one means. */
const groupOrder = once(({ columns }: Block) => {
  const groups = groupsOf(columns);
  const leaves = leavesOf(columns).map(({ leaf }) => leaf);
  const labels = [...groups, ...leaves].map(({ label }) => label);
  const order = leaves.map(({ id }) => id);
  const ends = groups.map((group) => {
    const ids = leavesOf(group.children).map(({ leaf }) => leaf.id);
    return { label: group.label, first: order.indexOf(ids[0] ?? ''), last: order.indexOf(ids.at(-1) ?? '') };
  });
  const pairs = ends.flatMap((left) =>
    ends.flatMap((right): [string, string][] => (left.last < right.first ? [[left.label, right.label]] : [])),
  );
  return { pairs, headNamed: remembered((text) => closest(text, labels, (one) => one)) };
});
