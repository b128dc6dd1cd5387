import { withoutSpans } from './spans.ts';

/** The cells of the first table in copied HTML (Excel, Word, WPS and web pages put one there); none without a table. */
export function readHtmlTable(html: string): string[][] | undefined {
  // A parsed document is inert: scripts do not run and pictures are not fetched.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  return withoutSpans(
    Array.from(table.rows, (row) =>
      Array.from(row.cells, (cell) => ({
        text: cell.textContent.replace(/\s+/g, ' ').trim(),
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
      })),
    ),
  );
}

/** A block of cells as a table, so that Word and WPS paste it as one. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const body = rows
    .map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`)
    .join('');
  return `<table>${body}</table>`;
}
