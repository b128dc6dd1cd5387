import { totalCells } from '../../shared/draft/totals.ts';
import { editionOf, withCells } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Cell, CellId } from '../../shared/form/edition.ts';
import type { Cells, CellValue } from '../../shared/form/cells.ts';

/** What a colleague's numbers would change in a draft. */
interface NumberChanges {
  /** how many cells the file has a number for */
  all: number;
  /** what would change, in the order of the form */
  changes: readonly { cell: Cell; from: CellValue | undefined; to: CellValue }[];
  /** totals that the file has otherwise than its parts add up to, which the draft's own take the place of */
  totals: readonly { cell: Cell; printed: CellValue; sum: CellValue | undefined }[];
}

/** Beside what stands in the draft; totals follow from the rest, as when they are typed. */
export function numberChangesOf(draft: Draft, cells: Cells): NumberChanges {
  const edition = editionOf(draft);
  const automatic = totalCells(edition);
  const given = [...cellsOf(edition).values()].flatMap((cell) => {
    const value = cells[cell.id];
    return value === undefined ? [] : [{ cell, value }];
  });
  const changes = given.flatMap(({ cell, value }) =>
    automatic.has(cell.id) || draft.cells[cell.id] === value
      ? []
      : [{ cell, from: draft.cells[cell.id], to: value }],
  );
  const taken = withCells(draft, valuesOf({ changes })).cells;
  const totals = given.flatMap(({ cell, value }) =>
    automatic.has(cell.id) && taken[cell.id] !== value ? [{ cell, printed: value, sum: taken[cell.id] }] : [],
  );
  return { all: given.length, changes, totals };
}

/** What is put into the draft's cells. */
export function valuesOf({ changes }: Pick<NumberChanges, 'changes'>): ReadonlyMap<CellId, CellValue> {
  return new Map(changes.map(({ cell, to }) => [cell.id, to]));
}
