import { leavesOf } from '../../form/edition.ts';
import type { Column, ColumnNode, Group } from '../../form/edition.ts';
import type { HeadPlace } from './fit.ts';
import type { FlatCell } from '../pages/flatten.ts';
import { closest, essence, squeeze } from '../wording.ts';

/** The columns in the order they are printed, and where, as far as the heads say. */
export interface Heads {
  columns: readonly Column[];
  places: readonly HeadPlace[] | undefined;
  /** what is odd about the heads, for a note */
  remark: string | undefined;
  /** columns of the form that have no head */
  lost: readonly Column[];
  /** not in the order of the form */
  reordered: boolean;
}
interface FoundHead extends HeadPlace {
  column: Column;
  /** index of the head row it stands in */
  row: number;
}

/** A printed head in the words of the form: 合计 says the same as 总计. */
export const headEssence = (text: string): string => {
  const tight = essence(text);
  return tight === '合计' ? '总计' : tight;
};

/** The columns of a block as the form prints them, for where the printed heads say nothing. */
export function officialHeads(nodes: readonly ColumnNode[]): Heads {
  const columns = leavesOf(nodes).map(({ leaf }) => leaf);
  return { columns, places: undefined, remark: undefined, lost: [], reordered: false };
}

/**
 * Reads the heads of a block from its head rows, each in printed order. Where heads are on several levels (`flat`
 * false) their order is known from the grid alone, and only from one that agrees with itself.
 */
export function readHeads(
  nodes: readonly ColumnNode[],
  headRows: readonly (readonly FlatCell[])[],
  grid: boolean,
  flat: boolean,
): Heads {
  const official = officialHeads(nodes);
  const { columns } = official;
  const found = headRows.flatMap((cells, row) =>
    cells.flatMap((cell): FoundHead[] => {
      const column = closest(headEssence(cell.text), columns, (one) => one.label);
      return column ? [{ column, row, start: cell.start, end: cell.start + cell.span }] : [];
    }),
  );
  const distinct = new Set(found.map(({ column }) => column));
  if (found.length === 0 || distinct.size !== found.length) return official;
  if (!flat && !(grid && agrees(nodes, headRows, found))) return official;
  if (grid) found.sort((left, right) => left.start - right.start);
  const places = grid ? found.map(({ start, end }) => ({ start, end })) : undefined;
  const printed = found.map(({ column }) => column);
  const expected = columns.filter((column) => distinct.has(column));
  const reordered = printed.some((column, index) => column !== expected[index]);
  if (printed.length < columns.length) {
    return hasOther(nodes, headRows, found, flat)
      ? official
      : {
          columns: printed,
          places,
          reordered,
          ...withoutHead(columns.filter((column) => !distinct.has(column))),
        };
  }
  const remark = reordered ? '表头的次序与官方表不同，是按表头读的' : undefined;
  return { columns: printed, places, lost: [], remark, reordered };
}

/** Whether there are heads that are none of the form's. On several levels, what stands left of all is the corner. */
function hasOther(
  nodes: readonly ColumnNode[],
  headRows: readonly (readonly FlatCell[])[],
  found: readonly FoundHead[],
  flat: boolean,
): boolean {
  const left = flat ? 0 : Math.min(...found.map(({ start }) => start));
  const groups = new Set(groupsOf(nodes).map(({ label }) => essence(label)));
  const others = headRows
    .flat()
    .filter((cell) => cell.start >= left && squeeze(cell.text) !== '' && !groups.has(essence(cell.text)));
  return others.length > found.length;
}

function groupsOf(nodes: readonly ColumnNode[]): Group<Column>[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...groupsOf(node.children)] : []));
}

/**
 * Whether the places of heads on several levels can be believed: none lies over another, and each group's head covers
 * just the heads below it. Pages that lose `colspan` move every head after a group.
 */
function agrees(
  nodes: readonly ColumnNode[],
  headRows: readonly (readonly FlatCell[])[],
  found: readonly FoundHead[],
): boolean {
  if (found.every(({ row }) => row === found[0]?.row)) return true;
  const sorted = [...found].sort((left, right) => left.start - right.start);
  if (!sorted.every((head, index) => head.start >= (sorted[index - 1]?.end ?? 0))) return false;
  const columns = leavesOf(nodes).length;
  return groupsOf(nodes).every((group) => {
    const leaves = leavesOf(group.children).map(({ leaf }) => leaf);
    // 申请人情况 lies over all and tells nothing
    if (leaves.length === columns) return true;
    const [printed, second] = headRows.flat().filter((cell) => essence(cell.text) === essence(group.label));
    if (!printed || second) return false;
    const end = printed.start + printed.span;
    const below = found.filter(({ column }) => leaves.includes(column));
    const width = below.reduce((sum, head) => sum + head.end - head.start, 0);
    return width === printed.span && below.every((head) => head.start >= printed.start && head.end <= end);
  });
}

function withoutHead(lost: readonly Column[]): Pick<Heads, 'lost' | 'remark'> {
  return { lost, remark: `表头缺了${lost.map((column) => `“${column.label}”`).join('、')}，那一列没有读入` };
}

/**
 * Whether heads copied without a grid stand in the official order: each level after the other, or all in one line.
 */
export function isOfficialOrder(printed: readonly string[], levels: readonly (readonly string[])[]): boolean {
  return levels.some((level) => {
    let at = -1;
    return printed.every((label) => {
      at = level.indexOf(label, at + 1);
      return at !== -1;
    });
  });
}

/** Two heads that say the same, as 本年新 twice where their second lines are lost. */
export function repeatedHead(cells: readonly FlatCell[]): string | undefined {
  const seen = new Set<string>();
  for (const cell of cells) {
    const text = essence(cell.text);
    if (text !== '' && seen.has(text)) return cell.text;
    seen.add(text);
  }
  return undefined;
}
