import type { CellId, Relation, SumRelation } from '../form/edition.ts';
import type { EquationInstance } from '../form/equations.ts';
import type { BrokenSum } from './consequences.ts';
import { finding } from './finding.ts';
import type { Found } from './finding.ts';
import type { Outcome } from './question.ts';

export type Broken = Extract<Outcome, { state: 'broken' }>;
/** A sum that does not come out, with what it was asked of. */
export type Unequal = BrokenSum & { instance: EquationInstance };

/** What a relation has to say; its remedy ends every message about it. */
export function broken(
  { id, remedy }: Relation,
  key: string,
  cells: readonly CellId[],
  found: Pick<Found, 'name' | 'says'>,
): Broken {
  const of = key === id ? {} : { of: key.slice(id.length + 1) };
  return { key, cells, state: 'broken', finding: finding(id, { ...found, ...of, cells, remedy }) };
}

/** Whether a relation is asked of reports of that year. */
export function appliesTo({ years }: SumRelation, year: number): boolean {
  return years === undefined || ((years.from ?? year) <= year && year <= (years.to ?? year));
}
