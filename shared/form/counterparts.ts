import { cellsOf } from './edition.ts';
import type { CellId, DividedRow, Edition } from './edition.ts';
import { findEdition } from './editions/index.ts';
import { once } from './once.ts';

/**
 * The cells of one edition that another, later one asks too, by their ids in the earlier: found by walking from edition to
 * predecessor. Cells with the same id ask the same thing; a divided row goes on as its rest.
 */
export function counterparts(from: Edition, to: Edition): ReadonlyMap<CellId, CellId> {
  return counterpartsFrom(from)(to);
}

const counterpartsFrom = once((from: Edition) =>
  once((to: Edition): ReadonlyMap<CellId, CellId> => {
    const known = cellsOf(to);
    const steps = stepsBetween(from, to);
    return new Map(
      [...cellsOf(from)].flatMap(([id, { table, row, column }]): [CellId, CellId][] => {
        const now = steps.reduce(
          (name, step) => step.find((one) => one.table === table.id && one.row === name)?.rest ?? name,
          row.id,
        );
        const cell = `${table.id}.${now}.${column.id}`;
        return known.has(cell) ? [[id, cell]] : [];
      }),
    );
  }),
);

/** What each edition between the two divided, the oldest first. */
function stepsBetween(from: Edition, to: Edition): (readonly DividedRow[])[] {
  const steps: (readonly DividedRow[])[] = [];
  const walked = new Set<Edition>();
  let edition: Edition | undefined = to;
  while (edition && edition !== from && !walked.has(edition)) {
    walked.add(edition);
    steps.unshift(edition.predecessor?.divided ?? []);
    edition = edition.predecessor && findEdition(edition.predecessor.edition);
  }
  return edition === from ? steps : [];
}
