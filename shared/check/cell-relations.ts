import Big from 'big.js';
import { nameOfCell, tableOf } from '../form/edition.ts';
import type {
  CellId,
  DomainRelation,
  Edition,
  EmptyRelation,
  MagnitudeRelation,
  Relation,
  ZeroRelation,
} from '../form/edition.ts';
import { cellsOfLastYear } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import type { CellValue } from '../form/cells.ts';
import { assertNever } from '../result.ts';
import { broken } from './broken.ts';
import { saying } from './finding.ts';
import type { Said } from './finding.ts';
import { questionsOf } from './question.ts';
import type { CellQuestion, Outcome, Questions } from './question.ts';

/** Adds the outcomes of a relation that is no sum: R9, R14, R15, R16. */
export function ofCells(edition: Edition, relation: Relation, draft: Draft, outcomes: Outcome[]): void {
  const { ofCells: questions, idsOf } = questionsOf(edition);
  const asked = questions.get(relation) ?? [];
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

/** 「…」是 3, the value a cell has. */
function valueOf(edition: Edition, id: CellId, value: CellValue): Said {
  return { kind: 'value', name: nameOfCell(edition, id), value: String(value), cells: [id] };
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
  return broken(relation, relation.id, filled, {
    says: [...numbers, saying(`但${tableOf(edition, relation.although).name}全是 0`)],
  });
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
