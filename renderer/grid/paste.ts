import type { CellId, Edition } from '../../shared/form/edition.ts';
import type { Cells, CellValue } from '../../shared/form/cells.ts';
import { totalCells, withTotals } from '../../shared/draft/totals.ts';
import { entryOf } from '../desk/entry.ts';
import type { Entry } from '../desk/entry.ts';
import type { Matrix, Position } from './matrix.ts';

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

const number = /^\s*[-+]?[\d０-９.,，．]*\s*$|^\s*[-–—/／]\s*$/u;
const isValue = (text: string): boolean => number.test(text);
const isNumber = (text: string): boolean => text.trim() !== '' && isValue(text);
/** 第二十条第（一）项: a caption of table two, which is no row */
const caption = /^\s*第二十条/;

/**
 * The block without the heads and labels that come along when a whole table is copied: what stands right of the last
 * label of the rows that hold numbers. A block of plain values is returned as it is.
 */
function valuesOf(block: readonly (readonly string[])[], tableWidth: number): readonly (readonly string[])[] {
  const numbered = block.filter((line) => line.some(isNumber));
  const labels = numbered.map((line) => line.findLastIndex((text) => !isValue(text)));
  if (labels.length > 0 && labels.every((index) => index < 0)) {
    // a table without row labels, such as table four, copied whole: only the heads above the first numbers go
    const isWhole = tableWidth > 1 && block[0]?.length === tableWidth;
    return isWhole ? block.slice(block.findIndex((line) => line.every(isValue))) : block;
  }
  // Without a label in every row that has numbers, the texts among them are what the user means to paste.
  const isLabelled = labels.every((index, i) => index >= 0 && index < (numbered[i]?.length ?? 0) - 1);
  if (labels.length === 0 || !isLabelled) return block;
  const first = Math.max(...labels) + 1;
  return block
    .filter((line) => !caption.test(line[0] ?? '') && line.slice(first).every(isValue))
    .map((line) => line.slice(first));
}
