import type { FlatBlock, FlatCell } from './flatten.ts';
import { tableOfLabel } from './table-rows.ts';
import { essence, isValueLike, squeeze } from './wording.ts';

/**
 * Tables that were copied as lines, a cell a line or the cells of a row with spaces between, as tables again. They
 * begin with a label of the form and go on as long as lines are labels or values.
 */
export function linesAsTables(blocks: readonly FlatBlock[]): FlatBlock[] {
  const result: FlatBlock[] = [];
  let index = 0;
  while (index < blocks.length) {
    const end = endOfRun(blocks, index);
    const run = blocks.slice(index, end);
    const values = run.filter(
      (block) => block.kind === 'paragraph' && /\d\s*$/u.test(block.text) && cellsOf(block.text),
    );
    if (end === index) result.push(...blocks.slice(index, index + 1));
    else if (values.length < fewestValues) result.push(...run);
    else result.push({ kind: 'table', grid: false, rows: rowsOf(run) });
    index = Math.max(end, index + 1);
  }
  return result;
}

/** Fewer lines with values are no table. */
const fewestValues = 3;
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
  const [first] = cellsOf(text) ?? [];
  return first !== undefined && tableOfLabel(first) !== undefined && !isHeading(text);
}

/** 四、政府信息公开行政复议、行政诉讼情况 is like a label, but a heading. */
function isHeading(text: string): boolean {
  return squeeze(text).endsWith('情况') && squeeze(text) !== '申请人情况';
}

/** The longest label with seven numbers behind it; longer lines are sentences. */
const longestLine = 100;

/** The cells in a line: a label, values, or a label and values with spaces between; undefined for anything else. */
function cellsOf(text: string): string[] | undefined {
  const line = text.trim();
  if (line === '' || line.length > longestLine || line.includes('。') || isHeading(line)) return undefined;
  if (isCell(line)) return [line];
  const parts = line.split(/\s+/u);
  const firstValue = parts.findIndex((part) => isValueLike(part));
  const label = parts.slice(0, firstValue === -1 ? parts.length : firstValue).join('');
  const values = firstValue === -1 ? [] : parts.slice(firstValue);
  if (!values.every((part) => isValueLike(part))) return undefined;
  if (firstValue === -1) return parts.every((part) => isCell(part)) ? parts : undefined;
  return label === '' ? values : isCell(label) ? [label, ...values] : undefined;
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

/** A row begins with the first label after a value. */
function rowsOf(run: readonly FlatBlock[]): FlatCell[][] {
  const rows: string[][] = [];
  let afterValue = true;
  for (const block of run) {
    if (block.kind !== 'paragraph') continue;
    for (const text of cellsOf(block.text) ?? []) {
      const isValue = isValueLike(text);
      const startsRow =
        /^第二十条|^信息内容$/u.test(squeeze(text)) || rows.length === 0 || (!isValue && afterValue);
      if (startsRow) rows.push([]);
      rows.at(-1)?.push(text);
      afterValue = isValue;
    }
  }
  return rows.map((row) => row.map((text, start) => ({ text, start, span: 1 })));
}
