import { cellName, cellsOf } from '../../form/edition.ts';
import type { CellId, Edition, TableId, Takes } from '../../form/edition.ts';
import { parseCell } from '../../draft/number.ts';
import type { Parsed } from '../../draft/number.ts';
import type { CellValue } from '../../form/cells.ts';
import type { Note } from '../note.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { debris, quoted } from '../wording.ts';

/** Where cells of the form are printed: the marks that the reader of the format gave their printed cells. */
export type PrintedAt = Map<CellId, number>;

/** What has been read of the tables so far. */
export interface TakenCells {
  edition: Edition;
  cells: Record<CellId, CellValue>;
  notes: Note[];
  printedAt: PrintedAt;
}

/** What a printed text means, by what the cell takes. */
const printedNumber: Readonly<Record<Takes, (text: string) => Parsed>> = {
  count: onceByText((text) => parseCell('count', text)),
  change: onceByText((text) => parseCell('change', text)),
  amount: onceByText((text) => parseCell('amount', text)),
};

/** A printed count as a number; undefined where the cell is blank, NaN for what is none. */
export function printedCount(text: string): number | undefined {
  const parsed = printedNumber.count(text);
  if (parsed.state === 'notFilled') return undefined;
  return parsed.state === 'filled' ? Number(parsed.value) : Number.NaN;
}

/** Takes a printed text into a cell. What is no acceptable number stays not filled, and is kept in a note. */
export function take(taken: TakenCells, id: CellId, printed: string | undefined): void {
  const cell = cellsOf(taken.edition).get(id);
  if (!cell || printed === undefined) return;
  const text = printed.includes('[') ? printed.replace(debris, '') : printed;
  const note = (message: string): void =>
    void taken.notes.push({ message: cellName(cell) + message, cells: [id] });
  if (text !== printed) note('里有复制时带进来的记号，已经去掉，请核对。');
  const parsed = printedNumber[cell.takes](text);
  if (parsed.state === 'filled') taken.cells[cell.id] = parsed.value;
  else if (parsed.state === 'refused') note(`印的是${quoted(text)}，没有读入。${parsed.message}`);
}

/** The cells of some rows of a table. */
export function cellsOfRows(edition: Edition, table: TableId, rows: readonly string[]): CellId[] {
  return [...cellsOf(edition).values()]
    .filter((cell) => cell.table.id === table && rows.includes(cell.row.id))
    .map((cell) => cell.id);
}
