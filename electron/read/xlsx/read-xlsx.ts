import type {
  PrintedBlock,
  PrintedCell,
  PrintedDocument,
  PrintedTable,
} from '../../../shared/recognise/pages/printed-document.ts';
import { textCell } from '../../../shared/recognise/pages/printed-document.ts';
import { Budget } from '../budget.ts';
import { damaged, Refusal } from '../refusal.ts';
import type { Zip } from '../zip.ts';
import { readSheet } from './sheet.ts';
import type { Range, SheetContent } from './sheet.ts';
import { sharedTexts, sheetsOf } from './workbook.ts';

/** Columns beyond are no table of a report: a cell far to the right would make every row as wide. */
const mostColumns = 200;

/** Reads a workbook that has been opened as a zip: each sheet on show is a table, what stands above it are lines. */
export function readXlsx(zip: Zip): PrintedDocument {
  const budget = new Budget();
  const texts = sharedTexts(zip);
  const blocks: PrintedBlock[] = [];
  let unworked = 0;
  for (const path of sheetsOf(zip)) {
    const part = zip.read(path);
    if (!part) throw new Refusal(damaged);
    const sheet = readSheet(part, texts, budget);
    blocks.push(...blocksOf(sheet, budget));
    unworked += sheet.unworked;
  }
  const doubts =
    unworked === 0
      ? []
      : [
          `有 ${String(unworked)} 格是公式，文件里没有存它算出来的数，没有读入。请用 Excel 或 WPS 打开它，保存一次，再选用它。`,
        ];
  return { blocks, pictures: 0, doubts };
}

function blocksOf({ rows, merged }: SheetContent, budget: Budget): PrintedBlock[] {
  const used = [...rows].filter(([, cells]) => cells.size > 0).sort(([above], [below]) => above - below);
  const width = Math.min(
    used.reduce((most, [, cells]) => Math.max(most, ...cells.keys()), -1) + 1,
    mostColumns,
  );
  const lines: PrintedBlock[] = [];
  // a title and the like stand alone in their rows, and name a year; a table's own captions do not
  for (let first = used[0]; first; first = used[0]) {
    const [text = '', ...more] = first[1].values();
    if (more.length > 0 || !text.includes('年')) break;
    lines.push({ kind: 'paragraph', text });
    used.shift();
  }
  if (used.length === 0) return lines;
  return [...lines, tableOf(used, width, merged, budget)];
}

type UsedRow = [number, ReadonlyMap<number, string>];

function tableOf(
  used: readonly UsedRow[],
  width: number,
  merged: readonly Range[],
  budget: Budget,
): PrintedTable {
  const begins = new Map<string, { right: number; rows: number }>();
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merged) {
    const inside = used.slice(firstFrom(used, top), firstFrom(used, bottom + 1));
    const [first] = inside;
    if (!first || left >= width) continue;
    const range = { right: Math.min(right, width - 1), rows: inside.length };
    for (const [row] of inside) {
      for (let column = left; column <= range.right; column += 1) {
        budget.piece();
        covered.add(`${String(row)}:${String(column)}`);
      }
    }
    const at = `${String(first[0])}:${String(left)}`;
    covered.delete(at);
    begins.set(at, range);
  }
  return {
    kind: 'table',
    grid: true,
    rows: used.map(([row, texts]) => {
      const cells: PrintedCell[] = [];
      for (let column = 0; column < width; column += 1) {
        const at = `${String(row)}:${String(column)}`;
        if (covered.has(at)) continue;
        budget.piece();
        const range = begins.get(at);
        const colSpan = range ? range.right - column + 1 : 1;
        cells.push(textCell(texts.get(column) ?? '', colSpan, range?.rows ?? 1));
      }
      return cells;
    }),
  };
}

/** The index of the first row at or below that one; the rows are in their order. */
function firstFrom(used: readonly UsedRow[], row: number): number {
  let low = 0;
  let high = used.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((used[middle]?.[0] ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
