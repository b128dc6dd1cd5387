import { escapeMarkup } from '../../shared/report/markup.ts';
import { isUnprinted, parseCopied } from './copied-html.ts';
import { withoutSpans } from './spans.ts';

/** The cells of the first table in copied HTML (Excel, Word, WPS and web pages put one there); none without a table. */
export function readHtmlTable(html: string): string[][] | undefined {
  const table = parseCopied(html).querySelector('table');
  if (!table) return undefined;
  const rows = Array.from(table.rows);
  return withoutSpans(
    rows.map((row) =>
      Array.from(row.cells, (cell) => ({
        text: textOf(cell),
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
      })),
    ),
    // Excel adds a hidden row of widths where cells are merged: as a row it would empty the cells below
  ).filter((_, index) => !rows[index] || !isUnprinted(rows[index]));
}

/** What a cell shows; its paragraphs and lines stay apart, so that two numbers never run into one. */
function textOf(cell: HTMLTableCellElement): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element) || isUnprinted(node)) return;
    const isApart = /^(?:BR|P|DIV|LI|TR|TD)$/u.test(node.tagName);
    if (isApart) text += ' ';
    node.childNodes.forEach(walk);
    if (isApart) text += ' ';
  };
  cell.childNodes.forEach(walk);
  const shown = text.replace(/\s+/gu, ' ').trim();
  // a column too narrow for its numbers shows only #; Excel and WPS put the number beside it
  const beside = /^#+$/u.test(shown) ? (cell.getAttribute('x:num') ?? '') : '';
  return beside === '' ? shown : beside;
}

/** A block of cells as a table, so that Word and WPS paste it as one. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const body = rows
    .map((row) => `<tr>${row.map((text) => `<td>${escapeMarkup(text)}</td>`).join('')}</tr>`)
    .join('');
  return `<table>${body}</table>`;
}
