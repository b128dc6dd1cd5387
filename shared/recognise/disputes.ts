import { leavesOf, tableOf } from '../edition.ts';
import type { CellId } from '../edition.ts';
import { fit } from './fit.ts';
import type { FlatCell } from './flatten.ts';
import { cellsOfRows, printedNumber, take } from './reading.ts';
import type { Reading } from './reading.ts';
import type { TableRow } from './table-rows.ts';
import { essence, quoted, squeeze } from './wording.ts';

/** Reads table four, one row of values, out of its printed rows. */
export function readDisputes(reading: Reading, printed: readonly TableRow[]): void {
  const block = tableOf(reading.edition, 'disputes').blocks[0];
  if (!block) return;
  const columns = leavesOf(block.columns).map(({ leaf }) => leaf);
  const all = (): CellId[] => cellsOfRows(reading.edition, 'disputes', ['cases']);
  const rows = printed.filter(({ values }) => values.some((cell) => squeeze(cell.text) !== ''));
  // some print 行政复议 and 行政诉讼 as two tables below each other
  const values =
    rows.length > 1 && sum(rows) === columns.length ? rows.flatMap((row) => row.values) : rows[0]?.values;
  if (!values) return;
  const heads = headPlaces(printed, columns.length);
  const fitted = fit(values, columns.length, heads?.places, addsUp);
  if (fitted.kind === 'unclear') {
    reading.notes.push({
      message: `表四没有读入：${fitted.reason}。印的是${quoted(values.map((cell) => cell.text.trim()).join('、'))}，请对照原文填写。`,
      cells: all(),
    });
    return;
  }
  if (fitted.remark !== undefined)
    reading.notes.push({ message: `表四${fitted.remark}，请核对。`, cells: all() });
  const order = heads
    ? orderOf(
        heads.labels,
        columns.map(({ label }) => label),
      )
    : columns.map((_, index) => index);
  if (!order) {
    reading.notes.push({ message: '表四的表头与官方表不同，没有读入，请对照原文填写。', cells: all() });
    return;
  }
  if (order.some((at, index) => at !== index)) {
    reading.notes.push({ message: '表四表头的次序与官方表不同，是按表头读的，请核对。', cells: all() });
  }
  order.forEach((at, index) => {
    take(reading, `disputes.cases.${columns[at]?.id ?? ''}`, fitted.texts[index]);
  });
  const unread = values === rows[0]?.values ? rows.slice(1) : [];
  for (const row of unread) {
    const text = row.values.map((cell) => cell.text.trim()).join('、');
    reading.notes.push({
      message: `表四第${String(row.ordinal)}行还印有${quoted(text)}，官方表只有一行数，没有读入。`,
      cells: [],
    });
  }
}

function sum(rows: readonly TableRow[]): number {
  return rows.reduce((length, row) => length + row.values.length, 0);
}

/** R4: each block of five ends with its total. */
function addsUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => {
    const parsed = printedNumber.count(text);
    return parsed.state === 'filled' ? Number(parsed.value) : Number.NaN;
  });
  return [0, 5, 10].every((from) => {
    const [a = NaN, b = NaN, c = NaN, d = NaN, total] = numbers.slice(from, from + 5);
    return a + b + c + d === total;
  });
}

const outcomes = new Set(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']);

/** The fifteen lowest heads by their columns, where the grid says them all. */
function headPlaces(
  rows: readonly TableRow[],
  columns: number,
): { places: FlatPlace[]; labels: string[] } | undefined {
  const cells = rows
    .filter((row) => row.grid)
    .flatMap((row) => row.cells)
    .filter((cell: FlatCell) => outcomes.has(essence(cell.text)))
    .sort((left, right) => left.start - right.start);
  if (cells.length !== columns || new Set(cells.map(({ start }) => start)).size !== columns) return undefined;
  return {
    places: cells.map(({ start, span }) => ({ start, end: start + span })),
    labels: cells.map(({ text }) => essence(text)),
  };
}
interface FlatPlace {
  start: number;
  end: number;
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
