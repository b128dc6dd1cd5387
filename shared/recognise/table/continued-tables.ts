import type { FlatBlock, FlatCell, FlatTable } from '../pages/flat-block.ts';
import { rowsByTable } from './table-rows.ts';
import { isAmbiguous, tableOfLabel } from '../labels/vocabulary.ts';
import { essence, isValueLike, squeeze } from '../wording.ts';

/**
 * Tables whose last rows went into a table of their own, as at the end of a page, as one again. A longer piece is known
 * by its own labels; one or two words are known only by the table right before them.
 */
export function joinContinued(blocks: readonly FlatBlock[]): FlatBlock[] {
  const result: FlatBlock[] = [];
  /** where the table is that nothing but blank lines follows so far */
  let at = -1;
  for (const block of blocks) {
    const before = result[at];
    if (block.kind === 'paragraph') {
      if (squeeze(block.text) !== '') at = -1;
      result.push(block);
    } else if (before?.kind === 'table' && continues(before, block)) {
      result[at] = { ...before, rows: [...before.rows, ...block.rows] };
    } else at = result.push(block) - 1;
  }
  return result;
}

/** Whether each row of the piece has a label and a value, and the labels that tell a table tell that one. */
function continues(table: FlatTable, piece: FlatTable): boolean {
  const [kind] = rowsByTable(table).keys();
  if (kind === undefined || table.grid !== piece.grid || rowsByTable(piece).size > 0) return false;
  const isOwn = ({ text }: FlatCell): boolean => tableOfLabel(text) === kind;
  return (
    piece.rows.flat().some(isOwn) &&
    piece.rows.every(
      (row) =>
        row.some((cell) => isOwn(cell) || isAmbiguous(essence(cell.text))) &&
        row.some(({ text }) => isValueLike(text)),
    )
  );
}
