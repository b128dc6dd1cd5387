import { cellsOf } from '../form/edition.ts';
import type { CellId, Edition, SumRelation } from '../form/edition.ts';
import { cellsOfLastYear, editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { sumOf } from '../form/equations.ts';
import type { Terms } from '../form/equations.ts';
import type { Cells } from '../form/cells.ts';
import { appliesTo, broken } from './broken.ts';
import type { Unequal } from './broken.ts';
import { ofCells } from './cell-relations.ts';
import { saying } from './finding.ts';
import type { Said, SumTerm } from './finding.ts';
import { questionsOf } from './question.ts';
import type { Outcome, Questions } from './question.ts';
import { together } from './together.ts';

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
  for (const relation of edition.relations) ofCells(edition, relation, draft, outcomes);
  return outcomes;
}

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
