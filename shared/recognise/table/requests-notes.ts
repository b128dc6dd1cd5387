import type { Anchored, OfficialRow } from './anchor.ts';
import { cellsOfRows } from './reading.ts';
import type { Reading } from './reading.ts';
import type { TableRow } from './table-rows.ts';
import { quoted, squeeze } from '../wording.ts';

/** The values of a row that are not blank. */
export const valuesOf = (row: TableRow): TableRow['values'] =>
  row.values.filter((cell) => squeeze(cell.text) !== '');

/** The values of a row as a message lists them. */
export const printedValues = (row: TableRow): string =>
  quoted(
    valuesOf(row)
      .map((cell) => cell.text.trim())
      .join('、'),
  );

/** One note for each run of rows that were named by their order, one for each that stands elsewhere. */
export function sayOrder(reading: Reading, anchored: readonly Anchored[]): void {
  const byOrder = anchored.filter(({ how }) => how === 'order');
  const [first, last] = [byOrder[0], byOrder.at(-1)];
  if (first && last) {
    const rows = `第${String(first.row.ordinal)}行${first === last ? '' : `到第${String(last.row.ordinal)}行`}`;
    const names =
      first === last
        ? `「${first.official.label}」`
        : `「${first.official.label}」到「${last.official.label}」`;
    reading.notes.push({
      message: `表三${rows}的标签缺失，按顺序认作${names}，请核对。`,
      cells: cellsOfRows(
        reading.edition,
        'requests',
        byOrder.map(({ official }) => official.id),
      ),
    });
  }
  for (const { row, official } of anchored.filter(({ how }) => how === 'moved')) {
    reading.notes.push({
      message: `表三第${String(row.ordinal)}行「${official.label}」不在官方表的位置上，是按标签读的，请核对。`,
      cells: cellsOfRows(reading.edition, 'requests', [official.id]),
    });
  }
}

/** The rows that are none of the form's, or name one that has been read; `officialOf` finds the row a label means. */
export function sayLeft(
  reading: Reading,
  left: readonly TableRow[],
  officialOf: (row: TableRow) => OfficialRow | undefined,
): void {
  for (const row of left.filter((one) => valuesOf(one).length > 0)) {
    const label = row.labels.at(-1);
    const official = officialOf(row);
    reading.notes.push(
      official
        ? {
            message: `表三「${official.label}」印了两次，读的是第一次的；第${String(row.ordinal)}行印的是${printedValues(row)}，没有读入，请核对。`,
            cells: cellsOfRows(reading.edition, 'requests', [official.id]),
          }
        : {
            message: `表三第${String(row.ordinal)}行${label === undefined ? '没有标签' : `的标签是${quoted(label)}`}，认不出是官方表的哪一行，印的是${printedValues(row)}，没有读入。`,
            cells: [],
          },
    );
  }
}

/** The rows of the form that were not found. */
export function sayMissing(
  reading: Reading,
  official: readonly OfficialRow[],
  read: ReadonlySet<string>,
): void {
  const missing = official.filter(({ id, own }) => own && !read.has(id));
  if (missing.length === 0) return;
  reading.notes.push({
    message: `表三没有找到${missing.map(({ label }) => `「${label}」`).join('')}${missing.length > 1 ? `这 ${String(missing.length)} 行` : '这一行'}，请对照原文填写。`,
    cells: cellsOfRows(
      reading.edition,
      'requests',
      missing.map(({ id }) => id),
    ),
  });
}
