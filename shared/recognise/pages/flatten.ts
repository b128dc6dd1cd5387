import type { ColumnSpan, FlatBlock, FlatCell } from './flat-block.ts';
import type { PrintedBlock, PrintedCell, PrintedTable } from './printed-document.ts';

/** Deeper nesting is not layout but an attack. */
const deepest = 20;

/**
 * Paragraphs and tables in reading order. A table that holds tables, or is one cell, is page layout: what is in its
 * cells comes out as if the table were not there.
 */
export function flatten(blocks: readonly PrintedBlock[]): FlatBlock[] {
  return inOrder(blocks, 0);
}

function inOrder(blocks: readonly PrintedBlock[], depth: number): FlatBlock[] {
  return blocks.flatMap((block): FlatBlock[] => {
    if (block.kind === 'paragraph') return linesOf(block.text).map((text) => ({ kind: 'paragraph', text }));
    const cells = block.rows.flat();
    const isFrame =
      cells.filter((cell) => cell.blocks.length > 0).length <= 1 ||
      cells.some((cell) =>
        cell.blocks.some((inner) => inner.kind === 'table' && inner.rows.flat().length > 1),
      );
    const rows = isFrame ? [] : placed(block);
    const isLayout = isFrame || rows.some((row) => row.some((cell) => cell.text.length > longestCell));
    if (!isLayout) return [{ kind: 'table', grid: block.grid, rows }];
    return depth > deepest ? [] : cells.flatMap((cell) => inOrder(cell.blocks, depth + 1));
  });
}

/** A cell of the form is a label or a number; a longer one is a page in a frame. */
const longestCell = 400;

function linesOf(text: string): string[] {
  return text.split(/[\n\r\u2028\u2029\v\f]+/u);
}

/** The text of a cell, a paragraph a line; a table of one cell counts as its text. */
function textOf({ blocks }: PrintedCell): string {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') return only.text.trim();
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flat().map(textOf).join('\n')))
    .join('\n')
    .trim();
}

/** Columns and rows a cell may claim; official tables have 15 and 26. */
const widest = 100;
const highest = 200;

function placed(table: PrintedTable): FlatCell[][] {
  /** for each grid column, how many more rows it is taken by a cell from above */
  const taken: number[] = [];
  const isNumber = (text: string): boolean => /^\s*\d[\d\s.]*$/u.test(text);
  return table.rows.map((row, index) => {
    const flat: FlatCell[] = [];
    const reaching: (ColumnSpan & { rows: number })[] = [];
    let column = 0;
    for (const cell of row) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const end = column + Math.min(Math.max(cell.colSpan, 1), widest);
      const text = textOf(cell);
      const isShared =
        cell.rowSpan > 1 &&
        isNumber(text) &&
        table.rows[index + 1]?.some((below) => isNumber(textOf(below))) === true;
      flat.push({ text, start: column, end, mark: cell.mark, ...(isShared ? { isShared } : {}) });
      if (cell.rowSpan > 1) reaching.push({ start: column, end, rows: Math.min(cell.rowSpan, highest) });
      column = end;
    }
    taken.forEach((rows, index) => (taken[index] = Math.max(rows - 1, 0)));
    for (const { start, end, rows } of reaching) {
      for (let index = start; index < end; index += 1) {
        taken[index] = Math.max(taken[index] ?? 0, rows - 1);
      }
    }
    return flat;
  });
}
