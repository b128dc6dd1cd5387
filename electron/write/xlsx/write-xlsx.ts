import type { Cell, Sheet } from 'write-excel-file/node';
import type { Cells } from '../../../shared/form/cells.ts';
import { tableOf } from '../../../shared/form/edition.ts';
import type { CellId, Edition } from '../../../shared/form/edition.ts';
import { findEdition } from '../../../shared/form/editions/index.ts';
import type { GridCell } from '../../../shared/form/grid.ts';
import type { Report, ReportTable } from '../../../shared/report/report.ts';
import { placeCells } from '../placement.ts';
import { addressOf } from './address.ts';
import type { SheetCell } from './address.ts';
import { liveSums } from './live-sums.ts';
import type { LiveSum } from './live-sums.ts';
import { numberCell } from './number-cell.ts';
import type { WorkedOutSheet } from './worked-out.ts';
import { border, writeSheets } from './write-sheets.ts';

/** The three tables of a report as a workbook, a sheet each, with the form's merges and sums that follow. */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const edition = findEdition(report.edition);
  if (!edition) throw new Error(`no edition ${report.edition}`);
  const tables = report.blocks.filter((block) => block.kind === 'table');
  const sheets = tables.map((table) => sheetOf(report, edition, table));
  return await writeSheets(sheets);
}

/** The title stands in the first row, the table below it. */
const firstRow = 1;
/** A column's width is said in characters of about 5 pt. */
const twipsPerCharacter = 105;
const middle = { alignVertical: 'center', wrap: true } as const;

function sheetOf(
  report: Report,
  edition: Edition,
  { table, rows, widths, values }: ReportTable,
): WorkedOutSheet {
  const placed = placeCells(rows, widths).map((cells) => {
    let column = 0;
    return cells.map((cell) => {
      const at = column;
      column += cell.cell.colSpan;
      return { ...cell, column: at };
    });
  });
  const addresses = new Map<CellId, SheetCell>();
  placed.forEach((cells, row) => {
    for (const { cell, column } of cells)
      if (cell.id !== undefined) addresses.set(cell.id, { row: row + firstRow, column });
  });
  const sums = liveSums(edition, numbersOf(values), addresses);
  const data = placed.map((cells) => {
    const line: Cell[] = widths.map(() => null);
    for (const { cell, column, merge } of cells) {
      if (merge === 'continues') continue;
      line[column] = {
        ...contentOf(cell, values, sums),
        ...border,
        ...middle,
        align: cell.kind === 'label' ? 'left' : 'center',
        columnSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
      };
    }
    return line;
  });
  const { name } = tableOf(edition, table);
  const title: Cell = {
    value: `${report.title}（${name}）`,
    type: String,
    fontWeight: 'bold',
    columnSpan: widths.length,
    ...middle,
    align: 'center',
    height: 30,
  };
  const sheet: Sheet<never> = {
    sheet: name,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width: Math.max(width / twipsPerCharacter, 6) })),
    data: [[title, ...widths.slice(1).map(() => null)], ...data],
  };
  const results = new Map<string, string>();
  for (const [id, { result }] of sums) {
    const at = addresses.get(id);
    if (at) results.set(addressOf(at), result);
  }
  return { sheet, results };
}

function contentOf(
  cell: GridCell,
  values: Readonly<Record<CellId, string>>,
  sums: ReadonlyMap<CellId, LiveSum>,
): { value?: string; type?: StringConstructor | 'Formula' } | ReturnType<typeof numberCell> {
  if (cell.id === undefined) return { value: cell.text, type: String };
  const sum = sums.get(cell.id);
  if (sum !== undefined) return { value: sum.formula, type: 'Formula' };
  const printed = values[cell.id] ?? '';
  return printed === '' ? {} : numberCell(printed);
}

/** The printed counts as numbers again; amounts are in no sum. */
function numbersOf(values: Readonly<Record<CellId, string>>): Cells {
  const cells: Record<CellId, number> = {};
  for (const [id, printed] of Object.entries(values))
    if (/^-?\d+$/u.test(printed)) cells[id] = Number(printed);
  return cells;
}
