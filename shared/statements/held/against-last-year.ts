import type Big from 'big.js';
import { cellsOfLastYear, editionOf, hasLastYear } from '../../draft/draft.ts';
import type { Draft } from '../../draft/draft.ts';
import { cellsOf } from '../../form/edition.ts';
import type { CellId, TextId } from '../../form/edition.ts';
import { says, valueOf } from './candidates.ts';
import type { Changed, Was } from '../claim.ts';
import type { Disagreement } from './disagreement.ts';
import { areTimes, isNear, isRounded } from './near.ts';
import { isOwn } from './own.ts';

/** Last year's number, held against last year's report where that is known. */
export function was(draft: Draft, text: TextId, { figure, readings, stretch, by }: Was): Disagreement[] {
  const { before } = draft;
  if (!before || !hasLastYear(draft) || !isOwn(by, draft.organ.name)) return [];
  const expected = readings.flatMap(({ cells }) => valueOf(before, before.cells, cells) ?? []);
  if (expected.length < readings.length || expected.some((value) => says(figure, value))) return [];
  return [{ kind: 'was', text, stretch, figure, candidates: [], expected }];
}

/** A change, held against both years' numbers: those of the text, or those of the tables. */
export function changed(draft: Draft, text: TextId, claim: Changed): Disagreement[] {
  const { change, how, loose, last, from, against, of, by, stretch } = claim;
  if (!isOwn(by, draft.organ.name)) return [];
  const before = cellsOfLastYear(draft);
  const known = draft.before ? cellsOf(editionOf(draft.before)) : undefined;
  const baseOf = (cells: readonly CellId[]): Big | undefined => {
    if (last) return last.value;
    if (from) return valueOf(draft, draft.cells, from);
    return known && cells.every((id) => known.has(id)) && draft.before
      ? valueOf(draft.before, before, cells)
      : undefined;
  };
  const pairs: { value: Big; base: Big }[] = [];
  for (const { now, cells } of of.flatMap(({ now, readings }) =>
    readings.map(({ cells }) => ({ now, cells })),
  )) {
    const base = baseOf(cells);
    const value = now?.value ?? valueOf(draft, draft.cells, cells);
    // a base that is nowhere known proves nothing
    if (!base || !value) return [];
    pairs.push({ value, base });
  }
  const expected = pairs.flatMap(({ value, base }) => {
    const net = how === 'fall' ? base.minus(value) : value.minus(base);
    const difference = against ? net.plus(against.value) : net;
    if (change.measure !== 'percent' && change.measure !== 'times') return [difference];
    if (!base.gt(0)) return [];
    if (change.measure === 'percent') return [difference.times(100).div(base)];
    if (change.unit === '成') return [difference.times(10).div(base)];
    return [how === 'rise' && change.unit === '倍' ? difference.div(base) : value.div(base)];
  });
  const fits = expected.some((value) => {
    if (change.measure === 'times') return areTimes(change, loose, value);
    if (change.measure === 'percent') return isRounded(change, value);
    // 减少109.32万元 of what the tables have to the last cent
    return change.measure === 'yuan' ? isNear(change, value) : change.value.eq(value);
  });
  if (expected.length === 0 || fits) return [];
  return [{ kind: 'changed', text, stretch, figure: change, candidates: [], expected: expected.slice(0, 1) }];
}
