import { quoted, squeeze } from '../wording.ts';
import { anchorRows } from './anchor-rows.ts';
import type { Anchored } from './anchor-rows.ts';
import type { AskedTable } from './asked-table.ts';
import { believedColumns } from './believed-columns.ts';
import type { Slot } from './heads.ts';
import { otherUnit } from './other-unit.ts';
import { isBlank } from '../pages/flat-block.ts';
import { placeValues } from './place-values.ts';
import type { Agreement } from './place-values.ts';
import { joinParts } from './rows-in-parts.ts';
import { rowsUnderHeads } from './rows-under-heads.ts';
import { agreementOf } from './row-sums.ts';
import { printedTexts, sayLeft, sayMissing, sayHow, Sayer } from './table-notes.ts';
import type { TableRow } from './table-rows.ts';
import { printedCount, take } from './taken-cells.ts';
import type { TakenCells } from './taken-cells.ts';

/**
 * Flatten, take rows apart, anchor labels, place values under heads, believe only what agrees: so is a table of the form read.
 * Whatever was printed is flat tables by now (`pages/`), and their rows are labels and values (`table-rows`), each with the heads
 * above it (`rows-under-heads`). A row is anchored to the row of the form that its labels name, or its place between others
 * (`anchor-rows`; `rows-in-parts` where the author divided one); its values are placed (`place-values`) in the columns that the
 * heads say (`heads`, `believed-columns`); and where more than one way is left, the edition's own sums decide (`row-sums`) or the
 * cells stay not filled, with a note (`table-notes`). What table it is, how wide and with which labels, the edition says.
 */
export function readTable(taken: TakenCells, asked: AskedTable, printed: readonly TableRow[]): void {
  const say = new Sayer(taken.notes, asked);
  const { rows, isTwice } = rowsUnderHeads(asked, printed);
  if (isTwice) say.ofAll('印了两次，读的是第一次的，请核对读的是不是本年的。');
  const { anchored, left } = anchorRows(asked, joinParts(asked, rows, say));
  for (const block of asked.table.blocks) {
    const ofBlock = anchored.filter((one) => one.asked.block === block);
    const slots = believedColumns(asked, block, ofBlock, say);
    const agreement = agreementOf(asked, slots);
    for (const one of slots.length > 0 ? ofBlock : []) readRow(taken, asked, one, slots, agreement, say);
  }
  say.sayDoubts();
  sayHow(say, anchored);
  sayLeft(say, asked, left);
  sayMissing(say, asked, rows, new Set(anchored.map((one) => one.asked)));
}

/** Takes what is printed in a row into its cells. */
function readRow(
  taken: TakenCells,
  asked: AskedTable,
  anchored: Anchored,
  slots: readonly Slot[],
  agreement: Agreement,
  say: Sayer,
): void {
  const { row, asked: one } = anchored;
  const ids = slots.map(({ column }) => column && `${asked.table.id}.${one.id}.${column.id}`);
  const [first] = row.values;
  const isLabel = anchored.how === 'order' && first !== undefined && isBlank(first);
  // where the label is lost its cell is none of the values
  const values = isLabel && row.values.length > slots.length ? row.values.slice(1) : row.values;
  const placed = placeValues(values, slots, agreement, row.joined);
  const label = (row.cells.findLast((cell) => !row.values.includes(cell)) ?? row.cells[0])?.mark;
  ids.forEach((id, at) => {
    const mark = ('cells' in placed ? placed.cells[at]?.mark : undefined) ?? label;
    if (id !== undefined && mark !== undefined) taken.printedAt.set(id, mark);
  });
  if ('unclear' in placed) {
    say.ofRow(one.id, `没有读入：${placed.unclear}。印的是${printedTexts(row.values)}，请对照原文填写。`);
    return;
  }
  if (placed.doubt !== undefined) say.doubt(placed.doubt, row, one.id);
  slots.forEach(({ column }, at) => {
    const [id, text] = [ids[at], placed.cells[at]?.text];
    if (
      !column ||
      id === undefined ||
      text === undefined ||
      (anchored.how === 'group' && printedCount(text) !== 0)
    )
      return;
    const unit =
      squeeze(text) === ''
        ? undefined
        : otherUnit(column, () => [row, ...row.heads].flatMap(({ labels }) => labels));
    if (unit === undefined) take(taken, id, text);
    else {
      const where = row.labels.includes(unit) ? `的标签是${quoted(unit)}` : `在表头${quoted(unit)}下`;
      const of = String(column.unit);
      say.ofRow(one.id, `的金额${quoted(text)}${where}，单位不是${of}，没有读入。请换算成${of}填写。`);
    }
  });
}
