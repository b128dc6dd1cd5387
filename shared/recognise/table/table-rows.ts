import { tableIds } from '../../form/edition.ts';
import type { TableId } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import type { FlatBlock, FlatCell, FlatTable } from '../pages/flat-block.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { essence, isValueLike, squeeze } from '../wording.ts';
import { isAmbiguous, tableOfLabel } from '../labels/vocabulary.ts';

/** A row of one of the form's tables, taken apart into labels and values. */
export interface TableRow {
  /** counted from 1 in its printed table */
  ordinal: number;
  labels: readonly string[];
  /** the cells after the last label, also such as hold a word where a number should be */
  values: readonly FlatCell[];
  cells: readonly FlatCell[];
  grid: boolean;
  /** the last label and the values stood in one cell: 规章000 */
  joined: boolean;
}

/** The table a cell belongs to, whose label may have run together with its number. */
const tableOfCell = onceByText((text) => tableOfLabel(text.replace(/[\d\s.]+$/u, '')));

/** More rows and cells than this are no report. */
const mostRows = 400;
const mostCells = 60;

/** One or two words in common with the form do not make a table of statistics one of its tables. */
const fewestWords = 3;

/** The rows of a printed table by the table of the form they belong to; empty when it is another table. */
export const rowsByTable = once((table: FlatTable): ReadonlyMap<TableId, TableRow[]> => {
  const rows = table.rows.slice(0, mostRows).map((row) => row.slice(0, mostCells));
  const told = rows.map((row) => row.filter(({ text }) => tableOfCell(text) !== undefined));
  const wordsOf = (cells: readonly FlatCell[], id: TableId): string[] =>
    cells.filter(({ text }) => tableOfCell(text) === id).map(({ text }) => essence(text));
  const ids = tableIds.filter((id) => new Set(wordsOf(told.flat(), id)).size >= fewestWords);
  const result = new Map<TableId, TableRow[]>();
  const kinds = told.map((cells) => {
    const votes = ids.map((id) => wordsOf(cells, id).length);
    const most = Math.max(...votes);
    return most > 0 ? ids[votes.indexOf(most)] : undefined;
  });
  let current = kinds.find((kind) => kind !== undefined);
  rows.forEach((row, index) => {
    current = kinds[index] ?? current;
    if (current === undefined) return;
    result.set(current, [...(result.get(current) ?? []), takeApart(row, index + 1, table.grid)]);
  });
  return result;
});

function takeApart(cells: readonly FlatCell[], ordinal: number, grid: boolean): TableRow {
  const isLabel = labelsAmong(cells);
  const lastLabel = isLabel.lastIndexOf(true);
  const labels = cells.filter((_, index) => isLabel[index]).map((cell) => cell.text);
  const values = cells.slice(lastLabel + 1);
  // 规章000: a label and its numbers run together in one cell
  const last = labels.at(-1);
  const tail =
    last === undefined || values.some((cell) => squeeze(cell.text) !== '')
      ? null
      : /^(.*[\p{L})）”])\s*(\d[\d.\s]*)$/su.exec(last);
  const cell = cells[lastLabel];
  if (!tail?.[1] || !tail[2] || !cell) return { ordinal, labels, values, cells, grid, joined: false };
  return {
    ordinal,
    labels: [...labels.slice(0, -1), tail[1]],
    values: [{ ...cell, text: tail[2].trim() }],
    cells,
    grid,
    joined: true,
  };
}

/** A number with a word to it (约3, 3笔), letters taken for digits (O, l2), or 零. */
const wordyNumber = /^(?:\p{L}{0,2}\d+\p{L}{0,2}|[\p{sc=Latn}\d零〇]{1,4})$/u;

/**
 * Which cells of a row are labels. A word of the form always is; any other word only where no number stands left of
 * it, for 零 or 3（含上年1件） among numbers is a value that cannot be read, and must not pass for a label.
 */
function labelsAmong(cells: readonly FlatCell[]): boolean[] {
  let isAfterNumber = false;
  let isAfterLabel = false;
  return cells.map(({ text }) => {
    const isValue = isValueLike(text);
    const isWord = !isValue && (tableOfCell(text) !== undefined || isAmbiguous(essence(text)));
    const isLabel =
      isWord || !(isValue || isAfterNumber || (isAfterLabel && wordyNumber.test(essence(text))));
    if (isWord) isAfterLabel = true;
    if (!isLabel && squeeze(text) !== '') isAfterNumber = true;
    return isLabel;
  });
}

/** The three tables of the form as rows, wherever and in however many pieces they are printed. */
export function formRows(blocks: readonly FlatBlock[]): Map<TableId, TableRow[]> {
  const all = new Map<TableId, TableRow[]>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const [id, rows] of rowsByTable(block)) all.set(id, [...(all.get(id) ?? []), ...rows]);
  }
  return all;
}
