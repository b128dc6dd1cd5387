import { leavesOf, tableOf } from '../../form/edition.ts';
import { fit } from './fit.ts';
import type { HeadPlace } from './fit.ts';
import type { FlatCell } from '../pages/flatten.ts';
import { headEssence } from './heads.ts';
import { cellsOfRows, printedCounts, take } from './reading.ts';
import type { Reading } from './reading.ts';
import { tableOfLabel } from './table-rows.ts';
import type { TableRow } from './table-rows.ts';
import { closest, essence, quoted, squeeze } from '../wording.ts';

/** Reads table four, one row of values, out of its printed rows. */
export function readDisputes(reading: Reading, printed: readonly TableRow[]): void {
  const block = tableOf(reading.edition, 'disputes').blocks[0];
  if (!block) return;
  const columns = leavesOf(block.columns).map(({ leaf }) => leaf);
  const note = (message: string): void => {
    reading.notes.push({ message, cells: cellsOfRows(reading.edition, 'disputes', ['cases']) });
  };
  const rows = printed
    .map((row, index) => ({ row, index, values: valuesOf(row, columns.length) }))
    .filter(({ values }) => values.some((cell) => squeeze(cell.text) !== ''));
  const [first, ...others] = rows;
  if (!first) {
    const isBlank = printed.some(({ values }) => values.length >= columns.length);
    if (!isBlank) note('表四只认出了表头，没有找到数，请对照原文填写。');
    return;
  }
  // some print 行政复议 and 行政诉讼 as two tables below each other
  const inPieces = others.length > 0 && rows.flatMap(({ values }) => values).length === columns.length;
  const values = inPieces ? rows.flatMap((one) => one.values) : first.values;
  const unread = inPieces ? [] : others;
  const above = printed.slice(0, 1 + (inPieces ? Math.max(...rows.map(({ index }) => index)) : first.index));
  const texts = quoted(values.map((cell) => cell.text.trim()).join('、'));
  if (!groupsInOrder(above)) {
    note(`表四各组的次序与官方表不同，没有读入。印的是${texts}，请对照原文填写。`);
    return;
  }
  const heads = lowestHeads(above, columns.length);
  const fitted = fit(values, columns.length, heads?.places, addsUp);
  if (fitted.kind === 'unclear') {
    note(`表四没有读入：${fitted.reason}。印的是${texts}，请对照原文填写。`);
    return;
  }
  if (fitted.remark !== undefined) note(`表四${fitted.remark}，请核对。`);
  const official = columns.map(({ label }) => label);
  const order = orderOf(heads?.labels ?? official, official);
  const isOther = order?.some((at, index) => at !== index);
  // without places nobody can say which value is under which head
  if (!order || (isOther && !heads?.places)) {
    note(`表四的表头与官方表不同，没有读入。印的是${texts}，请对照原文填写。`);
    return;
  }
  if (isOther) note('表四表头的次序与官方表不同，是按表头读的，请核对。');
  order.forEach((at, index) => {
    take(reading, `disputes.cases.${columns[at]?.id ?? ''}`, fitted.texts[index]);
  });
  for (const { row, values } of unread) {
    const text = quoted(values.map((cell) => cell.text.trim()).join('、'));
    note(
      `表四印了不止一行数，读的是第一行；第${String(row.ordinal)}行还印有${text}，没有读入，请核对读的是不是本年的。`,
    );
  }
}

/** The cells of a row that should hold numbers. A row as wide as the form holds nothing but those, words or not. */
function valuesOf(row: TableRow, columns: number): readonly FlatCell[] {
  const isHead = row.cells.some(({ text }) => tableOfLabel(text) === 'disputes');
  return row.labels.length > 0 && row.cells.length === columns && !isHead ? row.cells : row.values;
}

/** R4: each block of five ends with its total. */
function addsUp(texts: readonly string[]): boolean {
  const numbers = printedCounts(texts);
  return [0, 5, 10].every((from) => {
    const [a = NaN, b = NaN, c = NaN, d = NaN, total] = numbers.slice(from, from + 5);
    return a + b + c + d === total;
  });
}

const groups = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'] as const;
/** Which group stands before which. Where spans are lost, more cannot be told from the places of heads. */
const before = [
  ['行政复议', '行政诉讼'],
  ['行政复议', '未经复议直接起诉'],
  ['未经复议直接起诉', '复议后起诉'],
] as const;
/** More than a table has columns. */
const wide = 1000;

/** Whether the heads of the groups, as far as they are printed, stand in the official order. */
function groupsInOrder(rows: readonly TableRow[]): boolean {
  const places = new Map<string, number>();
  let level = 0;
  for (const row of rows) {
    row.cells.forEach((cell, index) => {
      if (tableOfLabel(cell.text) !== 'disputes') return;
      const group = closest(cell.text, groups, (one) => one);
      const at = level * wide + (row.grid ? cell.start : index);
      if (group !== undefined && !places.has(group)) places.set(group, at);
    });
    // without a grid a row of heads says nothing of where the next begins; with values below, what follows is new
    if (!row.grid || row.values.some((cell) => squeeze(cell.text) !== '')) level += 1;
  }
  return before.every(([left, right]) => (places.get(left) ?? 0) <= (places.get(right) ?? Infinity));
}

const outcomes = new Set(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']);

/** The fifteen lowest heads by their columns; without places where the grid does not say those. */
function lowestHeads(
  rows: readonly TableRow[],
  columns: number,
): { places: HeadPlace[] | undefined; labels: string[] } | undefined {
  const cells = rows.flatMap((row) => row.cells).filter(({ text }) => outcomes.has(headEssence(text)));
  if (cells.length !== columns) return undefined;
  const isPlaced = rows.every((row) => row.grid) && new Set(cells.map(({ start }) => start)).size === columns;
  if (isPlaced) cells.sort((left, right) => left.start - right.start);
  return {
    places: isPlaced ? cells.map(({ start, span }) => ({ start, end: start + span })) : undefined,
    labels: cells.map(({ text }) => headEssence(text)),
  };
}

/** For each printed head the index of the official column it is, within its block of five. */
function orderOf(labels: readonly string[], official: readonly string[]): number[] | undefined {
  const order = labels.map((label, index) => {
    const from = index - (index % 5);
    const at = official.slice(from, from + 5).findIndex((one) => essence(one) === label);
    return at === -1 ? -1 : from + at;
  });
  return new Set(order).size === official.length && !order.includes(-1) ? order : undefined;
}
