import { anchor } from './anchor.ts';
import type { Anchored } from './anchor.ts';
import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from './place-values.ts';
import { namesOf } from './rows-under-heads.ts';
import type { RowsAbove } from './rows-under-heads.ts';
import type { Sayer } from './table-notes.ts';
import type { TableRow } from './table-rows.ts';

/** The rows of a table that are rows of the form, and those that are none. */
export interface AnchoredRows {
  anchored: readonly Anchored[];
  left: readonly TableRow[];
  /** rows of the form that are printed in parts, each with a name of its own */
  inParts: ReadonlyMap<AskedRow, readonly TableRow[]>;
}

/** Which row of the form each row of values is. */
export function anchorRows(
  asked: AskedTable,
  rows: readonly TableRow[],
  above: Map<TableRow, RowsAbove>,
  say: Sayer,
): AnchoredRows {
  const [only] = asked.rows;
  if (asked.table.labelWidth === 0 && only)
    return { ...onlyRow(asked, only, rows, above, say), inParts: new Map() };
  const inParts = partsOf(asked, rows);
  const parts = new Set([...inParts.values()].flat());
  // a lone number beside no label is none of a row
  const fewest = Math.min(2, ...asked.table.blocks.map((block) => asked.columnsOf(block).length));
  const whole = rows.filter(
    (row) => !parts.has(row) && (row.values.length >= fewest || namesOf(asked, row).length > 0),
  );
  return { ...anchor(whole, asked.rows, (row) => namesOf(asked, row), asked.rowNamed), inParts };
}

/** The row of a table whose rows have no labels. It may be printed in pieces, each under its own heads. */
function onlyRow(
  asked: AskedTable,
  only: AskedRow,
  rows: readonly TableRow[],
  above: Map<TableRow, RowsAbove>,
  say: Sayer,
): Omit<AnchoredRows, 'inParts'> {
  const columns = asked.columnsOf(only.block).length;
  const [first, ...others] = rows.filter((row) => !row.values.every(isBlank));
  if (!first) {
    if (!rows.some(({ values }) => values.length >= columns))
      say.ofAll('只认出了表头，没有找到数，请对照原文填写。');
    return { anchored: [], left: [] };
  }
  const pieces = [first, ...others];
  const values = pieces.flatMap((row) => row.values);
  if (others.length === 0 || values.length !== columns)
    return { anchored: [{ row: first, asked: only, how: 'label' }], left: others };
  const row = { ...first, values };
  const [heads, all] = [
    pieces.flatMap((piece) => above.get(piece)?.heads ?? []),
    pieces.flatMap((piece) => above.get(piece)?.all ?? []),
  ];
  above.set(row, { heads, all: [...new Set(all)], words: [] });
  return { anchored: [{ row, asked: only, how: 'label' }], left: [] };
}

/**
 * Rows that an author divided: the label of the form reaches over several, and each has a name of its own that the form does
 * not know.
 */
function partsOf(asked: AskedTable, rows: readonly TableRow[]): Map<AskedRow, TableRow[]> {
  const parts = new Map<AskedRow, TableRow[]>();
  let open: { owner: AskedRow; first: TableRow } | undefined;
  for (const row of rows) {
    const [name, ...spanning] = namesOf(asked, row);
    const isUnknown = name !== undefined && asked.rowNamed(name) === undefined;
    const owner = spanning.map(asked.rowNamed).find((one) => one?.own);
    if (isUnknown && owner) open = { owner, first: row };
    else if (!isUnknown || spanning.length > 0 || !open || !isBeside(row, open.first)) open = undefined;
    if (open) parts.set(open.owner, [...(parts.get(open.owner) ?? []), row]);
  }
  return parts;
}

/** Whether a row begins right of another, whose first label then reaches down beside it. */
function isBeside(row: TableRow, first: TableRow): boolean {
  const [cell, label] = [row.cells.find((one) => !isBlank(one)), first.cells[0]];
  return !row.grid || (cell !== undefined && label !== undefined && cell.start > label.start);
}
