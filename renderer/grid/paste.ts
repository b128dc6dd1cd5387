import type { CellId, Edition } from '../../shared/form/edition.ts';
import type { Cells, CellValue } from '../../shared/form/cells.ts';
import { parseCell } from '../../shared/draft/number.ts';
import { totalCells, withTotals } from '../../shared/draft/totals.ts';
import { covered } from '../clipboard/spans.ts';
import { entryOf } from '../desk/entry.ts';
import type { Entry } from '../desk/entry.ts';
import type { Matrix, Position } from './matrix.ts';

/** What a pasted block comes to, before it is put in. */
export interface Pasted {
  entries: Map<CellId, Entry>;
  /** totals that came with another number than their parts add up to; the sum stands */
  differing: { id: CellId; came: CellValue; sum: CellValue }[];
  /** texts for which the table had no place */
  outside: number;
}

/**
 * A copied block laid over the table from `at` on. Totals are not taken over where their parts are all known:
 * they are added up, and a total that came different is told.
 */
export function paste(
  edition: Edition,
  matrix: Matrix,
  cells: Cells,
  at: Position,
  block: readonly (readonly string[])[],
): Pasted {
  const entries = new Map<CellId, Entry>();
  let outside = 0;
  const tableWidth = Math.max(...matrix.rows.map((ids) => ids.length));
  valuesOf(block, tableWidth).forEach((line, down) => {
    line.forEach((text, across) => {
      const id = matrix.rows[at.row + down]?.[at.column + across];
      if (id !== undefined) entries.set(id, entryOf(edition, id, text));
      else if (text.trim() !== '') outside++;
    });
  });

  const automatic = totalCells(edition);
  const parts = new Map(
    [...entries].flatMap(([id, entry]): [CellId, CellValue | undefined][] =>
      automatic.has(id) ? [] : [[id, 'value' in entry ? entry.value : undefined]],
    ),
  );
  const sums = withTotals(edition, cells, parts);
  const differing: Pasted['differing'] = [];
  for (const [id, entry] of entries) {
    const sum = sums[id];
    if (!automatic.has(id) || sum === undefined) continue;
    if ('value' in entry && entry.value !== undefined && entry.value !== sum) {
      differing.push({ id, came: entry.value, sum });
    }
    entries.delete(id);
  }
  return { entries, differing, outside };
}

/** How people write a number that a cell does not take; among numbers it is no label. */
const inWords = /^(?:无|没有|暂无|空|[零〇]|[零〇一二两三四五六七八九十百千]+(?:件|项|个|条|次|份|宗|起))$/u;
const isValue = (text: string): boolean =>
  inWords.test(text.trim()) ||
  (['change', 'amount'] as const).some((takes) => parseCell(takes, text).state !== 'refused');
const isNumber = (text: string): boolean => isValue(text) && text.trim() !== '' && text !== covered;
/** 第二十条第（一）项: a caption of table two, which is no row */
const caption = /^\s*第二十条/;

type Line = readonly string[];

/** The block without the heads and labels that come along when a table is copied; what is left is values as they stood. */
function valuesOf(block: readonly Line[], tableWidth: number): readonly Line[] {
  return withoutLabels(block, tableWidth).map((line) => line.map((text) => (text === covered ? '' : text)));
}

/**
 * Labels stand left of the first column in which any row has a number, in every row that has some; a running number before
 * them goes with them. Texts further right are what the user means to paste, and none of them moves a row.
 */
function withoutLabels(block: readonly Line[], tableWidth: number): readonly Line[] {
  const numbered = block.filter((line) => line.some(isNumber));
  if (numbered.every((line) => line.every(isValue))) {
    // a table without row labels, such as table four, copied whole: only the heads above the first numbers go
    const isWhole = numbered.length > 0 && tableWidth > 1 && block[0]?.length === tableWidth;
    return isWhole ? block.slice(block.findIndex((line) => line.every(isValue))) : block;
  }
  const from = isCounted(numbered) ? 1 : 0;
  const firstNumber = Math.min(
    ...numbered.map((line) => line.findIndex((text, at) => at >= from && isNumber(text))),
  );
  const labels = numbered.map((line) => lastLabel(line.slice(0, firstNumber)));
  if (labels.some((at) => at < from)) return block;
  let first = Math.max(...labels) + 1;
  // what a merged label covers is blank in a copy as text
  const isBlank = (at: number): boolean => numbered.every((line) => (line[at] ?? '').trim() === '');
  const width = Math.max(...numbered.map(({ length }) => length));
  while (first < firstNumber && width - first > tableWidth && isBlank(first)) first++;
  return block
    .filter((line) => !caption.test(line[0] ?? '') && !isHead(line.slice(first)))
    .map((line) => line.slice(first));
}

/** The last column of a row's labels; -1 where it has none. */
function lastLabel(line: Line): number {
  const last = line.findLastIndex((text) => !isValue(text));
  const behind = line.findIndex((text, at) => at > last && text !== covered);
  return last < 0 ? last : (behind < 0 ? line.length : behind) - 1;
}

/** A row of heads: words and no number. */
function isHead(line: Line): boolean {
  return line.some((text) => !isValue(text)) && !line.some(isNumber);
}

/** Whether the rows are counted in their first column, before their labels. */
function isCounted(lines: readonly Line[]): boolean {
  const first = Number(lines[0]?.[0]);
  return (
    lines.length > 1 &&
    lines.every((line, index) => Number(line[0]) === first + index && !isValue(line[1] ?? ''))
  );
}
