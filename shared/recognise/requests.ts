import { leavesOf, tableOf } from '../edition.ts';
import type { CellId, ColumnNode } from '../edition.ts';
import { anchor } from './anchor.ts';
import type { Anchored } from './anchor.ts';
import { fit } from './fit.ts';
import type { FlatCell } from './flatten.ts';
import { headEssence, isOfficialOrder, officialHeads, readHeads } from './heads.ts';
import type { Heads } from './heads.ts';
import { foldForeign } from './other-handling.ts';
import type { ForeignRow } from './other-handling.ts';
import { cellsOfRows, printedCounts, take } from './reading.ts';
import type { Reading } from './reading.ts';
import { labelsOf } from './requests-labels.ts';
import { printedValues, sayLeft, sayMissing, sayOrder, valuesOf } from './requests-notes.ts';
import type { TableRow } from './table-rows.ts';
import { essence, isValueLike, squeeze } from './wording.ts';

/** Reads table three out of its printed rows. */
export function readRequests(reading: Reading, printed: readonly TableRow[]): void {
  const table = tableOf(reading.edition, 'requests');
  const block = table.blocks[0];
  if (!block) return;
  const leaves = leavesOf(block.columns).map(({ leaf }) => leaf);
  const labels = leaves.map(({ label }) => label);
  const isHeadRow = new Set(headRowsOf(printed, labels));
  // heads printed again on the next page say nothing new
  const firstValues = printed.findIndex((row) => !isHeadRow.has(row) && valuesOf(row).length > 0);
  const headRows = printed
    .slice(0, firstValues === -1 ? undefined : firstValues)
    .filter((row) => isHeadRow.has(row));
  const headCells = headRows.map(({ cells }) => cells);
  const grid = headRows.every((row) => row.grid);
  const body = printed.filter((row) => !isHeadRow.has(row)).flatMap((row) => unfold(row, leaves.length));
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
  const asPrinted = readHeads(block.columns, headCells, grid, false);
  const heads = orderThatAddsUp(asPrinted, anchored, block.columns);
  const isGuessed = asPrinted.places === undefined;
  if (isGuessed && isShuffled(headCells.flat(), labels)) {
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
    const isLost = (id: CellId): boolean => heads.lost.some((column) => id.endsWith(`.${column.id}`));
    const cells = heads.reordered ? all() : all().filter(isLost);
    reading.notes.push({ message: `表三${heads.remark}，请核对。`, cells });
  }
  if (isGuessed && grid && headRows.length > 0 && addUp(anchored, leaves.length - 1) < 0) {
    reading.notes.push({
      message: '表三的表头说不准各列是什么，是按官方表的次序读的，可是多数行的总计不等于各类之和，请核对。',
      cells: all(),
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
  sayLeft(reading, left);
  sayMissing(reading, official, read);
}

/** The rows that hold heads of columns. */
function headRowsOf(printed: readonly TableRow[], labels: readonly string[]): TableRow[] {
  const wanted = new Set(labels.map(essence));
  return printed.filter(({ cells, values }) => {
    const heads = cells.filter(({ text }) => !isValueLike(text) && wanted.has(headEssence(text)));
    // 其他 and 总计 are names of rows too; any other head alone is enough above cells without a value
    const isPlain = heads.some(({ text }) => !['其他', '总计'].includes(headEssence(text)));
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

/** R3: the total of a row is the sum of the kinds of applicant before it. */
function addsUp(texts: readonly string[]): boolean {
  return isSum(printedCounts(texts), texts.length - 1);
}

function isSum(numbers: readonly number[], total: number): boolean {
  const sum = numbers.reduce((all, value, index) => (index === total ? all : all + value), 0);
  return sum === numbers[total];
}

/** How many more of the complete rows keep R3 than break it, with the total in that place. Rows of zeros say nothing. */
function addUp(anchored: readonly Anchored[], total: number): number {
  return anchored.reduce((balance, { row }) => {
    const numbers = printedCounts(row.values.map(({ text }) => text));
    if (numbers.length !== 7 || numbers.some(Number.isNaN) || numbers.every((value) => value === 0))
      return balance;
    return balance + (isSum(numbers, total) ? 1 : -1);
  }, 0);
}

/** The heads as printed, unless they put the total where rows do not add up and the form's order puts it where they do. */
function orderThatAddsUp(heads: Heads, anchored: readonly Anchored[], nodes: readonly ColumnNode[]): Heads {
  const at = heads.columns.findIndex(({ id }) => id === 'total');
  const last = leavesOf(nodes).length - 1;
  if (!heads.reordered || heads.lost.length > 0 || at === last) return heads;
  if (addUp(anchored, last) <= addUp(anchored, at)) return heads;
  const remark = '表头的次序与官方表不同，可是各行按官方表的次序才加得起来，是按官方表的次序读的';
  return { ...officialHeads(nodes), remark, reordered: true };
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
