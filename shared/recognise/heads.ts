import { leavesOf } from '../edition.ts';
import type { Column, ColumnNode } from '../edition.ts';
import type { HeadPlace } from './fit.ts';
import type { FlatCell } from './flatten.ts';
import { closest, essence } from './wording.ts';

/** The columns in the order they are printed, and where, as far as the heads say. */
export interface Heads {
  columns: readonly Column[];
  places: readonly HeadPlace[] | undefined;
  /** what is odd about the heads, for a note */
  remark: string | undefined;
  /** columns of the form that have no head */
  lost: readonly Column[];
}

/**
 * Reads the heads of a block. `cells` are the cells of its head rows that stand above values, in printed order;
 * without a grid their order says nothing where heads are on several levels (`flat` false).
 */
export function readHeads(
  nodes: readonly ColumnNode[],
  cells: readonly FlatCell[],
  grid: boolean,
  flat: boolean,
): Heads {
  const columns = leavesOf(nodes).map(({ leaf }) => leaf);
  const official: Heads = { columns, places: undefined, remark: undefined, lost: [] };
  const found = cells.flatMap((cell) => {
    const column = closest(cell.text, columns, (one) => one.label);
    return column ? [{ column, start: cell.start, end: cell.start + cell.span }] : [];
  });
  if (grid) found.sort((left, right) => left.start - right.start);
  const distinct = new Set(found.map(({ column }) => column));
  if (found.length === 0 || (!grid && !flat)) return official;
  if (distinct.size !== found.length) return official;
  const places = grid ? found.map(({ start, end }) => ({ start, end })) : undefined;
  const printed = found.map(({ column }) => column);
  if (printed.length < columns.length) {
    return cells.length > printed.length
      ? official
      : { columns: printed, places, ...withoutHead(columns.filter((column) => !distinct.has(column))) };
  }
  const inOrder = printed.every((column, index) => column === columns[index]);
  return {
    columns: printed,
    places,
    lost: [],
    remark: inOrder ? undefined : '表头的次序与官方表不同，是按表头读的',
  };
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
