import { leavesOf, tableOf } from '../edition.ts';
import type { CellId } from '../edition.ts';
import { anchor } from './anchor.ts';
import type { Anchored } from './anchor.ts';
import { fit } from './fit.ts';
import type { FlatCell } from './flatten.ts';
import { isOfficialOrder, readHeads } from './heads.ts';
import type { Heads } from './heads.ts';
import { foldForeign } from './other-handling.ts';
import type { ForeignRow } from './other-handling.ts';
import { cellsOfRows, printedNumber, take } from './reading.ts';
import type { Reading } from './reading.ts';
import { labelsOf } from './requests-labels.ts';
import { printedValues, sayLeft, sayMissing, sayOrder, valuesOf } from './requests-notes.ts';
import type { TableRow } from './table-rows.ts';
import { essence, isValueLike } from './wording.ts';

/** Reads table three out of its printed rows. */
export function readRequests(reading: Reading, printed: readonly TableRow[]): void {
  const table = tableOf(reading.edition, 'requests');
  const block = table.blocks[0];
  if (!block) return;
  const leaves = leavesOf(block.columns).map(({ leaf }) => leaf);
  const labels = leaves.map(({ label }) => label);
  const isHead = headOf(labels);
  const headRows = new Set(printed.filter(({ cells }) => cells.filter(isHead).length >= 2));
  const headCells = [...headRows].flatMap(({ cells }) => cells.filter(isHead));
  const grid = [...headRows].every((row) => row.grid);
  const heads = readHeads(block.columns, headCells, grid, false);
  const body = printed.filter((row) => !headRows.has(row)).flatMap((row) => unfold(row, leaves.length));
  const { official, namesRow, rowNamed } = labelsOf(reading.edition);
  const names = (row: TableRow): string[] => row.labels.filter(namesRow).reverse();
  const rows = body.filter((row) => row.values.length >= 2 || names(row).length > 0);
  const { anchored, left } = anchor(
    rows.filter((row) => row.values.length > 0),
    official,
    names,
    rowNamed,
  );

  const all = (): CellId[] =>
    cellsOfRows(
      reading.edition,
      'requests',
      official.map(({ id }) => id),
    );
  if (!grid && isShuffled(headCells, labels)) {
    reading.notes.push({
      message: '表三表头的次序与官方表不同，说不准各列是什么，没有读入。请对照原文填写。',
      cells: all(),
    });
    return;
  }
  if (columnLost(anchored, heads)) {
    const values = [...new Set(anchored.map(({ row }) => valuesOf(row).length))];
    reading.notes.push({
      message: `表三每行应有 ${String(leaves.length)} 个数，却只印了 ${values.sort().join('、')} 个，缺了一列，说不准是哪一列，所以表三没有读入。请对照原文填写。`,
      cells: all(),
    });
    return;
  }
  if (heads.remark !== undefined) {
    const cells = all().filter((id) => heads.lost.some((column) => id.endsWith(`.${column.id}`)));
    reading.notes.push({ message: `表三${heads.remark}，请核对。`, cells });
  }
  const foreign: ForeignRow[] = [];
  const remarks = new Map<string, Anchored[]>();
  const read = new Set<string>();
  for (const one of anchored) {
    const texts = readRow(reading, one, heads, remarks);
    if (!one.official.own) {
      if (texts) foreign.push({ one, texts });
      continue;
    }
    read.add(one.official.id);
    heads.columns.forEach((column, index) => {
      take(reading, `requests.${one.official.id}.${column.id}`, texts?.[index]);
    });
  }
  for (const [remark, rows] of remarks) {
    reading.notes.push({
      message: `表三第${rows.map(({ row }) => String(row.ordinal)).join('、')}行${remark}，请核对。`,
      cells: cellsOfRows(
        reading.edition,
        'requests',
        rows.map(({ official: { id } }) => id),
      ),
    });
  }
  sayOrder(reading, anchored);
  foldForeign(reading, foreign, heads, read);
  sayLeft(reading, left);
  sayMissing(reading, official, read);
}

/** Whether a cell is the head of a column. */
function headOf(labels: readonly string[]): (cell: FlatCell) => boolean {
  const wanted = new Set(labels.map(essence));
  return (cell) => !isValueLike(cell.text) && wanted.has(essence(cell.text));
}

/** Without a grid the heads' places are unknown; in another order than the official one they say nothing. */
function isShuffled(heads: readonly FlatCell[], labels: readonly string[]): boolean {
  const [person = '', ...rest] = labels;
  const total = rest.at(-1) ?? '';
  const printed = heads.map((cell) => essence(cell.text));
  return !isOfficialOrder(printed, [
    labels,
    [person, total, ...rest.slice(0, -1)],
    [...rest.slice(0, -1), person, total],
  ]);
}

/**
 * Whether a column is lost from the whole table: some rows have fewer cells than the form has columns, and no row has
 * more values than those. Where the grid or the heads say which column a value is in, nothing is lost.
 */
function columnLost(anchored: readonly Anchored[], heads: Heads): boolean {
  const rows = anchored.map(({ row }) => row).filter((row) => valuesOf(row).length > 0);
  if (rows.length === 0 || heads.places !== undefined) return false;
  const fewest = Math.min(...rows.map((row) => row.values.length));
  const most = Math.max(...rows.map((row) => valuesOf(row).length));
  return rows.length > 1 && fewest < heads.columns.length && most <= fewest;
}

/** R3: the total of a row is the sum of the kinds of applicant before it. */
function addsUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => {
    const parsed = printedNumber.count(text);
    return parsed.state === 'filled' ? Number(parsed.value) : Number.NaN;
  });
  return numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);
}

function readRow(
  reading: Reading,
  one: Anchored,
  heads: Heads,
  remarks: Map<string, Anchored[]>,
): readonly (string | undefined)[] | undefined {
  const { row, official } = one;
  const complete = heads.columns.at(-1)?.id === 'total' && heads.columns.length === 7;
  const fitted = fit(row.values, heads.columns.length, heads.places, complete ? addsUp : undefined);
  const place = `表三第${String(row.ordinal)}行「${official.label}」`;
  if (fitted.kind === 'unclear') {
    const cells = cellsOfRows(reading.edition, 'requests', [official.id]);
    reading.notes.push({
      message: `${place}没有读入：${fitted.reason}。印的是${printedValues(row)}，请对照原文填写。`,
      cells,
    });
    return undefined;
  }
  if (fitted.remark !== undefined) remarks.set(fitted.remark, [...(remarks.get(fitted.remark) ?? []), one]);
  return fitted.texts;
}

/** A row whose label is over several rows and whose cells hold a line for each of them, as the rows they were. */
function unfold(row: TableRow, columns: number): TableRow[] {
  const lines = row.values.map((cell) => cell.text.trim().split(/\s*\n\s*/u));
  const height = lines[0]?.length ?? 0;
  const even =
    row.values.length >= columns && lines.every((cell) => cell.length === height && cell.every(isValueLike));
  if (!even || height < 2) return [row];
  const labels =
    row.labels
      .at(-1)
      ?.trim()
      .split(/\s*\n\s*/u) ?? [];
  return Array.from({ length: height }, (_, index) => ({
    ...row,
    labels: labels.length === height ? [labels[index] ?? ''] : [],
    values: row.values.map((cell, at) => ({ ...cell, text: lines[at]?.[index] ?? '' })),
  }));
}
