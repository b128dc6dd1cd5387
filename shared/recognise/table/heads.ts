import type { Block, Column } from '../../form/edition.ts';
import { essence, quoted } from '../wording.ts';
import { align } from './alignment.ts';
import { headsAsked, isOfficialOrder, isUnderItsOwn } from './head-order.ts';
import type { PrintedHead } from './head-order.ts';
import { isBlank, isOver } from '../pages/flat-block.ts';
import type { ColumnSpan } from '../pages/flat-block.ts';
import type { TableRow } from './table-rows.ts';

/** A printed column of values. One that is none of the form's is the author's own. */
export interface Slot {
  column: Column | undefined;
  /** where it stands, if that is known */
  place: ColumnSpan | undefined;
}
/** The columns of a block as they are printed, as far as the heads say. */
export interface Heads {
  /** in printed order; all have a place or none has */
  slots: readonly Slot[];
  /** what is odd, for a note about those columns */
  doubts: readonly { words: string; columns: readonly Column[] }[];
}

/** The columns of a block as the form prints them, for where the printed heads say nothing. */
export function officialHeads(block: Block, ...words: string[]): Heads {
  const { columns } = headsAsked(block);
  return {
    slots: columns.map((column) => ({ column, place: undefined })),
    doubts: words.map((one) => ({ words: one, columns })),
  };
}

/**
 * Reads the heads of a block from the rows above its values; undefined where nobody can say which column is which. Heads are
 * believed where those over them are theirs, or where their labels alone tell them; elsewhere only the official order is.
 */
export function readHeads(block: Block, rows: readonly TableRow[]): Heads | undefined {
  const { columns, isColumn, isGroup, isEachOnce, isDeep, isOther } = headsAsked(block);
  const grid = rows.every((row) => row.grid);
  const printed = printedHeads(block, rows);
  const strange = printed.filter(({ label, text }) => label === undefined && !isOther(text));
  const twice = strange.find(
    ({ text }, at) => strange.findIndex((one) => essence(one.text) === essence(text)) < at,
  );
  const said = twice ? [`的表头${quoted(twice.text)}印了两次，是按官方表的次序读的`] : [];
  const official = officialHeads(block, ...said);
  const found = printed.filter(isColumn);
  const [first] = found;
  if (!first) return official;
  if (grid) found.sort((left, right) => left.start - right.start);
  const own = assigned(found, columns);
  const groups = printed.filter(isGroup);
  const isOfficial = isOfficialOrder(block, [...found, ...groups]);
  const isFlat = found.every(({ row }) => row === first.row);
  // levels copied into one line come after each other there
  const isTold = isFlat && isEachOnce && (grid || !isDeep || !isOfficial);
  if (!own || !(isTold || (grid && isUnderItsOwn(block, found, own, groups))))
    return isOfficial ? official : undefined;
  const strangers = strange.filter(
    (one) =>
      (grid || one.row === first.row) &&
      // what stands left of all is a corner, whatever it says
      (one.start > 0 || block.corner === undefined) &&
      !found.some((head) => isOver(one, head)),
  );
  const all = [...found, ...strangers].sort((left, right) => left.start - right.start);
  const line = all.filter(({ start }, at) => start !== all[at - 1]?.start);
  const aligned = align(
    line.map((head) => own[found.indexOf(head)] ?? null),
    columns.length,
  );
  const slots = line.map((place, at): Slot => ({
    column: columns[aligned[at]?.at ?? -1],
    place: grid ? place : undefined,
  }));
  const lost = columns.filter((column) => !slots.some((slot) => slot.column === column));
  const others = line.filter((_, at) => aligned[at] === undefined).map(({ text }) => text);
  if (lost.length > 0 && others.length > 0) return official;
  const isMoved = aligned.some((one) => one?.how === 'moved');
  const listed = (of: readonly string[]): string => of.map((label) => `“${label.trim()}”`).join('、');
  const doubts = [...official.doubts];
  if (lost.length > 0) {
    const words = `表头缺了${listed(lost.map(({ label }) => label))}，那一列没有读入`;
    doubts.push({ words, columns: isMoved ? columns : lost });
  } else if (isMoved) doubts.push({ words: '表头的次序与官方表不同，是按表头读的', columns });
  if (others.length > 0) doubts.push({ words: `表头${listed(others)}不是官方表的，那一列没有读入`, columns });
  return { slots, doubts };
}

/**
 * The cells of the rows that hold words, with what they mean. A head that is printed in every cell it should cover, beside or
 * below each other, is one.
 */
function printedHeads(block: Block, rows: readonly TableRow[]): PrintedHead[] {
  const { headNamed } = headsAsked(block);
  const heads: PrintedHead[] = [];
  rows.forEach(({ cells }, row) => {
    for (const { text, start, end } of cells.filter((cell) => !isBlank(cell))) {
      const label = headNamed(text);
      const same = heads.find(
        (one) =>
          label !== undefined &&
          one.label === label &&
          (one.row === row
            ? one.end === start
            : one.row === row - 1 && one.start === start && one.end === end),
      );
      if (!same) heads.push({ text, row, label, start, end });
      else [same.end, same.row] = [end, row];
    }
  });
  return heads;
}

/** The index of the column each head is: of several with one label the next. Undefined where a label is printed too often. */
function assigned(heads: readonly PrintedHead[], columns: readonly Column[]): number[] | undefined {
  const own: number[] = [];
  for (const { label } of heads)
    own.push(columns.findIndex((one, at) => essence(one.label) === label && !own.includes(at)));
  return own.includes(-1) ? undefined : own;
}
