import type { PrintedBlock, PrintedDocument, PrintedRow } from './printed-document.ts';
import { textCell } from './printed-document.ts';

/** Words that stand in the form's tables and seldom elsewhere: a block of tabbed lines with one of them is a table. */
const ofTheForm =
  /信息内容|第二十条|规\s*章|规范性文件|行政许可|行政处罚|自然人|申请人情况|本年新收|予以公开|结果\s*维持|行政复议/u;

type Line =
  { kind: 'row'; cells: string[] } | { kind: 'cell'; text: string } | { kind: 'blank' } | { kind: 'text' };

function lineOf(line: string): Line {
  if (line.trim() === '' && !line.includes('\t')) return { kind: 'blank' };
  if (/^\s*\|.*\|/u.test(line)) {
    const cells = line
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|');
    return { kind: 'row', cells };
  }
  if (/^\t[^\t]*$/u.test(line)) return { kind: 'cell', text: line.slice(1) };
  if (line.includes('\t')) return { kind: 'row', cells: line.split('\t') };
  return { kind: 'text' };
}

/**
 * Plain text as a document. Tables are met in three forms: lines between bars, lines of cells with tabs between, and
 * a line for each cell, begun with a tab, an empty line ending the row.
 */
export function plainText(text: string): PrintedDocument {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\u2028\u2029\f]/u);
  const blocks: PrintedBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = endOfTable(lines, index);
    if (end > index) {
      const part = lines.slice(index, end);
      const rows = lineOf(part[0] ?? '').kind === 'cell' ? rowsOfCells(part) : rowsOfLines(part);
      if (ofTheForm.test(part.join(''))) blocks.push({ kind: 'table', grid: false, rows });
      else blocks.push(...part.map((line) => paragraph(line)));
      index = end;
    } else {
      blocks.push(paragraph(lines[index] ?? ''));
      index += 1;
    }
  }
  return rejoined(blocks);
}

/** A paragraph broken inside its quotation marks, as copying off a page does, is one paragraph. */
function rejoined(blocks: readonly PrintedBlock[]): PrintedDocument {
  const result: PrintedBlock[] = [];
  const remarks: string[] = [];
  let open: { at: number; text: string } | undefined;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : undefined;
    if (open && text === '') continue;
    if (open && text !== undefined && /^[^“]*”/u.test(text)) {
      result.splice(open.at, result.length, { kind: 'paragraph', text: open.text + text });
      remarks.push(`「${open.text.slice(-12)}」之后断开的一段，已经接上，请核对。`);
      open = undefined;
      continue;
    }
    open = undefined;
    result.push(block);
    if (text !== undefined && /“[^”。！？；]*$/u.test(text)) open = { at: result.length - 1, text };
  }
  return { blocks: result, pictures: 0, remarks };
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
  const kind = lineOf(lines[from] ?? '').kind;
  if (kind !== 'row' && kind !== 'cell') return from;
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const here = lineOf(lines[index] ?? '').kind;
    // a row that has lost its label, or is one value under a merged cell
    if (here === kind || (kind === 'row' && here === 'cell')) end = index + 1;
    else if (kind === 'row') break;
    // a cell may go on in further lines; after an empty line only another cell belongs to the table
    else if (here === 'text' && lineOf(lines[index - 1] ?? '').kind === 'blank') break;
    else if (here === 'row') break;
    else if (here === 'text') end = index + 1;
  }
  return end;
}

function rowsOfLines(lines: readonly string[]): PrintedRow[] {
  return lines.flatMap((line) => {
    const read = lineOf(line);
    if (read.kind === 'cell') return [['', read.text].map((cell) => textCell(cell.trim()))];
    if (read.kind !== 'row' || read.cells.every((cell) => /^\s*:?-{3,}:?\s*$/u.test(cell))) return [];
    return [read.cells.map((cell) => textCell(cell.trim()))];
  });
}

function rowsOfCells(lines: readonly string[]): PrintedRow[] {
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
  return rows.map((cells) => cells.map((text) => textCell(text)));
}
