import type Big from 'big.js';
import type { Draft } from '../../draft/draft.ts';
import { replaceEach } from '../../draft/find.ts';
import { totalsOver } from '../../draft/totals.ts';
import { textIds } from '../../form/edition.ts';
import type { CellId, Edition } from '../../form/edition.ts';
import { inWriting } from '../../words/quantities.ts';
import { citationsOf } from './citations.ts';
import type { Citation } from './citations.ts';
import { says, valueOf } from '../held/candidates.ts';

/** Sentences that rest on cells, kept while a draft is edited. */
export type Bound = Citation;

/** One that cells have left behind, and what they say now; undefined while one of them is not filled. */
export interface Stale extends Bound {
  value: Big | undefined;
}

/** All that rests on the cells of a draft: what was bound before goes on being so, the rest is recognised anew. */
export function reboundIn(bound: readonly Bound[], draft: Draft): Bound[] {
  const kept = bound.filter((one) => !isInStep(one, draft));
  const fresh = citationsOf(draft);
  if (kept.length === 0) return fresh;
  const taken = new Set(kept.map(placeOf));
  return [...fresh.filter((one) => !taken.has(placeOf(one))), ...kept].sort(inOrder);
}

/**
 * What rests on cells after an edit: a number stays bound to its cells as long as its sentence stands, though they have
 * left it behind. Text before and behind an edit only moves. A cell binds nothing: while it is typed, it holds numbers
 * that it will not have.
 */
export function boundAfter(bound: readonly Bound[], before: Draft, after: Draft): readonly Bound[] {
  if (before.texts === after.texts) return bound;
  const edits = new Map(textIds.map((id) => [id, editOf(before.texts[id] ?? '', after.texts[id] ?? '')]));
  return reboundIn(
    bound.flatMap((one) => movedBy(one, edits.get(one.text)) ?? []),
    after,
  );
}

/** Those whose cells say something else by now, in the order of the report, with what they say. */
export function staleOf(bound: readonly Bound[], draft: Draft): Stale[] {
  return bound.flatMap((one) =>
    isInStep(one, draft) ? [] : [{ ...one, value: valueOf(draft, draft.cells, one.cells) }],
  );
}

/** Those that rest on a cell, or on a total that it goes into. */
export function citing(edition: Edition, bound: readonly Bound[], cell: CellId): Bound[] {
  const totals = totalsOver(edition, cell);
  return bound.filter(({ cells }) => cells.some((id) => id === cell || totals.has(id)));
}

/** The draft with stale numbers put right in their own writing; what is said in words or has no number yet is left. */
export function withTextsInStep(draft: Draft, stale: readonly Stale[]): Draft {
  const edits = stale.flatMap(({ text, figure, value }) => {
    if (!figure || !value) return [];
    return [{ place: { text, from: figure.from, to: figure.to }, words: inWriting(value, figure.writing) }];
  });
  return replaceEach(draft, edits);
}

/** A rounded number says its cells as long as they round to it; words that there were none, as long as there are none. */
function isInStep({ cells, figure }: Bound, draft: Draft): boolean {
  const value = valueOf(draft, draft.cells, cells);
  if (!value) return false;
  return figure ? says(figure, value) : value.eq(0);
}

function placeOf({ text, stretch, figure }: Citation): string {
  const { from, to } = figure ?? stretch;
  return `${text}.${String(from)}.${String(to)}`;
}

function inOrder(left: Citation, right: Citation): number {
  const at = (one: Citation): number => (one.figure ?? one.stretch).from;
  return textIds.indexOf(left.text) - textIds.indexOf(right.text) || at(left) - at(right);
}

/** What an edit left alone: characters before it and behind it. */
interface Edit {
  head: number;
  /** where what is behind begins, in the text before */
  behind: number;
  by: number;
}

function editOf(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { head, behind: before.length - tail, by: after.length - before.length };
}

/** The same sentence at its new place; undefined where the edit touched its words. */
function movedBy(one: Bound, edit: Edit | undefined): Bound | undefined {
  const { stretch, figure } = one;
  if (!edit || stretch.to <= edit.head) return one;
  if (stretch.from < edit.behind) return undefined;
  const move = <T extends { from: number; to: number }>(place: T): T => ({
    ...place,
    from: place.from + edit.by,
    to: place.to + edit.by,
  });
  return { ...one, stretch: move(stretch), figure: figure && move(figure) };
}
