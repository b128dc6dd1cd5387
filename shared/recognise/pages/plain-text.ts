import { isAmbiguous, isOfHead, tableOfLabel } from '../labels/vocabulary.ts';
import { essence, isValueLike } from '../wording.ts';
import { rowsOfCells } from './lines-as-tables.ts';
import type { PrintedBlock, PrintedDocument, PrintedTable } from './printed-document.ts';
import { textCell } from './printed-document.ts';

type Line =
  | { kind: 'row'; cells: string[] }
  | { kind: 'cell'; text: string; mark: '|' | '\t' }
  | { kind: 'rule' }
  | { kind: 'blank' }
  | { kind: 'text' };

function lineOf(line: string): Line {
  if (line.trim() === '' && !line.includes('\t')) return { kind: 'blank' };
  if (line.includes('|')) {
    if (/^[\s|{}+:=-]*$/u.test(line) && /[-={}+]/u.test(line)) return { kind: 'rule' };
    const [first = '', second, ...more] = line
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|');
    if (second !== undefined) return { kind: 'row', cells: [first, second, ...more] };
    return { kind: 'cell', text: first, mark: '|' };
  }
  if (/^\t[^\t]*$/u.test(line)) return { kind: 'cell', text: line.slice(1), mark: '\t' };
  if (line.includes('\t')) return { kind: 'row', cells: line.split('\t') };
  const cells = cellsBetweenCommas(line);
  return cells ? { kind: 'row', cells } : { kind: 'text' };
}

/** The cells of a line with commas between, as spreadsheets save them; undefined where one is neither label nor value. */
function cellsBetweenCommas(line: string): string[] | undefined {
  if (line.length > longestLine || !/[,，;；]/u.test(line)) return undefined;
  const cells = [
    ...`,${line}`.matchAll(/[,，;；]("(?:[^"]|"")*"|(?:[（(][^()（）]*[)）]|[^,，;；])*)/gu),
  ].map(([, cell = '']) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .replaceAll('""', '"'),
  );
  const isLabel = (cell: string): boolean => tableOfLabel(cell) !== undefined || isAmbiguous(essence(cell));
  const isRow = cells.length > 4 || (cells.length > 1 && cells.some(isLabel));
  if (!isRow || !cells.every((cell) => isValueLike(cell) || isLabel(cell))) return undefined;
  // heads above numbers, or a label after one: a table that is one line
  const firstNumber = cells.findIndex((cell) => /\d/u.test(cell) && isValueLike(cell));
  const isWhole =
    firstNumber !== -1 &&
    (cells.filter(isOfHead).length >= 2 || cells.slice(firstNumber).some((cell) => isLabel(cell)));
  return isWhole ? undefined : cells;
}

/** Longer lines are no row of the form. */
const longestLine = 1000;

/**
 * Plain text as a document. Tables are met in four forms: lines between bars, lines of cells with tabs or commas between,
 * and a line for each cell, begun with a tab or a bar, an empty line or a rule ending the row.
 */
export function plainText(text: string): PrintedDocument {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\n\r\u2028\u2029\f]/u)
    .map(withPlainBars);
  const blocks: PrintedBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = endOfTable(lines, index);
    if (end > index) {
      const part = lines.slice(index, end);
      const isRow = part.some((line) => lineOf(line).kind === 'row');
      const table = tableOf(isRow ? rowsOfLines(part) : rowsOfCellLines(part));
      if (isOfTheForm(table)) blocks.push(table);
      else blocks.push(...part.map((line) => paragraph(line)));
      index = end;
    } else {
      blocks.push(paragraph(lines[index] ?? ''));
      index += 1;
    }
  }
  return rejoined(blocks);
}

/** Lines of a drawn table with the marks of a typed one: │ and ｜ are bars, ├──┼──┤ rules. */
function withPlainBars(line: string): string {
  if (!/[\u2500-\u257f｜¦]/u.test(line)) return line;
  const typed = line.replace(/[│┃║｜¦]/gu, '|').replace(/[\u2500-\u257f]/gu, '+');
  return /^[\s+|]*$/u.test(typed) && typed.includes('+') ? `|${typed}|` : typed;
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

/** A paragraph broken inside its quotation marks, as copying off a page does, is one paragraph. */
function rejoined(blocks: readonly PrintedBlock[]): PrintedDocument {
  const result: PrintedBlock[] = [];
  const doubts: string[] = [];
  let open: { at: number; text: string } | undefined;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : undefined;
    if (open && text === '') continue;
    if (open && text !== undefined && /^[^“]*”/u.test(text)) {
      result.splice(open.at, result.length, { kind: 'paragraph', text: open.text + text });
      doubts.push(`「${open.text.slice(-12)}」之后断开的一段，已经接上，请核对。`);
      open = undefined;
      continue;
    }
    open = undefined;
    result.push(block);
    if (text !== undefined && /“[^”。！？；]*$/u.test(text)) open = { at: result.length - 1, text };
  }
  return { blocks: result, pictures: 0, doubts };
}

/** Bullets are marks of the page they were copied from, not words. */
function paragraph(line: string): PrintedBlock {
  return {
    kind: 'paragraph',
    text: line
      .replace(/^\s*[-*•·]\s+/u, '')
      .replace(/\t+/gu, ' ')
      .trim(),
  };
}

/** Where the table that begins at `from` ends; `from` when none begins there. */
function endOfTable(lines: readonly string[], from: number): number {
  const first = lineOf(lines[from] ?? '');
  const kind = first.kind;
  const isBar = first.kind === 'cell' && first.mark === '|';
  if (kind !== 'row' && kind !== 'cell') return from;
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const here = lineOf(lines[index] ?? '').kind;
    // a row that has lost its label, or is one value under a merged cell
    if (here === kind || (kind === 'row' && here === 'cell')) end = index + 1;
    else if (here === 'rule') continue;
    else if (kind === 'row' || (here === 'text' && isBar)) break;
    // a cell may go on in further lines; after an empty line only another cell belongs to the table
    else if (here === 'text' && lineOf(lines[index - 1] ?? '').kind === 'blank') break;
    else if (here === 'row') break;
    else if (here === 'text') end = index + 1;
  }
  while (end < lines.length && lineOf(lines[end] ?? '').kind === 'rule') end += 1;
  return end;
}

function rowsOfLines(lines: readonly string[]): string[][] {
  return lines.flatMap((line) => {
    const read = lineOf(line);
    if (read.kind === 'cell') return [['', read.text.trim()]];
    return read.kind === 'row' ? [read.cells.map((cell) => cell.trim())] : [];
  });
}

/** A line a cell. Where nothing ends the rows, their labels do. */
function rowsOfCellLines(lines: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const line of [...lines, '']) {
    const read = lineOf(line);
    if (read.kind === 'cell') row.push(read.text.trim());
    else if (read.kind === 'text') row.push(`${row.pop() ?? ''}\n${line.trim()}`.trim());
    else if (row.length > 0) {
      rows.push(row);
      row = [];
    }
  }
  const isDivided = rows.length > 1 && rows.some((cells) => cells.length > 1);
  return isDivided ? rows : rowsOfCells(rows.flat());
}
