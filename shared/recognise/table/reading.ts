import { cellName, cellsOf } from '../../form/edition.ts';
import type { Cell, CellId, Edition, Takes } from '../../form/edition.ts';
import { parseCell } from '../../draft/number.ts';
import type { Parsed } from '../../draft/number.ts';
import type { CellValue } from '../../form/cells.ts';
import type { Note } from '../note.ts';
import { remembered } from '../../words/remembered.ts';
import { debris, quoted } from '../wording.ts';

/** What has been read of the tables so far. */
export interface Reading {
  edition: Edition;
  cells: Record<CellId, CellValue>;
  notes: Note[];
}

/** What a printed text means, by what the cell takes. */
export const printedNumber: Readonly<Record<Takes, (text: string) => Parsed>> = {
  count: remembered((text) => parseCell('count', text)),
  change: remembered((text) => parseCell('change', text)),
  amount: remembered((text) => parseCell('amount', text)),
};

/** Printed counts as numbers, to see whether they add up; NaN for what is none. */
export const printedCounts = (texts: readonly string[]): number[] =>
  texts.map((text) => {
    const parsed = printedNumber.count(text);
    return parsed.state === 'filled' ? Number(parsed.value) : Number.NaN;
  });

/** Takes a printed text into a cell. What is no acceptable number stays not filled, and is kept in a note. */
export function take(reading: Reading, id: CellId, printed: string | undefined): void {
  const cell = cellsOf(reading.edition).get(id);
  if (!cell || printed === undefined) return;
  const text = printed.includes('[') ? printed.replace(debris, '') : printed;
  if (text !== printed) {
    reading.notes.push({
      message: `${cellName(cell)}里有复制时带进来的记号，已经去掉，请核对。`,
      cells: [id],
    });
  }
  const parsed = printedNumber[cell.takes](text);
  if (parsed.state === 'filled') reading.cells[cell.id] = parsed.value;
  else if (parsed.state === 'refused') {
    reading.notes.push({
      message: `${cellName(cell)}印的是${quoted(text)}，没有读入。${parsed.message}`,
      cells: [id],
    });
  }
}

/** The cells of some rows of a table. */
export function cellsOfRows(edition: Edition, table: string, rows: readonly string[]): CellId[] {
  return [...cellsOf(edition).values()]
    .filter((cell: Cell) => cell.table.id === table && rows.includes(cell.row.id))
    .map((cell) => cell.id);
}
