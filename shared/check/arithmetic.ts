import Big from 'big.js';
import { cellName, cellsOf } from '../edition.ts';
import type {
  CellId,
  DomainRelation,
  Edition,
  EmptyRelation,
  MagnitudeRelation,
  Relation,
  SumRelation,
  ZeroRelation,
} from '../edition.ts';
import { editionOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { equationsOf, sumOf } from '../equations.ts';
import type { EquationInstance, Terms } from '../equations.ts';
import type { Cells } from '../number.ts';
import { assertNever } from '../result.ts';
import type { Finding } from './finding.ts';

/** The answer of one relation asked of one column, row or cell. `waiting`: a cell it needs is not filled. */
export type Outcome = { key: string; cells: readonly CellId[] } & (
  { state: 'holds' } | { state: 'waiting' } | { state: 'broken'; finding: Finding }
);

/** What a draft's tables say, by every relation of its edition that its year asks for. */
export function arithmetic(draft: Draft): Outcome[] {
  const edition = editionOf(draft);
  const sums = noteOpposites(
    equationsOf(edition).flatMap((instance) =>
      appliesTo(instance.relation, draft.year) ? [evaluate(edition, instance, draft)] : [],
    ),
  );
  return [...sums, ...edition.relations.flatMap((relation) => others(edition, relation, draft))];
}

function appliesTo(relation: SumRelation, year: number): boolean {
  const { from = -Infinity, to = Infinity } = relation.years ?? {};
  return from <= year && year <= to;
}

function findingOf(relation: Relation, key: string, message: string, cells: readonly CellId[]): Finding {
  const { id: rule, severity, basis } = relation;
  return { rule, key, severity, basis, message: `${message}${relation.remedy}`, cells, place: null };
}

// Sums: R1 to R8, R10

/** A sum outcome keeps its difference until opposite ones have been looked for. */
type SumOutcome = Outcome & { difference?: bigint; instance: EquationInstance };

function evaluate(edition: Edition, instance: EquationInstance, draft: Draft): SumOutcome {
  const { key, cells, relation } = instance;
  const left = side(instance.left, draft);
  const right = side(instance.right, draft);
  if (left === undefined || right === undefined) return { key, cells, state: 'waiting', instance };
  const holds = relation.compare === 'equal' ? left === right : left >= right;
  if (holds) return { key, cells, state: 'holds', instance };
  const difference = left - right;
  const gap = difference < 0n ? -difference : difference;
  const says =
    relation.compare === 'equal'
      ? `两边不相等，相差 ${String(gap)}`
      : `前者应当大于或等于后者，现在少了 ${String(gap)}`;
  const table = cellsOf(edition).get(cells[0] ?? '')?.table.name ?? '';
  const message =
    `${table}${instance.place}：${expression(edition, instance.left, left, draft, relation.each)}，` +
    `${expression(edition, instance.right, right, draft, relation.each)}，${says}。`;
  return {
    key,
    cells,
    state: 'broken',
    finding: findingOf(relation, key, message, cells),
    difference,
    instance,
  };
}

function side(terms: Terms, draft: Draft): bigint | undefined {
  const plus = sumOf(draft.cells, terms.plus);
  const minus = sumOf(draft.cells, terms.minus);
  const before = terms.before.length === 0 ? 0n : sumOf(draft.before?.cells ?? {}, terms.before);
  if (plus === undefined || minus === undefined || before === undefined) return undefined;
  return plus - minus + before;
}

/** A side with its numbers: 一、本年新收 3 ＋ 二、上年结转 0 ＝ 3. */
function expression(
  edition: Edition,
  terms: Terms,
  sum: bigint,
  draft: Draft,
  each: SumRelation['each'],
): string {
  if (terms.name !== undefined) return `${terms.name}是 ${String(sum)}`;
  const term = (cells: Cells, prefix: string) => (id: CellId) => {
    const cell = cellsOf(edition).get(id);
    const label = each === 'column' ? cell?.row.label : cell?.column.label;
    return `${prefix}${label ?? id} ${String(cells[id] ?? '未填')}`;
  };
  const added = [
    ...terms.before.map(term(draft.before?.cells ?? {}, '去年的')),
    ...terms.plus.map(term(draft.cells, '')),
  ].join(' ＋ ');
  const written = [added, ...terms.minus.map(term(draft.cells, ''))].join(' － ');
  const several = terms.plus.length + terms.minus.length + terms.before.length > 1;
  return several ? `${written} ＝ ${String(sum)}` : written;
}

/**
 * Two columns of one relation off by opposite amounts are most often one application booked under two kinds of
 * applicant: the total column then balances, so the two findings name each other.
 */
function noteOpposites(outcomes: readonly SumOutcome[]): Outcome[] {
  const broken = outcomes.filter(({ difference }) => difference !== undefined);
  return outcomes.map((outcome) => {
    if (outcome.state !== 'broken' || outcome.instance.relation.each !== 'column') return outcome;
    const opposite = broken.filter(
      (other) =>
        other.instance.relation === outcome.instance.relation &&
        other.difference === -(outcome.difference ?? 0n) &&
        !isTotal(other.instance) &&
        !isTotal(outcome.instance),
    );
    const [partner] = opposite;
    if (!partner || opposite.length > 1) return outcome;
    const { finding } = outcome;
    const hint = `${partner.instance.place}正好相差同样的数、方向相反，可能是同一件申请前后记在了不同的申请人类别下。`;
    return {
      ...outcome,
      finding: {
        ...finding,
        message: finding.message + hint,
        cells: [...finding.cells, ...partner.instance.cells],
      },
    };
  });
}

function isTotal(instance: EquationInstance): boolean {
  return instance.key.endsWith('.total');
}

// The other kinds: R9, R14, R15, R16

function others(edition: Edition, relation: Relation, draft: Draft): Outcome[] {
  switch (relation.kind) {
    case 'sum':
      return [];
    case 'domain':
      return domain(edition, relation, draft);
    case 'empty':
      return [empty(edition, relation, draft)];
    case 'zero':
      return relation.levels.includes(draft.organ.level)
        ? relation.cells.map((id) => zero(edition, relation, draft, id))
        : [];
    case 'magnitude':
      return relation.cells.map((id) => magnitude(edition, relation, draft, id));
    default:
      return assertNever(relation);
  }
}

function nameOf(edition: Edition, id: CellId): string {
  const cell = cellsOf(edition).get(id);
  return cell ? cellName(cell) : id;
}

function broken(relation: Relation, key: string, message: string, cells: readonly CellId[]): Outcome {
  return { key, cells, state: 'broken', finding: findingOf(relation, key, message, cells) };
}

function domain(edition: Edition, relation: DomainRelation, draft: Draft): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const [id, { takes }] of cellsOf(edition)) {
    const value = draft.cells[id];
    const key = `${relation.id}.${id}`;
    if (value === undefined) outcomes.push({ key, cells: [id], state: 'waiting' });
    else if (takes === 'change' || (typeof value === 'number' ? value >= 0 : !value.startsWith('-'))) {
      outcomes.push({ key, cells: [id], state: 'holds' });
    } else {
      outcomes.push(broken(relation, key, `${nameOf(edition, id)}是 ${String(value)}。`, [id]));
    }
  }
  return outcomes;
}

