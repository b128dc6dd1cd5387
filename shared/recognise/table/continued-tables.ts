import type { FlatBlock, FlatTable } from '../pages/flat-block.ts';
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

/** More rows have labels enough to be known by. */
const mostRows = 4;

/** Whether each row of the piece is one of that table, and none of them stands there already. */
function continues(table: FlatTable, piece: FlatTable): boolean {
  if (table.grid !== piece.grid || piece.rows.length > mostRows || rowsByTable(piece).size > 0) return false;
  const [kind, second] = rowsByTable(table).keys();
  if (kind === undefined || second !== undefined) return false;
  const present = new Set(table.rows.flat().map(({ text }) => essence(text)));
  let known = 0;
  const belongs = piece.rows.every((row) => {
    const labels = row.filter(({ text }) => !isValueLike(text));
    const own = labels.filter(({ text }) => tableOfLabel(text) === kind);
    known += own.length;
    const isNamed = own.length > 0 || labels.some(({ text }) => isAmbiguous(essence(text)));
    const isNew = own.every(({ text }) => !present.has(essence(text)));
    return isNamed && isNew && row.length > labels.length;
  });
  return belongs && known > 0;
}
