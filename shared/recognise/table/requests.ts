import { leavesOf, tableOf } from '../../form/edition.ts';
import type { CellId } from '../../form/edition.ts';
import { anchor } from './anchor.ts';
import type { Anchored, OfficialRow } from './anchor.ts';
import { fit } from './fit.ts';
import type { FlatCell } from '../pages/flatten.ts';
import { headEssence, isOfficialOrder, readHeads } from './heads.ts';
import type { Heads } from './heads.ts';
import { foldForeign } from './other-handling.ts';
import type { ForeignRow } from './other-handling.ts';
import { firstPrinting } from './printed-twice.ts';
import { cellsOfRows, take } from './reading.ts';
import type { Reading } from './reading.ts';
import { labelsOf } from './requests-labels.ts';
import { printedValues, sayLeft, sayMissing, sayOrder, valuesOf } from './requests-notes.ts';
import { addsUp, balanceOfSums, orderThatAddsUp } from './requests-sums.ts';
import { isInSeveralTables } from './table-rows.ts';
import type { TableRow } from './table-rows.ts';
import { essence, isValueLike, squeeze } from '../wording.ts';

/** Reads table three out of its printed rows. */
export function readRequests(reading: Reading, all: readonly TableRow[]): void {
  const table = tableOf(reading.edition, 'requests');
  const block = table.blocks[0];
  if (!block) return;
  const leaves = leavesOf(block.columns).map(({ leaf }) => leaf);
  const labels = leaves.map(({ label }) => label);
  const { official, namesRow, rowNamed } = labelsOf(reading.edition);
  const names = (row: TableRow): string[] => row.labels.filter(namesRow).reverse();
  const nameOf = (row: TableRow): string | undefined => firstNamed(names(row), rowNamed)?.id;
  const { rows: printed, isTwice } = firstPrinting(all, nameOf);
  const isHeadRow = new Set(headRowsOf(printed, labels));
  // heads printed again on the next page say nothing new
  const firstValues = printed.findIndex((row) => !isHeadRow.has(row) && valuesOf(row).length > 0);
  const headRows = printed
    .slice(0, firstValues === -1 ? undefined : firstValues)
    .filter((row) => isHeadRow.has(row));
  const headCells = headRows.map(({ cells }) => cells);
  const grid = headRows.every((row) => row.grid);
  const body = printed.filter((row) => !isHeadRow.has(row)).flatMap((row) => unfold(row, leaves.length));
  const rows = body.filter((row) => row.values.length >= 2 || names(row).length > 0);
  const { anchored, left } = anchor(
    rows.filter((row) => row.values.length > 0),
    official,
    names,
    rowNamed,
  );

  const allCells = (): CellId[] =>
    cellsOfRows(
      reading.edition,
      'requests',
      official.map(({ id }) => id),
    );
  const asPrinted = readHeads(block.columns, headCells, grid, false);
  const heads = orderThatAddsUp(asPrinted, anchored, block.columns);
  const isGuessed = asPrinted.places === undefined;
  if (isTwice) {
    reading.notes.push({
      message: '表三印了两次，读的是第一次的，请核对读的是不是本年的。',
      cells: allCells(),
    });
  }
  if (isGuessed && isShuffled(headCells.flat(), labels)) {
    reading.notes.push({
      message: '表三表头的次序与官方表不同，说不准各列是什么，没有读入。请对照原文填写。',
      cells: allCells(),
    });
    return;
  }
  if (columnLost(anchored, heads)) {
    const values = [...new Set(anchored.map(({ row }) => valuesOf(row).length))];
    reading.notes.push({
      message: `表三每行应有 ${String(leaves.length)} 个数，却只印了 ${values.sort().join('、')} 个，缺了一列，说不准是哪一列，所以表三没有读入。请对照原文填写。`,
      cells: allCells(),
    });
    return;
  }
  if (heads.remark !== undefined) {
    const isLost = (id: CellId): boolean => heads.lost.some((column) => id.endsWith(`.${column.id}`));
    const cells = heads.reordered ? allCells() : allCells().filter(isLost);
    reading.notes.push({ message: `表三${heads.remark}，请核对。`, cells });
  }
  if (isGuessed && grid && headRows.length > 0 && balanceOfSums(anchored, leaves.length - 1) < 0) {
    reading.notes.push({
      message: '表三的表头说不准各列是什么，是按官方表的次序读的，可是多数行的总计不等于各类之和，请核对。',
      cells: allCells(),
    });
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
  sayLeft(reading, left, (row) => firstNamed(names(row), rowNamed));
  sayMissing(reading, official, read);
}

function firstNamed(
  names: readonly string[],
  rowNamed: (label: string) => OfficialRow | undefined,
): OfficialRow | undefined {
  for (const name of names) {
    const found = rowNamed(name);
    if (found) return found;
  }
  return undefined;
}

/** The rows that hold heads of columns. */
function headRowsOf(printed: readonly TableRow[], labels: readonly string[]): TableRow[] {
  const wanted = new Set(labels.map(essence));
  return printed.filter(({ cells, values }) => {
    const heads = cells.filter(({ text }) => !isValueLike(text) && wanted.has(headEssence(text)));
    // 其他 and 总计 are names of rows too; any other head alone is enough above cells without a value
    const isPlain = heads.some(({ text }) => !isInSeveralTables(headEssence(text)));
    return heads.length >= 2 || (isPlain && values.every(({ text }) => squeeze(text) === ''));
  });
}

/** Without a grid the heads' places are unknown; in another order than the official one they say nothing. */
function isShuffled(cells: readonly FlatCell[], labels: readonly string[]): boolean {
  const [person = '', ...rest] = labels;
  const total = rest.at(-1) ?? '';
  const printed = [...new Set(cells.map((cell) => headEssence(cell.text)))].filter((text) =>
    labels.includes(text),
  );
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