function empty(edition: Edition, relation: EmptyRelation, draft: Draft): Outcome {
  const idsOf = (table: string): CellId[] =>
    [...cellsOf(edition).values()].filter((cell) => cell.table.id === table).map((cell) => cell.id);
  const filled = idsOf(relation.table).filter((id) => Number(draft.cells[id] ?? 0) > 0);
  const although = idsOf(relation.although);
  const cells = idsOf(relation.table);
  if (filled.length === 0) {
    const state = cells.every((id) => draft.cells[id] !== undefined) ? 'holds' : 'waiting';
    return { key: relation.id, cells, state };
  }
  if (although.some((id) => Number(draft.cells[id] ?? 0) !== 0))
    return { key: relation.id, cells, state: 'holds' };
  if (although.some((id) => draft.cells[id] === undefined))
    return { key: relation.id, cells, state: 'waiting' };
  const numbers = filled.map((id) => `${nameOf(edition, id)}是 ${String(draft.cells[id])}`).join('，');
  return broken(relation, relation.id, `${numbers}，但表三全是 0。`, filled);
}

function zero(edition: Edition, relation: ZeroRelation, draft: Draft, id: CellId): Outcome {
  const value = draft.cells[id];
  const key = `${relation.id}.${id}`;
  if (value === undefined) return { key, cells: [id], state: 'waiting' };
  if (value === 0) return { key, cells: [id], state: 'holds' };
  return broken(relation, key, `${nameOf(edition, id)}是 ${String(value)}。`, [id]);
}

function magnitude(edition: Edition, relation: MagnitudeRelation, draft: Draft, id: CellId): Outcome {
  const value = draft.cells[id];
  const key = `${relation.id}.${id}`;
  if (value === undefined) return { key, cells: [id], state: 'waiting' };
  const now = new Big(value);
  const last = draft.before?.cells[id];
  const name = nameOf(edition, id);
  if (last !== undefined && new Big(last).gt(0) && now.gte(new Big(last).times(relation.ratio))) {
    const message = `${name}是 ${String(value)}，去年是 ${String(last)}，今年是去年的一万倍以上。`;
    return broken(relation, key, message, [id]);
  }
  const isWhole = now.round(0, Big.roundDown).eq(now);
  if (isWhole && now.gte(relation.large.from) && relation.large.levels.includes(draft.organ.level)) {
    return broken(relation, key, `${name}是 ${String(value)} 万元，对乡镇街道来说太大了。`, [id]);
  }
  return { key, cells: [id], state: 'holds' };
}
