import { cellsOf } from '../../form/edition.ts';
import type { Block, CellId, Column } from '../../form/edition.ts';
import type { CellValue } from '../../form/cells.ts';
import type { Note } from '../note.ts';
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
import { noteOfRow, noteOfRows, notesOfAnchors, notesOfDoubts } from './table-notes.ts';
import { notesOfLeft, notesOfMissing, printedTexts } from './table-notes.ts';
import type { RowDoubt } from './table-notes.ts';
import type { TableRow } from './table-rows.ts';
import { printedCount, takenCell } from './taken-cell.ts';

/** Where cells of the form are printed: the marks that the reader of the format gave their printed cells. */
export type PrintedAt = ReadonlyMap<CellId, number>;

/** What was read of a cell of the form. */
export interface CellRead {
  id: CellId;
  /** undefined where it stays not filled */
  value: CellValue | undefined;
  /** of the printed cell, where the reader of the format marked it */
  mark: number | undefined;
}
export interface TableRead {
  cells: readonly CellRead[];
  notes: readonly Note[];
}
interface RowsRead extends TableRead {
  doubts: readonly RowDoubt[];
}

/**
 * Flatten, take rows apart, anchor labels, place values under heads, believe only what agrees: so is a table of the form read.
 * Whatever was printed is flat tables by now (`pages/`), and their rows are labels and values (`table-rows`), each with the heads
 * above it (`rows-under-heads`). A row is anchored to the row of the form that its labels name, or its place between others
 * (`anchor-rows`; `rows-in-parts` where the author divided one); its values are placed (`place-values`) in the columns that the
 * heads say (`heads`, `believed-columns`); and where more than one way is left, the edition's own sums decide (`row-sums`) or the
 * cells stay not filled, with a note (`table-notes`). What table it is, how wide and with which labels, the edition says.
 */
export function readTable(asked: AskedTable, printed: readonly TableRow[]): TableRead {
  const { rows, isTwice } = rowsUnderHeads(asked, printed);
  const whole = joinParts(asked, rows);
  const { anchored, left } = anchorRows(asked, whole.rows);
  const blocks = asked.table.blocks.map((block) =>
    readBlock(
      asked,
      block,
      anchored.filter((one) => one.asked.block === block),
    ),
  );
  const twice = '印了两次，读的是第一次的，请核对读的是不是本年的。';
  return {
    cells: blocks.flatMap(({ cells }) => cells),
    notes: [
      ...(isTwice ? [noteOfRows(asked, asked.rows, twice)] : []),
      ...whole.notes,
      ...blocks.flatMap(({ notes }) => notes),
      ...notesOfDoubts(
        asked,
        blocks.flatMap(({ doubts }) => doubts),
      ),
      ...notesOfAnchors(asked, anchored),
      ...notesOfLeft(asked, left),
      ...notesOfMissing(asked, rows, anchored),
    ],
  };
}

function readBlock(asked: AskedTable, block: Block, anchored: readonly Anchored[]): RowsRead {
  const { slots, notes } = believedColumns(asked, block, anchored);
  const agreement = agreementOf(asked, slots);
  const rows = slots.length > 0 ? anchored.map((one) => readRow(asked, one, slots, agreement)) : [];
  return {
    cells: rows.flatMap(({ cells }) => cells),
    notes: [...notes, ...rows.flatMap((row) => row.notes)],
    doubts: rows.flatMap(({ doubts }) => doubts),
  };
}

function readRow(
  asked: AskedTable,
  anchored: Anchored,
  slots: readonly Slot[],
  agreement: Agreement,
): RowsRead {
  const { row, asked: one, how } = anchored;
  const [first] = row.values;
  const isLabel = how === 'order' && first !== undefined && isBlank(first);
  // where the label is lost its cell is none of the values
  const values = isLabel && row.values.length > slots.length ? row.values.slice(1) : row.values;
  const placed = placeValues(values, slots, agreement, row.joined);
  const label = row.cells.findLast((cell) => !row.values.includes(cell)) ?? row.cells[0];
  const notes: Note[] = [];
  const cells = slots.flatMap(({ column }, at): CellRead[] => {
    const cell = column && cellsOf(asked.edition).get(`${asked.table.id}.${one.id}.${column.id}`);
    const printed = 'cells' in placed ? placed.cells[at] : undefined;
    if (!cell) return [];
    const read = { id: cell.id, mark: printed?.mark ?? label?.mark, value: undefined };
    // one row for a group is zero in each of its rows or says nothing of them
    if (!printed || (how === 'group' && printedCount(printed.text) !== 0)) return [read];
    const unit = squeeze(printed.text) === '' ? undefined : otherUnit(column, row);
    const taken = unit === undefined ? takenCell(cell, printed.text) : undefined;
    notes.push(...(taken?.notes ?? [noteOfUnit(asked, anchored, column, String(unit), printed.text)]));
    return [{ ...read, value: taken?.value }];
  });
  if ('unclear' in placed) {
    const why = `没有读入：${placed.unclear}。印的是${printedTexts(row.values)}，请对照原文填写。`;
    return { cells, notes: [noteOfRow(asked, one, why)], doubts: [] };
  }
  return { cells, notes, doubts: placed.doubt === undefined ? [] : [{ ...anchored, words: placed.doubt }] };
}

/** That an amount stands beside or below another unit than its column's. */
function noteOfUnit(
  asked: AskedTable,
  { row, asked: one }: Anchored,
  column: Column,
  unit: string,
  amount: string,
): Note {
  const where = row.labels.includes(unit) ? `的标签是${quoted(unit)}` : `在表头${quoted(unit)}下`;
  const of = String(column.unit);
  const not = `单位不是${of}，没有读入。请换算成${of}填写。`;
  return noteOfRow(asked, one, `的金额${quoted(amount)}${where}，${not}`);
}
