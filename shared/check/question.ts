import { cellsOf } from '../form/edition.ts';
import type { CellId, Edition, Relation, TableId, Takes } from '../form/edition.ts';
import { equationsOf } from '../form/equations.ts';
import type { EquationInstance } from '../form/equations.ts';
import { once } from '../form/once.ts';
import type { Finding } from './finding.ts';

/** The answer of one relation asked of one column, row or cell. `waiting`: a cell it needs is not filled. */
export type Outcome = { key: string; cells: readonly CellId[] } & (
  { state: 'holds' } | { state: 'waiting' } | { state: 'broken'; finding: Finding }
);

/** What is asked of an edition's tables whatever is in them, with the two answers that need no words. */
export interface Question {
  key: string;
  cells: readonly CellId[];
  holds: Outcome;
  waiting: Outcome;
}
function question(key: string, cells: readonly CellId[]): Question {
  return { key, cells, holds: { key, cells, state: 'holds' }, waiting: { key, cells, state: 'waiting' } };
}

/** A question about one cell. */
export interface CellQuestion extends Question {
  id: CellId;
  takes: Takes | undefined;
}

/** Made once for an edition: a check of a whole draft comes with every key typed. */
export interface Questions {
  sums: readonly (Question & { instance: EquationInstance })[];
  idsOf: Readonly<Record<TableId, readonly CellId[]>>;
  /** of each relation that asks cell by cell, in the order of its cells */
  ofCells: ReadonlyMap<Relation, readonly CellQuestion[]>;
}
/** Every question that an edition's relations ask. */
export const questionsOf = once((edition: Edition): Questions => {
  const cells = cellsOf(edition);
  const idsOf = (table: TableId): CellId[] =>
    [...cells.values()].filter((cell) => cell.table.id === table).map((cell) => cell.id);
  const cellByCell = (relation: Relation): readonly CellId[] =>
    relation.kind === 'domain' ? [...cells.keys()] : 'cells' in relation ? relation.cells : [];
  return {
    sums: equationsOf(edition).map((instance) => ({ ...question(instance.key, instance.cells), instance })),
    idsOf: { disclosure: idsOf('disclosure'), requests: idsOf('requests'), disputes: idsOf('disputes') },
    ofCells: new Map(
      edition.relations.map((relation) => [
        relation,
        cellByCell(relation).map((id) => ({
          ...question(`${relation.id}.${id}`, [id]),
          id,
          takes: cells.get(id)?.takes,
        })),
      ]),
    ),
  };
});
