import { leavesOf, tableOf } from '../edition.ts';
import type { Edition, Row, RowNode } from '../edition.ts';
import { editions } from '../editions/index.ts';
import { parseCell } from '../number.ts';
import { anchor } from './anchor.ts';
import type { Anchored, OfficialRow } from './anchor.ts';
import { fit } from './fit.ts';
import { isOfficialOrder, readHeads } from './heads.ts';
import type { Heads } from './heads.ts';
import { cellsOfRows, printedNumber, take } from './reading.ts';
import type { Reading } from './reading.ts';
import { remembered } from './remembered.ts';
import type { TableRow } from './table-rows.ts';
import { closest, essence, isValueLike, quoted, squeeze } from './wording.ts';

/** Reads table three out of its printed rows. */
export function readRequests(reading: Reading, printed: readonly TableRow[]): void {
  const table = tableOf(reading.edition, 'requests');
  const block = table.blocks[0];
  if (!block) return;
  const leaves = leavesOf(block.columns).map(({ leaf }) => leaf);
  const labels = leaves.map(({ label }) => label);
  const headRows = new Set(printed.filter((row) => headCells(row, labels).length >= 2));
  const heads = headsOf([...headRows], block.columns);
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

  const all = cellsOfRows(reading.edition, 'requests', [...new Set(official.map(({ id }) => id))]);
  if (isShuffled([...headRows], labels)) {
    reading.notes.push({
      message: '表三表头的次序与官方表不同，说不准各列是什么，没有读入。请对照原文填写。',
      cells: all,
    });
    return;
  }
  if (columnLost(anchored, heads)) {
    const values = [...new Set(anchored.map(({ row }) => valuesOf(row).length))];
    reading.notes.push({
      message: `表三每行应有 ${String(leaves.length)} 个数，却只印了 ${values.sort().join('、')} 个，缺了一列，说不准是哪一列，所以表三没有读入。请对照原文填写。`,
      cells: all,
    });
    return;
  }
  if (heads.remark !== undefined) {
    const cells = all.filter((id) => heads.lost.some((column) => id.endsWith(`.${column.id}`)));
    reading.notes.push({ message: `表三${heads.remark}，请核对。`, cells });
  }
  const foreign: { one: Anchored; texts: readonly (string | undefined)[] }[] = [];
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

/** What the labels of table three say, in the words of one edition. */
interface Labels {
  official: readonly OfficialRow[];
  /** a spanning label names no row; the label next to the values does */
  namesRow: (label: string) => boolean;
  rowNamed: (label: string) => OfficialRow | undefined;
}
const labelsByEdition = new WeakMap<Edition, Labels>();

function labelsOf(edition: Edition): Labels {
  const known = labelsByEdition.get(edition);
  if (known) return known;
  const official = officialRows(edition);
  const groups = tableOf(edition, 'requests').blocks.flatMap((block) => groupLabels(block.rows));
  const labels: Labels = {
    official,
    namesRow: remembered(
      (label) => closest(label, groups, (one) => one) === undefined || isOwn(label, official),
    ),
    rowNamed: remembered((label) => closest(label, official, (one) => one.label)),
  };
  labelsByEdition.set(edition, labels);
  return labels;
}

/** The rows of this edition, and where they stand those that only another edition has. */
function officialRows(edition: Edition): OfficialRow[] {
  const own = rowsOf(edition);
  const rows: OfficialRow[] = own.map(({ id, label }) => ({ id, label, own: true }));
  for (const other of editions) {
    const extra = rowsOf(other).filter(({ id }) => !own.some((row) => row.id === id));
    const at = rows.findIndex(({ id }) => id === 'handledTotal');
    rows.splice(at, 0, ...extra.map(({ id, label }) => ({ id, label, own: false })));
  }
  return rows;
}

function rowsOf(edition: Edition): Row[] {
  return tableOf(edition, 'requests').blocks.flatMap((block) => leavesOf(block.rows).map(({ leaf }) => leaf));
}

function groupLabels(nodes: readonly RowNode[]): string[] {
  return nodes.flatMap((node: RowNode) =>
    'children' in node ? [node.label, ...groupLabels(node.children)] : [],
  );
}

/** 2021 has （六）其他处理 over three rows, 2019 as a row: such a label may name a row after all. */
function isOwn(label: string, official: readonly OfficialRow[]): boolean {
  return official.some((one) => essence(one.label) === essence(label));
}

function headCells(row: TableRow, labels: readonly string[]): TableRow['cells'] {
  const wanted = new Set(labels.map(essence));
  return row.cells.filter((cell) => !isValueLike(cell.text) && wanted.has(essence(cell.text)));
}

function headsOf(rows: readonly TableRow[], nodes: Parameters<typeof readHeads>[0]): Heads {
  const labels = leavesOf(nodes).map(({ leaf }) => leaf.label);
  const cells = rows.flatMap((row) => headCells(row, labels));
  return readHeads(
    nodes,
    cells,
    rows.every((row) => row.grid),
    false,
  );
}

/** Without a grid the heads' places are unknown; in another order than the official one they say nothing. */
function isShuffled(rows: readonly TableRow[], labels: readonly string[]): boolean {
  if (rows.every((row) => row.grid)) return false;
  const [person = '', ...rest] = labels;
  const total = rest.at(-1) ?? '';
  const printed = rows.flatMap((row) => headCells(row, labels).map((cell) => essence(cell.text)));
  return !isOfficialOrder(printed, [
    labels,
    [person, total, ...rest.slice(0, -1)],
    [...rest.slice(0, -1), person, total],
  ]);
}

const valuesOf = (row: TableRow): TableRow['values'] =>
  row.values.filter((cell) => squeeze(cell.text) !== '');

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
    const printed = valuesOf(row)
      .map((cell) => cell.text.trim())
      .join('、');
    reading.notes.push({
      message: `${place}没有读入：${fitted.reason}。印的是${quoted(printed)}，请对照原文填写。`,
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

/** One note for each run of rows that were named by their order. */
function sayOrder(reading: Reading, anchored: readonly Anchored[]): void {
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

/** （六）其他处理 printed as the other edition has it: three rows add up to the one; a one of zeros is three of zeros. */
function foldForeign(
  reading: Reading,
  foreign: readonly { one: Anchored; texts: readonly (string | undefined)[] }[],
  heads: Heads,
  read: Set<string>,
): void {
  if (foreign.length === 0) return;
  const targets = rowsOf(reading.edition).filter(({ id }) => id.startsWith('otherHandling') && !read.has(id));
  const cells = cellsOfRows(
    reading.edition,
    'requests',
    targets.map(({ id }) => id),
  );
  const [target] = targets;
  if (!target) return;
  heads.columns.forEach((column, index) => {
    const printed = foreign.map(({ texts }) => parseCell('count', texts[index] ?? ''));
    const values = printed.flatMap((one) => (one.state === 'filled' ? [Number(one.value)] : []));
    if (values.length < foreign.length) return;
    const sum = values.reduce((total, value) => total + value, 0);
    const complete = targets.length === 1 && foreign.length === 3;
    if (complete) reading.cells[`requests.${target.id}.${column.id}`] = sum;
    else if (sum === 0 && foreign.length === 1) {
      for (const { id } of targets) reading.cells[`requests.${id}.${column.id}`] = 0;
    }
  });
  for (const { id } of targets) read.add(id);
  reading.notes.push({
    message:
      targets.length === 1
        ? '表三「（六）其他处理」印成了三行，是把三行相加读入的，请核对。'
        : '表三「（六）其他处理」只印了一行，没有分成三种情形：是 0 的读作三行都是 0，不是 0 的没有读入，请填写。',
    cells,
  });
}

function sayLeft(reading: Reading, left: readonly TableRow[]): void {
  for (const row of left.filter((one) => valuesOf(one).length > 0)) {
    const label = row.labels.at(-1);
    const printed = valuesOf(row)
      .map((cell) => cell.text.trim())
      .join('、');
    reading.notes.push({
      message: `表三第${String(row.ordinal)}行${label === undefined ? '没有标签' : `的标签是${quoted(label)}`}，认不出是官方表的哪一行，印的是${quoted(printed)}，没有读入。`,
      cells: [],
    });
  }
}

function sayMissing(reading: Reading, official: readonly OfficialRow[], read: ReadonlySet<string>): void {
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
