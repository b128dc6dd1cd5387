import { tableOfLabel } from '../labels/vocabulary.ts';
import { lineOf, withPlainBars } from './line-of-text.ts';
import type { Line } from './line-of-text.ts';
import type { PrintedBlock, PrintedDocument, PrintedTable } from './printed-document.ts';
import { textCell } from './printed-document.ts';
import { rejoined } from './rejoined.ts';
import { rowsOfCells } from './rows-of-cells.ts';

/**
 * Plain text as a document. Tables whose marks came along with the text are told by them (`line-of-text`): a line a row, with
 * bars, tabs or commas between its cells; or a line a cell, begun with a tab or a bar, an empty line or a rule ending the row.
 * Those without any mark are paragraphs here, and `lines-as-tables` tells them by their labels.
 *
 *     | 规章 | 1 | 0 |         ⇥规章
 *     |------|---|---|         ⇥1
 *     | 行政规范性文件 | …     ⇥0
 */
export function plainText(text: string): PrintedDocument {
  const printed = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\n\r\u2028\u2029\f]/u)
    .map(withPlainBars);
  const lines = printed.map(lineOf);
  const blocks: PrintedBlock[] = [];
  for (let index = 0; index < lines.length;) {
    const end = endOfTable(lines, index);
    const table = end > index ? tableOf(rowsOf(lines.slice(index, end))) : undefined;
    if (table && isOfTheForm(table)) blocks.push(table);
    else blocks.push(...printed.slice(index, Math.max(end, index + 1)).map(paragraph));
    index = Math.max(end, index + 1);
  }
  return rejoined(blocks);
}

/** Where the table that begins at `from` ends; `from` when none begins there. */
function endOfTable(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (first?.kind !== 'row' && first?.kind !== 'cell') return from;
  const isRows = first.kind === 'row';
  // a cell begun with a tab may go on in further lines
  const mayGoOn = first.kind === 'cell' && first.mark === '\t';
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const here = lines[index]?.kind;
    const isTextOfCell = here === 'text' && mayGoOn && lines[index - 1]?.kind !== 'blank';
    // among rows a cell is one that has lost its label, or one value under a merged cell
    if (here === 'rule' || here === 'cell' || here === first.kind || isTextOfCell) end = index + 1;
    else if (isRows || here !== 'blank') break;
  }
  return end;
}

function rowsOf(lines: readonly Line[]): string[][] {
  if (!lines.some(({ kind }) => kind === 'row')) return rowsOfCellLines(lines);
  return lines.flatMap((line) => {
    if (line.kind === 'cell') return [['', line.text.trim()]];
    return line.kind === 'row' ? [line.cells.map((cell) => cell.trim())] : [];
  });
}

/** A line a cell. Where nothing ends the rows, their labels do. */
function rowsOfCellLines(lines: readonly Line[]): string[][] {
  const rows: string[][] = [[]];
  for (const line of lines) {
    const row = rows.at(-1) ?? [];
    if (line.kind === 'cell') row.push(line.text.trim());
    else if (line.kind === 'text') row.push(`${row.pop() ?? ''}\n${line.text.trim()}`.trim());
    else rows.push([]);
  }
  const filled = rows.filter((row) => row.length > 0);
  const isDivided = filled.length > 1 && filled.some((row) => row.length > 1);
  return isDivided ? filled : rowsOfCells(filled.flat());
}

/** Rows that are all as long have their cells in columns. */
function tableOf(rows: readonly (readonly string[])[]): PrintedTable {
  const grid = rows.every((row) => row.length > 1 && row.length === rows[0]?.length);
  return { kind: 'table', grid, rows: rows.map((row) => row.map((cell) => textCell(cell))) };
}

function isOfTheForm({ rows }: PrintedTable): boolean {
  return rows
    .flat()
    .some(({ blocks }) =>
      blocks.some((block) => block.kind === 'paragraph' && tableOfLabel(block.text) !== undefined),
    );
}

/** Bullets are marks of the page they were copied from, not words. */
function paragraph(line: string): PrintedBlock {
  const text = line.replace(/^\s*[-*•·]\s+/u, '').replace(/\t+/gu, ' ');
  return { kind: 'paragraph', text: text.trim() };
}
