import { nameOfCell } from '../form/edition.ts';
import type { CellId, Edition } from '../form/edition.ts';
import type { EquationInstance } from '../form/equations.ts';
import { once } from '../form/once.ts';
import type { Draft } from '../draft/draft.ts';
import { appliesTo } from './broken.ts';
import type { Broken, Unequal } from './broken.ts';
import { culprits } from './consequences.ts';
import type { BrokenSum } from './consequences.ts';
import { saying } from './finding.ts';
import type { Said } from './finding.ts';
import { questionsOf } from './question.ts';
import type { Outcome } from './question.ts';

/** What belongs together is one finding: sums that one cell breaks, two columns off by opposite amounts, a total with its columns. */
export function together(edition: Edition, draft: Draft, unequal: readonly Unequal[]): Outcome[] {
  if (unequal.length === 0) return [];
  const exact = unequal.filter(
    ({ instance: { relation, left, right } }) =>
      relation.compare === 'equal' && left.before.length + right.before.length === 0,
  );
  const behind = culprits(exact, countsOf(edition)(draft.year));
  const said = new Map<BrokenSum, Outcome>();
  for (const [id, sums] of behind) {
    // what the form itself adds up names the place best
    const [first, ...others] = [...sums].sort((left, right) => rank(left) - rank(right));
    if (!first) continue;
    const hint = saying(`这几处都与${nameOfCell(edition, id)}这一格有关，改好这一格就都对上`);
    said.set(first, withWords(first, hint, [id, ...first.cells.filter((cell) => cell !== id)]));
    for (const other of others) {
      const consequence = saying(`这是${first.finding.where.name}那一处的连带`);
      const outcome = withWords(other, consequence, other.cells);
      said.set(other, { ...outcome, finding: { ...outcome.finding, severity: 'hint' } });
    }
  }
  for (const one of unequal) if (!said.has(one)) nameOpposite(one, unequal, said);
  for (const one of unequal) if (!said.has(one)) totalOfColumns(one, unequal, said);
  return unequal.map((one) => said.get(one) ?? one);
}

function rank({ finding: { rule } }: BrokenSum): number {
  return ['R2', 'R3', 'R4', 'R1'].indexOf(rule) >>> 0;
}

function withWords(one: BrokenSum, said: Said, cells: readonly CellId[]): Broken {
  const { key, cells: asked, finding: found } = one;
  const where = { ...found.where, cells };
  return { key, cells: asked, state: 'broken', finding: { ...found, where, says: [...found.says, said] } };
}

/** How many equations of one report each cell stands in, by the year of the report. */
const countsOf = once((edition: Edition): ((year: number) => ReadonlyMap<CellId, number>) => {
  const byYear = new Map<number, ReadonlyMap<CellId, number>>();
  return (year) => {
    const known = byYear.get(year);
    if (known) return known;
    const counts = new Map<CellId, number>();
    for (const { instance } of questionsOf(edition).sums) {
      const { relation, cells } = instance;
      if (relation.compare !== 'equal' || !appliesTo(relation, year)) continue;
      // sums over two years rest on last year's report too: they tell nothing of one cell
      if (instance.left.before.length + instance.right.before.length > 0) continue;
      for (const id of cells) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    byYear.set(year, counts);
    return counts;
  };
});

/**
 * Two columns of one relation off by opposite amounts are most often one application booked under two kinds of
 * applicant: the total column then balances, and both are one finding.
 */
function nameOpposite(one: Unequal, unequal: readonly Unequal[], said: Map<BrokenSum, Outcome>): void {
  const { relation, place } = one.instance;
  if (relation.each !== 'column' || relation.compare !== 'equal' || isTotal(one.instance)) return;
  const opposite = unequal.filter(
    (other) =>
      other.instance.relation === relation &&
      other.difference === -one.difference &&
      !said.has(other) &&
      !isTotal(other.instance),
  );
  const same = unequal.filter(
    (other) =>
      other.instance.relation === relation && other.difference === one.difference && !isTotal(other.instance),
  );
  const [partner] = opposite;
  if (!partner || opposite.length > 1 || same.length > 1) return;
  const hint = `${partner.instance.place}正好相差同样的数、方向相反，可能是同一件申请前后记在了不同的申请人类别下`;
  const both = withWords(one, saying(hint), [...one.cells, ...partner.cells]);
  const table = one.finding.where.name.slice(0, -place.length);
  const where = { ...both.finding.where, name: `${table}${place}和${partner.instance.place}` };
  const outcome = { ...both, finding: { ...both.finding, where } };
  said.set(one, outcome);
  // one finding of two outcomes
  said.set(partner, { ...outcome, key: partner.key, cells: partner.cells });
}

/** R5's total column is off because others are, by as much as they are together: their consequence, no second error. */
function totalOfColumns(one: Unequal, unequal: readonly Unequal[], said: Map<BrokenSum, Outcome>): void {
  const { relation, left, right } = one.instance;
  if (!isTotal(one.instance) || left.before.length + right.before.length === 0) return;
  const others = unequal.filter(({ instance }) => instance.relation === relation && !isTotal(instance));
  if (others.length === 0) return;
  if (others.reduce((sum, { difference }) => sum + difference, 0n) !== one.difference) return;
  const places = others.map(({ instance }) => instance.place).join('、');
  const outcome = withWords(one, saying(`这是${places}的连带`), one.cells);
  said.set(one, { ...outcome, finding: { ...outcome.finding, severity: 'hint' } });
}

function isTotal(instance: EquationInstance): boolean {
  return instance.key.endsWith('.total');
}
