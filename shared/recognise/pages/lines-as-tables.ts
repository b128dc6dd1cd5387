import { leavesOf, tableIds } from '../../form/edition.ts';
import { editions } from '../../form/editions/index.ts';
import { headingOf } from '../../words/heading.ts';
import { cellsInLine } from './cells-in-line.ts';
import type { FlatBlock, FlatCell } from './flat-block.ts';
import { sectionTitled } from '../labels/section-titles.ts';
import { isOfHead, tableOfLabel, wordOf } from '../labels/vocabulary.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { essence, isValueLike, squeeze } from '../wording.ts';

/**
 * Tables that were copied as lines, a cell a line or the cells of a row with spaces between, as tables again. They
 * begin with a label of the form and go on as long as lines are labels or values.
 */
export function linesAsTables(blocks: readonly FlatBlock[]): FlatBlock[] {
  const result: FlatBlock[] = [];
  let index = 0;
  /** whether the section has one; undefined before the first heading */
  let hasTable: boolean | undefined;
  /** where the table of the section is, which a row of the author's own may have divided */
  let at: number | undefined;
  while (index < blocks.length) {
    const end = endOfRun(blocks, index);
    const run = blocks.slice(index, end);
    const begun = sectionHasTable(blocks[index]);
    if (begun !== undefined) [hasTable, at] = [begun, undefined];
    const values = run
      .flatMap((block) => (block.kind === 'paragraph' ? (cellsOf(block.text) ?? []) : []))
      .filter((cell) => (/\d/u.test(cell) && isValueLike(cell)) || holdsValues(cell));
    if (end === index) result.push(...blocks.slice(index, index + 1));
    else if (
      values.length < (at === undefined ? fewestValues : 1) ||
      (hasTable === false && !run.some(hasHead))
    )
      result.push(...run);
    else {
      const before = at === undefined ? undefined : result[at];
      const earlier = before?.kind === 'table' ? before.rows : [];
      const table: FlatBlock = { kind: 'table', grid: false, rows: [...earlier, ...rowsOf(run)] };
      if (at !== undefined) result[at] = table;
      else if (hasTable) at = result.push(table) - 1;
      else result.push(table);
    }
    index = Math.max(end, index + 1);
  }
  return result;
}

/** 规章000: a label and its values run together. */
function holdsValues(cell: string): boolean {
  return /[\p{L})）”"]\d[\d.]*$/u.test(cell);
}

/** Fewer values are no table, unless one has begun in the section. */
const fewestValues = 3;

/** Whether the section that begins here has a table of the form; undefined where none begins. */
function sectionHasTable(block: FlatBlock | undefined): boolean | undefined {
  if (block?.kind !== 'paragraph' || headingOf(block.text)?.level !== 1) return undefined;
  const section = sectionTitled(block.text);
  return section && tableIds.some((table) => table === section);
}

/** In the other sections lines with numbers are a list of the author's, unless the head of a table stands above them. */
function hasHead(block: FlatBlock): boolean {
  return block.kind === 'paragraph' && (cellsOf(block.text) ?? []).some(isOfHead);
}

/** Empty lines inside a table copied as lines. */
const widestGap = 2;

function endOfRun(blocks: readonly FlatBlock[], from: number): number {
  const first = blocks[from];
  if (first?.kind !== 'paragraph' || !begins(first.text)) return from;
  let end = from + 1;
  for (let index = end; index < blocks.length && index - end <= widestGap; index += 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') break;
    if (squeeze(block.text) === '') continue;
    if (!cellsOf(block.text)) break;
    end = index + 1;
  }
  return end;
}

function begins(text: string): boolean {
  return !isHeading(text) && (cellsOf(text) ?? []).some((cell) => tableOfLabel(cell) !== undefined);
}

/** 四、政府信息公开行政复议、行政诉讼情况 is like a label, but a heading. */
function isHeading(text: string): boolean {
  return squeeze(text).endsWith('情况') && !squeeze(text).endsWith('申请人情况');
}

/** The longest label with seven numbers behind it; longer lines are sentences. */
const longestLine = 100;

