import type { Block, Column } from '../../form/edition.ts';
import { essence, quoted } from '../wording.ts';
import { align } from './alignment.ts';
import { columnsOf, headsAsked, isOfficialOrder } from './head-order.ts';
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
 *
 *     自然人 │      法人或其他组织      │ 总计 │ 上年数
 *            │ 商业企业 … 法律服务 其他 │      │           8 slots: the form's seven columns, and one of the author's own
 */
export function readHeads(block: Block, rows: readonly TableRow[]): Heads | undefined {
  const { isColumn, isGroup, isEachOnce, isDeep, isOther } = headsAsked(block);
  const grid = rows.every((row) => row.grid);
  const heads = printedHeads(block, rows);
  const strange = heads.filter(({ label, text }) => label === undefined && !isOther(text));
  const ofColumns = heads.filter(isColumn);
  if (grid) ofColumns.sort((left, right) => left.start - right.start);
  const official = officialHeads(block, ...saidTwice(strange));
  const [first] = ofColumns;
  if (!first) return official;
  const groups = heads.filter(isGroup);
  const isOfficial = isOfficialOrder(block, [...ofColumns, ...groups]);
  const isFlat = ofColumns.every(({ row }) => row === first.row);
  // levels copied into one line come after each other there
  const isTold = isFlat && isEachOnce && (grid || !isDeep || !isOfficial);
  const own = isTold || grid ? columnsOf(block, ofColumns, isTold ? undefined : groups) : undefined;
  if (!own) return isOfficial ? official : undefined;
  const strangers = strange.filter(
    (one) =>
      (grid || one.row === first.row) &&
      // what stands left of all is a corner, whatever it says
      (one.start > 0 || block.corner === undefined) &&
      !ofColumns.some((head) => isOver(one, head)),
  );
  const line = [...ofColumns, ...strangers]
    .sort((left, right) => left.start - right.start)
    .filter(({ start }, at, all) => start !== all[at - 1]?.start);
  const read = headsInLine(
    block,
    line,
    line.map((head) => own[ofColumns.indexOf(head)] ?? null),
    grid,
  );
  return read ? { ...read, doubts: [...official.doubts, ...read.doubts] } : official;
}

/** A head that is none of the form's is printed twice where two of the form's have lost the words that tell them. */
function saidTwice(strange: readonly PrintedHead[]): string[] {
  const met = strange.map(({ text }) => essence(text));
  const twice = strange.find((_, at) => met.indexOf(met[at] ?? '') < at);
  return twice ? [`的表头${quoted(twice.text)}印了两次，是按官方表的次序读的`] : [];
}

/**
 * The printed columns, left to right; undefined where one of the form's may be missing or may be one that no head of it names.
 * @param meant the column that each head is, null where it is none of the form's
 */
function headsInLine(
  block: Block,
  line: readonly PrintedHead[],
  meant: readonly (number | null)[],
  grid: boolean,
): Heads | undefined {
  const { columns } = headsAsked(block);
  const aligned = align(meant, columns.length);
  const slots = line.map((place, at): Slot => ({
    column: columns[aligned[at]?.at ?? -1],
    place: grid ? place : undefined,
  }));
  const lost = columns.filter((column) => !slots.some((slot) => slot.column === column));
  const others = line.filter((_, at) => aligned[at] === undefined).map(({ text }) => text);
  if (lost.length > 0 && others.length > 0) return undefined;
  const listed = (of: readonly string[]): string => of.map((label) => `“${label.trim()}”`).join('、');
  const notRead = '，那一列没有读入';
  const doubts: Heads['doubts'][number][] = [];
  if (lost.length > 0)
    doubts.push({ words: `表头缺了${listed(lost.map(({ label }) => label))}${notRead}`, columns: lost });
  else if (aligned.some((one) => one?.how === 'moved'))
    doubts.push({ words: '表头的次序与官方表不同，是按表头读的', columns });
  if (others.length > 0) doubts.push({ words: `表头${listed(others)}不是官方表的${notRead}`, columns });
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
