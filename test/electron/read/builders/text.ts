import type { PrintedDocument, PrintedTable } from '../../../../shared/recognise/pages/printed-document.ts';
import { cellLines, fullGrid } from './grid.ts';

/** The forms in which tables are met in text: a tabbed line for each cell, tabs between cells, bars, bare lines, spaces. */
export const textForms = ['cells', 'tabs', 'bars', 'lines', 'spaces'] as const;

/** A document as text. */
export function writeTestText(document: PrintedDocument, form: (typeof textForms)[number]): Uint8Array {
  const parts = document.blocks.map((block) =>
    block.kind === 'paragraph' ? `${block.text}\n` : `\n${tableText(block, form)}\n`,
  );
  return new TextEncoder().encode(parts.join('\n'));
}

function tableText(table: PrintedTable, form: (typeof textForms)[number]): string {
  const rows = fullGrid(table).map((row) =>
    row.flatMap(({ cell, goesOn }) => {
      const text = goesOn ? '' : cellLines(cell).join(form === 'cells' ? '\n' : ' ');
      return form === 'bars' ? [text, ...Array.from({ length: cell.colSpan - 1 }, () => '')] : [text];
    }),
  );
  switch (form) {
    case 'cells':
      return rows.map((row) => row.map((text) => `\t${text}\n`).join('')).join('\n');
    case 'tabs':
      return rows.map((row) => row.join('\t')).join('\n');
    case 'bars':
      return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
    case 'spaces':
      return rows.map((row) => row.filter((text) => text !== '').join(' ')).join('\n');
    case 'lines':
      return rows.map((row) => row.filter((text) => text !== '').join('\n')).join('\n');
  }
}
