import Big from 'big.js';
import type { Cell, Sheet } from 'write-excel-file/node';
import type { Book } from '../../../shared/collection/book.ts';
import { leavesOf } from '../../../shared/form/edition.ts';
import type { CellId, Table } from '../../../shared/form/edition.ts';
import { addressOf, columnLetters } from './address.ts';
import { isTooLong, numberCell } from './number-cell.ts';
import type { WorkedOutSheet } from './worked-out.ts';
import { border } from './write-sheets.ts';

const blank: Cell = { ...border };
const zero: Cell = { value: 0, type: Number, align: 'center', ...border };
const middle = { align: 'center', alignVertical: 'center', wrap: true } as const;
/** Rows of title and heads above the first unit. */
const headRows = 3;

/** One of the form's tables over all units: a row a unit, a column a cell, and a last row of sums that follow. */
export function bookTable({ reports }: Pick<Book, 'reports'>, table: Table): WorkedOutSheet {
  const rows = table.blocks.flatMap((block) => {
    const columns = leavesOf(block.columns);
    return leavesOf(block.rows).map(({ leaf, path }) => ({
      label: [block.caption ?? '', ...path].filter((words) => words !== '').join('\u3000') || table.name,
      columns: columns.map(({ leaf: column, path: heads }) => ({
        id: `${table.id}.${leaf.id}.${column.id}`,
        label: heads.join('\u3000'),
      })),
    }));
  });
  const ids = rows.flatMap(({ columns }) => columns.map(({ id }) => id));
  // Excel adds up no words: a sum of numbers too long for it is words too
  const sumOf = (id: CellId, column: number): Cell => {
    const result = resultOf(reports, id);
    return [result, ...reports.map(({ cells }) => String(cells[id] ?? ''))].some(isTooLong)
      ? { ...numberCell(result), fontWeight: 'bold', align: 'center', ...border }
      : sum(column, reports.length);
  };
  const title: Cell = { value: `${table.name}\u3000各单位汇总`, type: String, fontWeight: 'bold' };
  const names: Cell[] = rows.flatMap(({ label, columns }): Cell[] => [
    head(label, columns.length),
    ...columns.slice(1).map(() => null),
  ]);
  const labels = rows.flatMap(({ columns }) => columns.map(({ label }) => head(label)));
  const corner = head('单位', 1, 2);
  const sheet: Sheet<never> = {
    sheet: table.name,
    orientation: 'landscape',
    stickyRowsCount: headRows,
    stickyColumnsCount: 1,
    columns: [{ width: 32 }, ...ids.map(() => ({ width: 11 }))],
    data: [
      [title],
      [corner, ...names],
      [null, ...labels],
      ...reports.map(({ unit, cells }) => [text(unit), ...ids.map((id) => number(cells, id))]),
      [text('合计'), ...ids.map((id, at) => sumOf(id, at + 1))],
    ],
  };
  const lastRow = headRows + reports.length;
  const results = new Map(
    ids.map((id, at) => [addressOf({ row: lastRow, column: at + 1 }), resultOf(reports, id)]),
  );
  return { sheet, results };
}

/** What Excel's SUM comes to: 0 where no unit filled the cell. */
function resultOf(reports: Book['reports'], id: CellId): string {
  return reports.reduce((sum, { cells }) => sum.plus(cells[id] ?? 0), new Big(0)).toFixed();
}

function head(value: string, columnSpan = 1, rowSpan = 1): Cell {
  return { value, type: String, fontWeight: 'bold', columnSpan, rowSpan, ...middle, ...border };
}

function text(value: string): Cell {
  return { value, type: String, ...border };
}

function number(cells: Readonly<Record<CellId, number | string>>, id: CellId): Cell {
  const value = cells[id];
  // what is not filled stays an empty cell: it is no zero. Most cells are one or the other
  if (value === undefined) return blank;
  return value === 0 ? zero : { ...numberCell(String(value)), align: 'center', ...border };
}

function sum(column: number, units: number): Cell {
  const letters = columnLetters(column);
  const last = String(headRows + Math.max(units, 1));
  return {
    value: `=SUM(${letters}${String(headRows + 1)}:${letters}${last})`,
    type: 'Formula',
    fontWeight: 'bold',
    align: 'center',
    ...border,
  };
}
