import { leavesOf, tableOf } from '../edition.ts';
import type { Block, Row } from '../edition.ts';
import { anchor } from './anchor.ts';
import { fit } from './fit.ts';
import type { FlatCell } from './flatten.ts';
import { readHeads, repeatedHead } from './heads.ts';
import type { Heads } from './heads.ts';
import { cellsOfRows, take } from './reading.ts';
import type { Reading } from './reading.ts';
import type { TableRow } from './table-rows.ts';
import { closest, essence, quoted, squeeze } from './wording.ts';

/** Reads table two out of its printed rows. */
export function readDisclosure(reading: Reading, printed: readonly TableRow[]): void {
  const { blocks } = tableOf(reading.edition, 'disclosure');
  const rows = blocks.flatMap((block) => leavesOf(block.rows).map(({ leaf }) => ({ block, row: leaf })));
  const heads = headsByRow(printed);
  const body = printed.filter((row) => !isHead(row) && row.values.length > 0);
  const official = rows.map(({ row }) => ({ id: row.id, label: row.label, own: true }));
  const { anchored, left } = anchor(
    body,
    official,
    (row) => row.labels.slice(-1),
    (label) => closest(label, official, (one) => one.label),
  );

  const read = new Set<string>();
  for (const { row, official: one, how } of anchored) {
    const found = rows.find((candidate) => candidate.row.id === one.id);
    if (!found) continue;
    read.add(one.id);
    if (how !== 'label') {
      const cells = cellsOfRows(reading.edition, 'disclosure', [one.id]);
      const why = how === 'order' ? '标签缺失，按顺序认作' : '不在官方表的位置上，按标签认作';
      reading.notes.push({
        message: `表二第${String(row.ordinal)}行${why}「${one.label}」，请核对。`,
        cells,
      });
    }
    readRow(reading, row, found.block, found.row, heads.get(row) ?? []);
  }
  for (const row of left) sayLeft(reading, row);
  sayMissing(
    reading,
    rows.map(({ row }) => row).filter(({ id }) => !read.has(id)),
  );
}

const corner = '信息内容';

function isHead(row: TableRow): boolean {
  const [first] = row.labels;
  if (row.values.some((cell) => squeeze(cell.text) !== '')) return false;
  return (
    first === undefined ||
    essence(first) === corner ||
    row.labels.length > 1 ||
    squeeze(first).startsWith('第二十条')
  );
}

/** The heads that stand above each row, without the corner. */
function headsByRow(rows: readonly TableRow[]): Map<TableRow, FlatCell[]> {
  const above = new Map<TableRow, FlatCell[]>();
  let heads: FlatCell[] = [];
  for (const row of rows) {
    if (!isHead(row)) above.set(row, heads);
    else {
      const cells = row.cells.filter((cell) => squeeze(cell.text) !== '' && essence(cell.text) !== corner);
      const isCaption = cells.every((cell) => squeeze(cell.text).startsWith('第二十条'));
      heads = isCaption ? [] : cells;
    }
  }
  return above;
}

function readRow(
  reading: Reading,
  row: TableRow,
  block: Block,
  official: Row,
  cells: readonly FlatCell[],
): void {
  const note = (message: string): void => {
    const cells = cellsOfRows(reading.edition, 'disclosure', [official.id]);
    reading.notes.push({ message: `表二「${official.label}」行${message}`, cells });
  };
  const heads: Heads = readHeads(block.columns, [cells], row.grid, true);
  const repeated = repeatedHead(cells);
  if (repeated !== undefined) note(`上面的表头${quoted(repeated)}印了两次，是按官方表的次序读的，请核对。`);
  if (heads.remark !== undefined) note(`：${heads.remark}，请核对。`);
  const fitted = fit(row.values, heads.columns.length, heads.places);
  if (fitted.kind === 'unclear') {
    const printed = row.values.map((cell) => cell.text.trim()).join('、');
    note(`没有读入：${fitted.reason}。印的是${quoted(printed)}，请对照原文填写。`);
    return;
  }
  if (fitted.remark !== undefined) note(`${fitted.remark}，请核对。`);
  heads.columns.forEach((column, index) => {
    const text = fitted.texts[index];
    const head = cells.find((cell) => closest(cell.text, [column], (one) => one.label));
    const inYuan =
      column.takes === 'amount' &&
      head !== undefined &&
      head.text.includes('元') &&
      !head.text.includes('万');
    if (inYuan && text !== undefined && squeeze(text) !== '') {
      note(`的金额${quoted(text)}在表头${quoted(head.text)}下，单位不是万元，没有读入。请换算成万元填写。`);
    } else take(reading, `disclosure.${official.id}.${column.id}`, text);
  });
}

function sayLeft(reading: Reading, row: TableRow): void {
  const printed = row.values.map((cell) => cell.text.trim()).filter((text) => text !== '');
  if (printed.length === 0) return;
  const label = row.labels.at(-1);
  reading.notes.push({
    message: `表二第${String(row.ordinal)}行${label === undefined ? '没有标签' : `的标签是${quoted(label)}`}，官方表没有这一行，印的是${quoted(printed.join('、'))}，没有读入。`,
    cells: [],
  });
}

function sayMissing(reading: Reading, missing: readonly Row[]): void {
  if (missing.length === 0) return;
  reading.notes.push({
    message: `表二没有找到${missing.map(({ label }) => `「${label}」`).join('')}，请对照原文填写。`,
    cells: cellsOfRows(
      reading.edition,
      'disclosure',
      missing.map(({ id }) => id),
    ),
  });
}