/** The cells in a line: a label, values, or labels and values with spaces between; undefined for anything else. */
const cellsOf = onceByText((text: string): readonly string[] | undefined => {
  const line = text.trim();
  if (line === '' || isHeading(line)) return undefined;
  const spaced = line.length > longestLine || line.includes('。') ? undefined : cellsWithSpaces(line);
  const [only, second] = spaced ?? [];
  // 结果维持结果纠正: what looks like one label may be several
  const isOne = only !== undefined && (second !== undefined || isValueLike(only));
  return isOne ? spaced : longer(cellsInLine(line), spaced);
});

function longer<T>(one: readonly T[] | undefined, other: readonly T[] | undefined): readonly T[] | undefined {
  return (one?.length ?? 0) > (other?.length ?? 0) ? one : other;
}

function cellsWithSpaces(line: string): string[] | undefined {
  const parts = line.split(/\s+/u);
  const firstValue = parts.findLastIndex((part) => !isValueLike(part)) + 1;
  const values = parts.slice(firstValue);
  if (firstValue === 0) return values;
  const { labels, rest } = labelsIn(parts.slice(0, firstValue));
  if (rest === '') return [...labels, ...values];
  // a row of the author's own under a label of the form
  if (labels.length > 0 && values.length > 0) return [...labels, rest, ...values];
  return values.length === 0 && isCell(parts.join('')) ? [parts.join('')] : undefined;
}

/**
 * Labels beside each other, as heads or as a spanning label before that of the row; each may have spaces in it. `rest` is
 * what follows the last and is none.
 */
function labelsIn(parts: readonly string[]): { labels: string[]; rest: string } {
  const labels: string[] = [];
  let rest = '';
  for (const part of parts) {
    rest += part;
    if (!isCell(rest)) continue;
    labels.push(rest);
    rest = '';
  }
  return { labels, rest };
}

/** Whether a text is a cell of the form, or a line of a head that is written on two: 结果 维持. */
function isCell(text: string): boolean {
  const word = essence(text);
  const isLine = (head: string): boolean => head.startsWith(word) || head.endsWith(word);
  return (
    isValueLike(text) ||
    (word.length >= 2 && [...columnHeads].some(isLine)) ||
    tableOfLabel(text) !== undefined
  );
}

const blocksOfForm = editions.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
const columnHeads = new Set(
  blocksOfForm.flatMap((block) => leavesOf(block.columns).map(({ leaf }) => essence(leaf.label))),
);
const rowLabels = new Set(
  blocksOfForm
    .flatMap((block) => leavesOf(block.rows).map(({ leaf }) => essence(leaf.label)))
    .filter((label) => !columnHeads.has(label)),
);

/** Above or in the corner of each block. */
const blockStarts = new Set(
  blocksOfForm.flatMap(({ caption, corner }) => [caption, corner].map((label) => essence(label ?? ''))),
);

function rowsOf(run: readonly FlatBlock[]): FlatCell[][] {
  const cells = run.flatMap((block) => (block.kind === 'paragraph' ? (cellsOf(block.text) ?? []) : []));
  return rowsOfCells(cells).map((row) => row.map((text, start) => ({ text, start, end: start + 1 })));
}

/**
 * Cells that stand one after another as rows: one begins with the first label after a value, and with the label of a row after
 * the head of a column.
 */
export function rowsOfCells(cells: readonly string[]): string[][] {
  const rows: string[][] = [];
  let afterValue = true;
  let afterHead = false;
  for (const text of cells) {
    const isValue = isValueLike(text);
    const isUnderHeads =
      /\d/u.test(text) && isValue && afterHead && (rows.at(-1) ?? []).filter(isOfHead).length >= 2;
    const startsRow =
      isUnderHeads ||
      blockStarts.has(wordOf(text) ?? ' ') ||
      rows.length === 0 ||
      (!isValue && (afterValue || (afterHead && rowLabels.has(essence(text.replace(/\d[\d.]*$/u, ''))))));
    if (startsRow) rows.push([]);
    rows.at(-1)?.push(text);
    afterValue = isValue || holdsValues(text);
    afterHead = columnHeads.has(essence(text));
  }
  return rows;
}
