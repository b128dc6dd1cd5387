import Big from 'big.js';
import { cellName, cellsOf } from '../form/edition.ts';
import type {
  CellId,
  DomainRelation,
  Edition,
  EmptyRelation,
  MagnitudeRelation,
  Relation,
  SumRelation,
  ZeroRelation,
} from '../form/edition.ts';
import { cellsOfLastYear, editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { sumOf } from '../form/equations.ts';
import type { EquationInstance, Terms } from '../form/equations.ts';
import type { Cells, CellValue } from '../form/cells.ts';
import { assertNever } from '../result.ts';
import { culprits } from './consequences.ts';
import type { BrokenSum } from './consequences.ts';
import { finding, saying } from './finding.ts';
import type { Found, Said, SumTerm } from './finding.ts';
import { questionsOf } from './question.ts';
import type { CellQuestion, Outcome, Questions } from './question.ts';

export type { Outcome } from './question.ts';

/** What a draft's tables say, by every relation of its edition that its year asks for. */
export function arithmetic(draft: Draft): Outcome[] {
  const edition = editionOf(draft);
  const outcomes: Outcome[] = [];
  const unequal: Unequal[] = [];
  for (const sum of questionsOf(edition).sums) {
    if (!appliesTo(sum.instance.relation, draft.year)) continue;
    const left = side(sum.instance.left, draft);
    const right = side(sum.instance.right, draft);
    if (left === undefined || right === undefined) outcomes.push(sum.waiting);
    else if (holds(sum.instance.relation, left, right)) outcomes.push(sum.holds);
    else unequal.push(brokenSum(edition, sum, draft, left, right));
  }
  outcomes.push(...together(edition, draft, unequal));
  for (const relation of edition.relations) others(edition, relation, draft, outcomes);
  return outcomes;
}

function appliesTo({ years }: SumRelation, year: number): boolean {
  return years === undefined || ((years.from ?? year) <= year && year <= (years.to ?? year));
}

/** What a relation has to say; its remedy ends every message about it. */
function broken(
  { id, remedy }: Relation,
  key: string,
  cells: readonly CellId[],
  found: Pick<Found, 'name' | 'says'>,
): Extract<Outcome, { state: 'broken' }> {
  const of = key === id ? {} : { of: key.slice(id.length + 1) };
  return { key, cells, state: 'broken', finding: finding(id, { ...found, ...of, cells, remedy }) };
}

// Sums: R1 to R8, R10

function holds(relation: SumRelation, left: bigint, right: bigint): boolean {
  return relation.compare === 'equal' ? left === right : left >= right;
}

function brokenSum(
  edition: Edition,
  { key, cells, instance }: Questions['sums'][number],
  draft: Draft,
  left: bigint,
  right: bigint,
): Unequal {
  const { relation } = instance;
  const difference = left - right;
  const gap = difference < 0n ? -difference : difference;
  const says =
    relation.compare === 'equal'
      ? `两边不相等，相差 ${String(gap)}`
      : `前者应当大于或等于后者，现在少了 ${String(gap)}`;
  const table = cellsOf(edition).get(cells[0] ?? '')?.table.name ?? '';
  const found = {
    name: `${table}${instance.place}`,
    says: [
      expression(edition, instance.left, left, draft, relation.each),
      expression(edition, instance.right, right, draft, relation.each),
      saying(says),
    ],
  };
  return {
    ...broken(relation, key, cells, found),
    difference,
    left: instance.left,
    right: instance.right,
    instance,
  };
}

function side({ plus, minus, before }: Terms, draft: Draft): bigint | undefined {
  const added = sumOf(draft.cells, plus);
  if (minus.length === 0 && before.length === 0) return added;
  const taken = sumOf(draft.cells, minus);
  const last = before.length === 0 ? 0n : sumOf(cellsOfLastYear(draft), before);
  if (added === undefined || taken === undefined || last === undefined) return undefined;
  return added - taken + last;
}

/** A side with its numbers: 一、本年新收 3 ＋ 二、上年结转 0 ＝ 3. */
function expression(
  edition: Edition,
  terms: Terms,
  sum: bigint,
  draft: Draft,
  each: SumRelation['each'],
): Said {
  if (terms.name !== undefined)
    return { kind: 'value', name: terms.name, value: String(sum), cells: terms.plus };
  const term =
    (cells: Cells, sign: SumTerm['sign'], prefix = '') =>
    (id: CellId): SumTerm => {
      const cell = cellsOf(edition).get(id);
      const label = each === 'column' ? cell?.row.label : cell?.column.label;
      return { sign, label: `${prefix}${label ?? id}`, value: String(cells[id] ?? '未填') };
    };
  return {
    kind: 'sum',
    terms: [
      ...terms.before.map(term(cellsOfLastYear(draft), '+', '去年的')),
      ...terms.plus.map(term(draft.cells, '+')),
      ...terms.minus.map(term(draft.cells, '-')),
    ],
    sum: String(sum),
  };
}

type Unequal = BrokenSum & { instance: EquationInstance };

/** What belongs together is one finding: sums that one cell breaks, and two columns off by opposite amounts. */
function together(edition: Edition, draft: Draft, unequal: readonly Unequal[]): Outcome[] {
  if (unequal.length === 0) return [];
  const exact = unequal.filter(
    ({ instance: { relation, left, right } }) =>
      relation.compare === 'equal' && left.before.length + right.before.length === 0,
  );
  const behind = culprits(exact, countsOf(edition, draft));
  const said = new Map<BrokenSum, Outcome>();
  for (const [id, sums] of behind) {
    // what the form itself adds up names the place best
    const [first, ...others] = [...sums].sort((left, right) => rank(left) - rank(right));
    if (!first) continue;
    const hint = saying(`这几处都与${nameOf(edition, id)}这一格有关，改好这一格就都对上`);
    said.set(first, withWords(first, hint, [id, ...first.cells.filter((cell) => cell !== id)]));
    for (const other of others) {
      const consequence = saying(`这是${first.finding.where.name}那一处的连带`);
      const outcome = withWords(other, consequence, other.cells);
      said.set(other, { ...outcome, finding: { ...outcome.finding, severity: 'hint' } });
    }
  }
  for (const one of unequal) if (!said.has(one)) nameOpposite(one, unequal, said);
  return unequal.map((one) => said.get(one) ?? one);
}

function rank({ finding: { rule } }: BrokenSum): number {
  return ['R2', 'R3', 'R4', 'R1'].indexOf(rule) >>> 0;
}

function withWords(
  one: BrokenSum,
  said: Said,
  cells: readonly CellId[],
): Extract<Outcome, { state: 'broken' }> {
  const { key, cells: asked, finding: found } = one;
  const where = { ...found.where, cells };
  return { key, cells: asked, state: 'broken', finding: { ...found, where, says: [...found.says, said] } };
}

const equationsPerCell = new WeakMap<Edition, Map<number, ReadonlyMap<CellId, number>>>();

/** How many equations of one report each cell stands in. */
function countsOf(edition: Edition, { year }: Draft): ReadonlyMap<CellId, number> {
  const byYear = equationsPerCell.get(edition) ?? new Map<number, ReadonlyMap<CellId, number>>();
  equationsPerCell.set(edition, byYear);
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
}

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

function isTotal(instance: EquationInstance): boolean {
  return instance.key.endsWith('.total');
}

// The other kinds: R9, R14, R15, R16

/** Adds the outcomes of a relation that is no sum. */
function others(edition: Edition, relation: Relation, draft: Draft, outcomes: Outcome[]): void {
  const { ofCells, idsOf } = questionsOf(edition);
  const asked = ofCells.get(relation) ?? [];
  switch (relation.kind) {
    case 'sum':
      return;
    case 'domain':
      domain(edition, relation, draft, asked, outcomes);
      return;
    case 'empty':
      outcomes.push(empty(edition, relation, draft, idsOf));
      return;
    case 'zero':
      if (!relation.levels.includes(draft.organ.level)) return;
      for (const one of asked) outcomes.push(zero(edition, relation, draft, one));
      return;
    case 'magnitude':
      for (const one of asked) outcomes.push(magnitude(edition, relation, draft, one));
      return;
    default:
      assertNever(relation);
  }
}

function nameOf(edition: Edition, id: CellId): string {
  const cell = cellsOf(edition).get(id);
  return cell ? cellName(cell) : id;
}

/** 「…」是 3, the value a cell has. */
function valueOf(edition: Edition, id: CellId, value: CellValue): Said {
  return { kind: 'value', name: nameOf(edition, id), value: String(value), cells: [id] };
}

function domain(
  edition: Edition,
  relation: DomainRelation,
  { cells }: Draft,
  asked: readonly CellQuestion[],
  outcomes: Outcome[],
): void {
  for (const { id, takes, key, waiting, holds } of asked) {
    const value = cells[id];
    if (value === undefined) outcomes.push(waiting);
    else if (takes === 'change' || (typeof value === 'number' ? value >= 0 : !value.startsWith('-'))) {
      outcomes.push(holds);
    } else outcomes.push(broken(relation, key, [id], { says: [valueOf(edition, id, value)] }));
  }
}

function empty(edition: Edition, relation: EmptyRelation, draft: Draft, idsOf: Questions['idsOf']): Outcome {
  const cells = idsOf[relation.table];
  const although = idsOf[relation.although];
  const filled = cells.filter((id) => Number(draft.cells[id] ?? 0) > 0);
  if (filled.length === 0) {
    const state = cells.every((id) => draft.cells[id] !== undefined) ? 'holds' : 'waiting';
    return { key: relation.id, cells, state };
  }
  if (although.some((id) => Number(draft.cells[id] ?? 0) !== 0))
    return { key: relation.id, cells, state: 'holds' };
  if (although.some((id) => draft.cells[id] === undefined))
    return { key: relation.id, cells, state: 'waiting' };
  const numbers = filled.map((id) => valueOf(edition, id, draft.cells[id] ?? 0));
  return broken(relation, relation.id, filled, { says: [...numbers, saying('但表三全是 0')] });
}

function zero(edition: Edition, relation: ZeroRelation, draft: Draft, asked: CellQuestion): Outcome {
  const { id, key } = asked;
  const value = draft.cells[id];
  if (value === undefined) return asked.waiting;
  if (value === 0) return asked.holds;
  return broken(relation, key, [id], { says: [valueOf(edition, id, value)] });
}

function magnitude(
  edition: Edition,
  relation: MagnitudeRelation,
  draft: Draft,
  asked: CellQuestion,
): Outcome {
  const { id, key } = asked;
  const value = draft.cells[id];
  if (value === undefined) return asked.waiting;
  const now = new Big(value);
  const last = cellsOfLastYear(draft)[id];
  if (last !== undefined && new Big(last).gt(0) && now.gte(new Big(last).times(relation.ratio))) {
    const says = [
      valueOf(edition, id, value),
      saying(`去年是 ${String(last)}`),
      saying('今年是去年的一万倍以上'),
    ];
    return broken(relation, key, [id], { says });
  }
  const isWhole = now.round(0, Big.roundDown).eq(now);
  if (isWhole && now.gte(relation.large.from) && relation.large.levels.includes(draft.organ.level)) {
    const says = [valueOf(edition, id, `${String(value)} 万元`), saying('对乡镇街道来说太大了')];
    return broken(relation, key, [id], { says });
  }
  return asked.holds;
}
