import type { FlatBlock } from '../pages/flat-block.ts';
import { rowsByTable } from './table-rows.ts';

/** A cell of more lines than this holds a page, not a value. */
const mostLines = 2;

/** Tables that are none of the form's keep their words as lines: a row a line, or where cells hold pages, as they are. */
export function otherTablesAsLines(blocks: readonly FlatBlock[]): FlatBlock[] {
  return blocks.flatMap((block): FlatBlock[] => {
    if (block.kind === 'paragraph' || rowsByTable(block).size > 0) return [block];
    const isPage = block.rows.flat().some(({ text }) => text.split('\n').length > mostLines);
    const lines = block.rows.flatMap((row) =>
      isPage
        ? row.flatMap(({ text }) => text.split('\n'))
        : [row.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' ')],
    );
    return lines.map((text) => ({ kind: 'paragraph', text: text.trim() }));
  });
}
