import type { Block, CellId } from '../../form/edition.ts';
import type { CellValue } from '../../form/cells.ts';
import type { Note } from '../note.ts';
import { anchorRows } from './anchor-rows.ts';
import type { Anchored } from './anchor-rows.ts';
import type { AskedTable } from './asked-table.ts';
import { believedColumns } from './believed-columns.ts';
import { firstPrinting } from './first-printing.ts';
import type { Slot } from './heads.ts';
import { noteOfOtherUnit } from './other-unit.ts';
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
interface PartRead extends TableRead {
  doubts: readonly RowDoubt[];
}

/**
 * Flatten, take rows apart, anchor labels, place values under heads, believe only what agrees: so is a table of the form read.
 * Whatever was printed is flat tables by now (`pages/`), and their rows are labels and values (`table-rows`), of which one
 * printing is read (`first-printing`), each with the heads above it (`rows-under-heads`). A row is anchored to the row of the
 * form that its labels name (`row-names`), or its place between others (`anchor-rows`; `rows-in-parts` where the author divided
 * one); its values are placed (`place-values`) in the columns that the heads say (`heads`, `believed-columns`); and where more
 * than one way is left, the edition's own sums decide (`row-sums`) or the cells stay not filled, with a note (`table-notes`).
 * What table it is, how wide and with which labels, the edition says.
 */
export function readTable(asked: AskedTable, printed: readonly TableRow[]): TableRead {
  const { rows: first, isTwice } = firstPrinting(asked, printed);
  const rows = rowsUnderHeads(asked, first);
  const whole = joinParts(asked, rows);
  const { anchored, left } = anchorRows(asked, whole.rows);
  const isOf = (block: Block) => (one: Anchored) => one.asked.block === block;
  const read = joined(
    asked.table.blocks.flatMap((block) => readBlock(asked, block, anchored.filter(isOf(block)))),
  );
  const twice = '印了两次，读的是第一次的，请核对读的是不是本年的。';
  return {
    cells: read.cells,
    notes: [
      ...(isTwice ? [noteOfRows(asked, asked.rows, twice)] : []),
      ...whole.notes,
      ...read.notes,
      ...notesOfDoubts(asked, read.doubts),
      ...notesOfAnchors(asked, anchored),
      ...notesOfLeft(asked, left),
      ...notesOfMissing(asked, rows, anchored),
    ],
  };
}

function joined(parts: readonly PartRead[]): PartRead {
  return {
    cells: parts.flatMap(({ cells }) => cells),
    notes: parts.flatMap(({ notes }) => notes),
    doubts: parts.flatMap(({ doubts }) => doubts),
  };
}

function readBlock(asked: AskedTable, block: Block, rows: readonly Anchored[]): PartRead[] {
  const { slots, notes } = believedColumns(asked, block, rows);
  const agreement = agreementOf(asked, slots);
  const read = slots.length > 0 ? rows.map((one) => readRow(asked, one, slots, agreement)) : [];
  return [{ cells: [], notes, doubts: [] }, ...read];
}

function readRow(
  asked: AskedTable,
  anchored: Anchored,
  slots: readonly Slot[],
  agreement: Agreement,
): PartRead {
  const { row, asked: one, how } = anchored;
  const [first] = row.values;
  const isLabel = how === 'order' && first !== undefined && isBlank(first);
  // where the label is lost its cell is none of the values
  const values = isLabel && row.values.length > slots.length ? row.values.slice(1) : row.values;
  const placed = placeValues(values, slots, agreement, row.joined);
  const label = row.cells.findLast((cell) => !row.values.includes(cell)) ?? row.cells[0];
  const notes: Note[] = [];
  if (placed.unclear !== undefined) {
    const why = `没有读入：${placed.unclear}。印的是${printedTexts(row.values)}，请对照原文填写。`;
    notes.push(noteOfRow(asked, one, why));
  }
  const cells = slots.flatMap(({ column }, at): CellRead[] => {
    const cell = one.cells.find((each) => each.column === column);
    if (!cell) return [];
    const printed = placed.cells[at];
    const read = { id: cell.id, value: undefined, mark: printed?.mark ?? label?.mark };
    // one row for a group is zero in each of its rows or says nothing of them
    if (!printed || (how === 'group' && printedCount(printed.text) !== 0)) return [read];
    const ofUnit = noteOfOtherUnit(asked, anchored, cell, printed.text);
    const taken = ofUnit ? { value: undefined, notes: [ofUnit] } : takenCell(cell, printed.text);
    notes.push(...taken.notes);
    return [{ ...read, value: taken.value }];
  });
  return { cells, notes, doubts: placed.doubt === undefined ? [] : [{ ...anchored, words: placed.doubt }] };
}
