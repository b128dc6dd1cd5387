import type { PrintedBlock, PrintedDocument } from '../../../../shared/recognise/pages/printed-document.ts';
import { escapeXml } from './docx.ts';

/** A document as a web page. `layout` puts the whole article in an outer table, as old sites do. */
export function writeTestHtml(document: PrintedDocument, layout = false): Uint8Array {
  const article = document.blocks.map(blockHtml).join('\n');
  const body = layout
    ? `<table width="960"><tr><td colspan="2"><a href="/">首页</a> &gt; 信息公开</td></tr><tr><td valign="top">&nbsp;</td><td><div class="article">${article}</div></td></tr></table>`
    : article;
  return new TextEncoder().encode(
    `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>年度报告</title><style>td{border:1px solid}</style></head><body>${body}</body></html>`,
  );
}

function blockHtml(block: PrintedBlock): string {
  if (block.kind === 'paragraph') {
    return `<p style="text-indent:2em"><span>${escapeXml(block.text).replaceAll('\n', '<br>')}</span></p>`;
  }
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => {
      const spans = `${cell.colSpan > 1 ? ` colspan="${String(cell.colSpan)}"` : ''}${cell.rowSpan > 1 ? ` rowspan=${String(cell.rowSpan)}` : ''}`;
      const content = cell.blocks.map(blockHtml).join('');
      return `<td${spans}>${content === '' ? '&nbsp;' : content}`;
    });
    return `<tr>${cells.join('</td>')}</td></tr>`;
  });
  return `<table border=1><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}
