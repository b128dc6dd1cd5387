import { editionOf } from '../../draft/draft.ts';
import type { Draft } from '../../draft/draft.ts';
import type { TextId } from '../../form/edition.ts';
import { areDisputes, isOwn } from '../held/own.ts';
import { reboundIn, staleOf } from './bound.ts';
import type { Bound } from './bound.ts';
import type { Claim } from '../claim.ts';
import { claimsOf } from '../reading/read-text.ts';

type Kept = NonNullable<Draft['stale']>[number];
/** What can rest on cells. */
type Resting = Extract<Claim, { kind: 'counted' | 'none' }>;

/**
 * All that rests on the cells of a draft that is opened: what is equal to them is recognised, and what they left behind
 * before it was closed is still bound, though its words may say other cells by now.
 */
export function boundOf(draft: Draft): Bound[] {
  return reboundIn(staleKeptIn(draft), draft);
}

/** What a draft keeps of numbers that their cells have left behind, as far as its words still stand. */
export function staleKeptIn(draft: Draft): Bound[] {
  const stale = draft.stale ?? [];
  if (stale.length === 0) return [];
  // each text is read once, however many of its numbers were left behind
  const claims = new Map<string, Resting[]>();
  for (const text of new Set(stale.map((kept) => kept.text)))
    for (const claim of claimsOf(editionOf(draft), draft.year, text, draft.texts[text] ?? '')) {
      if (claim.kind !== 'counted' && claim.kind !== 'none') continue;
      const key = placeKey(text, claim.kind === 'counted' ? claim.figure : claim.stretch);
      const there = claims.get(key);
      if (there) there.push(claim);
      else claims.set(key, [claim]);
    }
  return stale.flatMap((kept) => boundAt(draft, kept, claims.get(placeKey(kept.text, kept)) ?? []));
}

/** The draft with what its cells have left behind, for it to be known when it is opened again. */
export function withStaleKept(draft: Draft, bound: readonly Bound[]): Draft {
  const stale = staleOf(bound, draft).map(({ text, stretch, figure, cells }): Kept => {
    const { from, to } = figure ?? stretch;
    return { text, from, to, cells: [...cells] };
  });
  if (JSON.stringify(stale) === JSON.stringify(draft.stale ?? [])) return draft;
  const next = { ...draft, stale };
  if (stale.length === 0) Reflect.deleteProperty(next, 'stale');
  return next;
}

function placeKey(text: TextId, { from, to }: { from: number; to: number }): string {
  return `${text}.${String(from)}.${String(to)}`;
}

function boundAt({ organ }: Draft, { text, cells }: Kept, claims: readonly Resting[]): Bound[] {
  for (const claim of claims) {
    if (claim.kind === 'counted' && !isOwn(claim.by, organ.name, areDisputes(claim.readings))) continue;
    const figure = claim.kind === 'counted' ? claim.figure : undefined;
    const reading = claim.readings.find((one) => one.cells.join() === cells.join());
    if (reading) return [{ text, stretch: claim.stretch, figure, cells: reading.cells, name: reading.name }];
  }
  return [];
}
