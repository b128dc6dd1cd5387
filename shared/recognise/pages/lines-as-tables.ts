import { leavesOf } from '../../form/edition.ts';
import { editions } from '../../form/editions/index.ts';
import { headingOf } from '../../words/heading.ts';
import type { FlatBlock, FlatCell } from './flatten.ts';
import { sectionTitled } from '../text/sections.ts';
import { tableOfLabel } from '../table/vocabulary.ts';
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
      .filter((cell) => /\d/u.test(cell) && isValueLike(cell));
    if (end === index) result.push(...blocks.slice(index, index + 1));
    else if (
      values.length < (at === undefined ? fewestValues : 1) ||
      (hasTable === false && !run.some(isOfHead))
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

/** Fewer values are no table, unless one has begun in the section. */
const fewestValues = 3;

/** Whether the section that begins here has a table of the form; undefined where none begins. */
function sectionHasTable(block: FlatBlock | undefined): boolean | undefined {
  if (block?.kind !== 'paragraph' || headingOf(block.text)?.level !== 1) return undefined;
  const section = sectionTitled(block.text);
  return section && ['disclosure', 'requests', 'disputes'].includes(section);
}

/** In the other sections lines with numbers are a list of the author's, unless the head of a table stands above them. */
function isOfHead(block: FlatBlock): boolean {
  return (
    block.kind === 'paragraph' && /第二十条|信息内容|申请人情况|勾稽关系|结果维持/u.test(squeeze(block.text))
  );
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

/** The cells in a line: a label, values, or a label and values with spaces between; undefined for anything else. */
function cellsOf(text: string): string[] | undefined {
  const line = text.trim();
  if (line === '' || line.length > longestLine || line.includes('。') || isHeading(line)) return undefined;
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

const heads = new Set([
  '其他',
  '总计',
  '结果',
  '维持',
  '纠正',
  '尚未',
  '审结',
  '件数',
  '制作数量',
  '公开数量',
]);

function isCell(text: string): boolean {
  return isValueLike(text) || heads.has(essence(text)) || tableOfLabel(text) !== undefined;
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

/** A row begins with the first label after a value, and with the label of a row after the head of a column. */
function rowsOf(run: readonly FlatBlock[]): FlatCell[][] {
  const rows: string[][] = [];
  let afterValue = true;
  let afterHead = false;
  for (const block of run) {
    if (block.kind !== 'paragraph') continue;
    for (const text of cellsOf(block.text) ?? []) {
      const isValue = isValueLike(text);
      const startsRow =
        /^第二十条|^信息内容$/u.test(squeeze(text)) ||
        rows.length === 0 ||
        (!isValue && (afterValue || (afterHead && rowLabels.has(essence(text)))));
      if (startsRow) rows.push([]);
      rows.at(-1)?.push(text);
      afterValue = isValue;
      afterHead = columnHeads.has(essence(text));
    }
  }
  return rows.map((row) => row.map((text, start) => ({ text, start, span: 1 })));
}
