import type { Block, TableId } from '../../form/edition.ts';
import { quoted, squeeze } from '../wording.ts';
import { anchorRows } from './anchor-rows.ts';
import type { Anchored } from './anchor.ts';
import { askedTable } from './asked-table.ts';
import type { AskedTable } from './asked-table.ts';
import { foldDivided, takeParts } from './divided-rows.ts';
import type { ForeignRow } from './divided-rows.ts';
import { groupsInOrder, readHeads } from './heads.ts';
import type { Heads } from './heads.ts';
import { otherUnit } from './other-unit.ts';
import { rememberPlaces } from './printed-at.ts';
import { isBlank, placeValues } from './place-values.ts';
import type { Placed } from './place-values.ts';
import { rowsUnderHeads } from './rows-under-heads.ts';
import type { RowsAbove } from './rows-under-heads.ts';
import { agreementOf, balanceOfSums, headsThatAgree } from './row-sums.ts';
import { printedTexts, sayLeft, sayMissing, sayOrder, Sayer } from './table-notes.ts';
import type { TableRow } from './table-rows.ts';
import { take } from './taken-cells.ts';
import type { TakenCells } from './taken-cells.ts';

/**
 * Reads a table of the form. Flatten, take rows apart, anchor labels, place values under heads, believe only what agrees: the
 * pages before have made flat tables of whatever was printed, and of their rows labels and values. Here each row is anchored to
 * the row of the form that its labels name, or its place between others; its values are placed under the heads above it; and
 * where more than one way is left, the edition's own sums decide or the cells stay not filled, with a note. What table it is,
 * how wide and with which labels, the edition says.
 */
export function readTable(taken: TakenCells, id: TableId, printed: readonly TableRow[]): void {
  const asked = askedTable(taken.edition, id);
  const say = new Sayer(taken.notes, asked);
  const { rows, above, isTwice } = rowsUnderHeads(asked, printed);
  if (isTwice) say.ofAll('印了两次，读的是第一次的，请核对读的是不是本年的。');
  const { anchored, left, inParts } = anchorRows(asked, rows, above, say);
  const read = new Set<string>();
  for (const [row, parts] of inParts) {
    takeParts(taken, asked, row, parts, say);
    read.add(row.id);
  }
  for (const block of asked.table.blocks) {
    const ofBlock = anchored.filter((one) => one.asked.block === block);
    const first = ofBlock[0] && above.get(ofBlock[0].row);
    const heads = first && headsOf(asked, block, ofBlock, first, say);
    for (const { asked: row } of ofBlock) if (row.own) read.add(row.id);
    if (heads) readRows(taken, asked, ofBlock, heads, above, say).forEach((row) => read.add(row));
  }
  sayOrder(say, anchored);
  sayLeft(say, asked, left);
  if (asked.table.labelWidth > 0) sayMissing(say, asked, read);
}

/** The heads above a block as far as they can be believed; undefined, with a note, where its values cannot be told apart. */
function headsOf(
  asked: AskedTable,
  block: Block,
  rows: readonly Anchored[],
  { heads: headRows, all }: RowsAbove,
  say: Sayer,
): Heads | undefined {
  const ids = rows.map(({ asked: { id } }) => id);
  const texts = rows.length > 1 ? '' : `印的是${printedTexts(rows.flatMap(({ row }) => row.values))}，`;
  if (!groupsInOrder(block, all)) {
    say.ofRows(ids, `各组的次序与官方表不同，没有读入。${texts}请对照原文填写。`);
    return undefined;
  }
  const printed = readHeads(block, headRows);
  if (!printed) {
    say.ofRows(ids, `表头的次序与官方表不同，说不准各列是什么，没有读入。${texts}请对照原文填写。`);
    return undefined;
  }
  const heads = headsThatAgree(asked, printed, rows);
  const counts = rows
    .map(({ row }) => row.values.filter((cell) => !isBlank(cell)).length)
    .filter((count) => count > 0);
  if (rows.length > 2 && !heads.placed && isColumnLost(rows, counts, heads)) {
    const few = [...new Set(counts)].sort().join('、');
    say.ofRows(
      ids,
      `每行应有 ${String(heads.slots.length)} 个数，却只印了 ${few} 个，缺了一列，说不准是哪一列，所以${asked.table.name}没有读入。请对照原文填写。`,
    );
    return undefined;
  }
  for (const remark of heads.remarks) {
    const lost = heads.lost.length > 0 && !heads.reordered ? heads.lost : undefined;
    say.ofRows(ids, `${block.caption === undefined ? '' : `「${block.caption}」`}${remark}，请核对。`, lost);
  }
  if (!printed.placed && headRows[0]?.grid === true && balanceOfSums(asked, rows, heads) < 0) {
    say.ofRows(ids, '的表头说不准各列是什么，是按官方表的次序读的，可是多数行的总计不等于各类之和，请核对。');
  }
  return heads;
}

/** Whether some rows have fewer cells than there are columns, and no row more values than those. */
function isColumnLost(rows: readonly Anchored[], counts: readonly number[], heads: Heads): boolean {
  const filled = rows.filter(({ row }) => row.values.some((cell) => !isBlank(cell)));
  const fewest = Math.min(...filled.map(({ row }) => row.values.length));
  return filled.length > 1 && fewest < heads.slots.length && Math.max(...counts) <= fewest;
}

/** Takes what is printed in the rows of a block into their cells. Answers the rows read that way beside those printed. */
function readRows(
  taken: TakenCells,
  asked: AskedTable,
  rows: readonly Anchored[],
  heads: Heads,
  above: ReadonlyMap<TableRow, RowsAbove>,
  say: Sayer,
): readonly string[] {
  const foreign: ForeignRow[] = [];
  for (const anchored of rows) {
    const { row, asked: one } = anchored;
    const placed = placeValues(row.values, heads.slots, agreementOf(asked, one, heads.slots), row.joined);
    const texts = textsOf(placed, row, one.id, say);
    if (one.own) rememberPlaces(taken.printedAt, asked, anchored, heads.slots, placed);
    const byColumn = new Map(
      heads.slots.flatMap(({ column }, at) => (column ? [[column.id, texts[at]]] : [])),
    );
    if (!one.own) {
      if (placed.kind === 'placed') foreign.push({ asked: one, texts: byColumn });
      continue;
    }
    for (const { column } of heads.slots) {
      const text = column && byColumn.get(column.id);
      if (!column || text === undefined) continue;
      const unit = otherUnit(column, () => [...row.labels, ...(above.get(row)?.words ?? [])]);
      if (unit === undefined || squeeze(text) === '')
        take(taken, `${asked.table.id}.${one.id}.${column.id}`, text);
      else {
        const where = row.labels.includes(unit) ? `的标签是${quoted(unit)}` : `在表头${quoted(unit)}下`;
        const of = String(column.unit);
        say.ofRow(one.id, `的金额${quoted(text)}${where}，单位不是${of}，没有读入。请换算成${of}填写。`);
      }
    }
  }
  say.sayRemarks();
  return foldDivided(
    taken,
    asked,
    foreign,
    new Set(rows.filter((one) => one.asked.own).map((one) => one.asked.id)),
    say,
  );
}

function textsOf(placed: Placed, row: TableRow, id: string, say: Sayer): readonly (string | undefined)[] {
  if (placed.kind === 'unclear') {
    say.ofRow(id, `没有读入：${placed.reason}。印的是${printedTexts(row.values)}，请对照原文填写。`);
    return [];
  }
  if (placed.remark !== undefined) say.remark(placed.remark, row, id);
  return placed.texts;
}
