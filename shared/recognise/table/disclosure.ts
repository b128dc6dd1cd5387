import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Block, Row } from '../../form/edition.ts';
import { anchor } from './anchor.ts';
import type { OfficialRow } from './anchor.ts';
import { fit } from './fit.ts';
import type { FlatCell } from '../pages/flatten.ts';
import { readHeads, repeatedHead } from './heads.ts';
import type { Heads } from './heads.ts';
import { firstPrinting } from './printed-twice.ts';
import { cellsOfRows, take } from './reading.ts';
import type { Reading } from './reading.ts';
import type { TableRow } from './table-rows.ts';
import { closest, essence, quoted, squeeze } from '../wording.ts';

/** Reads table two out of its printed rows. */
export function readDisclosure(reading: Reading, all: readonly TableRow[]): void {
  const { blocks } = tableOf(reading.edition, 'disclosure');
  const rows = blocks.flatMap((block) => leavesOf(block.rows).map(({ leaf }) => ({ block, row: leaf })));
  const official = rows.map(({ row }) => ({ id: row.id, label: row.label, own: true }));
  const rowNamed = (label: string): OfficialRow | undefined => closest(label, official, (one) => one.label);
  const officialOf = (row: TableRow): OfficialRow | undefined => rowNamed(row.labels.at(-1) ?? '');
  const { rows: printed, isTwice } = firstPrinting(all, (row) => officialOf(row)?.id);
  if (isTwice) {
    const cells = cellsOfRows(
      reading.edition,
      'disclosure',
      official.map(({ id }) => id),
    );
    reading.notes.push({ message: '表二印了两次，读的是第一次的，请核对读的是不是本年的。', cells });
  }
  const above = aboveByRow(printed);
  const body = printed.filter((row) => !isHead(row) && row.values.length > 0);
  const { anchored, left } = anchor(body, official, (row) => row.labels.slice(-1), rowNamed);

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
    readRow(reading, row, found.block, found.row, above.get(row));
  }
  for (const row of left) sayLeft(reading, row, officialOf(row));
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

/** What stands above a row. */
interface Above {
  /** the heads of its columns, without the corner */
  heads: readonly FlatCell[];
  /** all words since the last row of numbers, any of which may say the unit */
  words: readonly string[];
}

function aboveByRow(rows: readonly TableRow[]): Map<TableRow, Above> {
  const result = new Map<TableRow, Above>();
  let above: Above = { heads: [], words: [] };
  let isBelowValues = false;
  for (const row of rows) {
    if (!isHead(row) && row.values.length > 0) {
      result.set(row, above);
      isBelowValues = true;
      continue;
    }
    const words = [...(isBelowValues ? [] : above.words), ...row.labels];
    const cells = row.cells.filter((cell) => squeeze(cell.text) !== '' && essence(cell.text) !== corner);
    const isCaption = cells.every((cell) => squeeze(cell.text).startsWith('第二十条'));
    above = { heads: !isHead(row) ? above.heads : isCaption ? [] : cells, words };
    isBelowValues = false;
  }
  return result;
}

/** The first of the words that names another unit of money than 万元. */
function otherUnit(words: readonly string[]): string | undefined {
  return words.find((word) => squeeze(word).replaceAll('万元', '').includes('元'));
}

function readRow(
  reading: Reading,
  row: TableRow,
  block: Block,
  official: Row,
  above: Above | undefined,
): void {
  const cells = above?.heads ?? [];
  const note = (message: string): void => {
    const named = cellsOfRows(reading.edition, 'disclosure', [official.id]);
    reading.notes.push({ message: `表二「${official.label}」行${message}`, cells: named });
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
    const unit = column.takes === 'amount' ? otherUnit([...row.labels, ...(above?.words ?? [])]) : undefined;
    if (unit !== undefined && text !== undefined && squeeze(text) !== '') {
      const where = row.labels.includes(unit) ? `的标签是${quoted(unit)}` : `在表头${quoted(unit)}下`;
      note(`的金额${quoted(text)}${where}，单位不是万元，没有读入。请换算成万元填写。`);
    } else take(reading, `disclosure.${official.id}.${column.id}`, text);
  });
}

function sayLeft(reading: Reading, row: TableRow, official: OfficialRow | undefined): void {
  const printed = row.values.map((cell) => cell.text.trim()).filter((text) => text !== '');
  if (printed.length === 0) return;
  const label = row.labels.at(-1);
  const texts = quoted(printed.join('、'));
  reading.notes.push(
    official
      ? {
          message: `表二「${official.label}」印了两次，读的是第一次的；第${String(row.ordinal)}行印的是${texts}，没有读入，请核对。`,
          cells: cellsOfRows(reading.edition, 'disclosure', [official.id]),
        }
      : {
          message: `表二第${String(row.ordinal)}行${label === undefined ? '没有标签' : `的标签是${quoted(label)}`}，官方表没有这一行，印的是${texts}，没有读入。`,
          cells: [],
        },
  );
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
