import { staleOf } from '../../shared/statements/step/bound.ts';
import type { Stale } from '../../shared/statements/step/bound.ts';
import type { Editing } from './editing.ts';

let latest: { of: Editing; stale: readonly Stale[] } | undefined;

/** The sentences that cells have left behind; asked by several parts of the page, so worked out once per state. */
export function staleIn(editing: Editing): readonly Stale[] {
  if (latest?.of.draft !== editing.draft || latest.of.bound !== editing.bound)
    latest = { of: editing, stale: staleOf(editing.bound, editing.draft) };
  return latest.stale;
}

/** Those among them that one click puts right: said in digits, of cells that are filled. */
export function movable(stale: readonly Stale[]): readonly Stale[] {
  return stale.filter(({ figure, value }) => figure !== undefined && value !== undefined);
}
