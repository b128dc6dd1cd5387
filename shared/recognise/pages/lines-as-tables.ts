import { tableIds } from '../../form/edition.ts';
import { headingOf } from '../../words/heading.ts';
import { cellsOf, isHeading } from './cells-of-line.ts';
import type { FlatBlock, FlatTable } from './flat-block.ts';
import { sectionTitled } from '../labels/section-titles.ts';
import { isOfHead, tableOfLabel } from '../labels/vocabulary.ts';
import { holdsValues, rowsOfCells } from './rows-of-cells.ts';
import { isValueLike, squeeze } from '../wording.ts';

/** Fewer values are no table, unless one has begun in the section. */
const fewestValues = 3;
/** Empty lines inside a table copied as lines. */
const widestGap = 2;

/**
 * Tables that were copied as lines, a cell a line or the cells of a row with spaces between, as tables again. One begins with a
 * line of a label of the form and goes on as long as lines are labels or values:
 *
 *     信息内容
 *     本年制发件数                 信息内容       │ 本年制发件数 │ …
 *     …                       →    规章           │ 1            │ …
 *     规章
 *     1
 */
export function linesAsTables(blocks: readonly FlatBlock[]): FlatBlock[] {
  const result: FlatBlock[] = [];
  /** whether the form has a table in this section; undefined before the first heading */
  let hasTable: boolean | undefined;
  /** where in the result that table is: a row of the author's own may divide it */
  let at: number | undefined;
  for (let index = 0; index < blocks.length;) {
    const begun = sectionHasTable(blocks[index]);
    if (begun !== undefined) [hasTable, at] = [begun, undefined];
    const end = endOfRun(blocks, index);
    const run = blocks.slice(index, Math.max(end, index + 1));
    const isRun = end > index;
    index += run.length;
    const cells = isRun ? run.flatMap(cellsOfBlock) : [];
    const before = at === undefined ? undefined : result[at];
    const isEnough = cells.filter(isValue).length >= (before ? 1 : fewestValues);
    // in the other sections lines with numbers are a list of the author's, unless the head of a table stands above them
    const isList = hasTable === false && !cells.some(isOfHead);
    if (!isRun || !isEnough || isList) result.push(...run);
    else if (at !== undefined && before?.kind === 'table') result[at] = tableOf(cells, before);
    else {
      const place = result.push(tableOf(cells)) - 1;
      if (hasTable) at = place;
    }
  }
  return result;
}

/** Whether the section that begins here has a table of the form; undefined where none begins. */
function sectionHasTable(block: FlatBlock | undefined): boolean | undefined {
  if (block?.kind !== 'paragraph' || headingOf(block.text)?.level !== 1) return undefined;
  const section = sectionTitled(block.text);
  return section && tableIds.some((table) => table === section);
}

/** Where the lines end that are cells, from one that begins a table. */
function endOfRun(blocks: readonly FlatBlock[], from: number): number {
  if (!begins(blocks[from])) return from;
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

function begins(block: FlatBlock | undefined): boolean {
  if (block?.kind !== 'paragraph' || isHeading(block.text)) return false;
  return cellsOfBlock(block).some((cell) => tableOfLabel(cell) !== undefined);
}

function cellsOfBlock(block: FlatBlock): readonly string[] {
  return block.kind === 'paragraph' ? (cellsOf(block.text) ?? []) : [];
}

function isValue(cell: string): boolean {
  return (/\d/u.test(cell) && isValueLike(cell)) || holdsValues(cell);
}

/** The cells as a table, its columns unknown; below the rows of another where there is one. */
function tableOf(cells: readonly string[], before?: FlatTable): FlatTable {
  const rows = rowsOfCells(cells).map((row) => row.map((text, start) => ({ text, start, end: start + 1 })));
  return { kind: 'table', grid: false, rows: [...(before?.rows ?? []), ...rows] };
}
