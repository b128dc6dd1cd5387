import { editionOf } from '../../draft/draft.ts';
import type { Draft } from '../../draft/draft.ts';
import { textIds } from '../../form/edition.ts';
import type { CellId, TextId } from '../../form/edition.ts';
import { candidatesOf, says } from '../held/candidates.ts';
import type { Figure, Stretch } from '../claim.ts';
import { areDisputes, isOwn } from '../held/own.ts';
import { claimsOf } from '../reading/read-text.ts';

/** A sentence of a draft that rests on cells: its number is theirs, or it says that there were none and there are none. */
export interface Citation {
  text: TextId;
  /** the words that say it, number included */
  stretch: Stretch;
  /** the digits; absent where it is said in words that there were none */
  figure: Figure | undefined;
  /** the cells whose sum it is */
  cells: readonly CellId[];
  /** what they are called together */
  name: string;
}

/** Every number and every 未收到 of a draft's texts that was recognised and is equal to its cells, in order. */
export function citationsOf(draft: Draft): Citation[] {
  const edition = editionOf(draft);
  return textIds.flatMap((text) => {
    const content = draft.texts[text] ?? '';
    if (content === '') return [];
    return claimsOf(edition, draft.year, text, content).flatMap((claim): Citation[] => {
      if (claim.kind === 'counted') {
        if (!isOwn(claim.by, draft.organ.name, areDisputes(claim.readings))) return [];
        const bound = candidatesOf(draft, claim.readings).find(({ value }) => says(claim.figure, value));
        return bound
          ? [{ text, stretch: claim.stretch, figure: claim.figure, cells: bound.cells, name: bound.name }]
          : [];
      }
      if (claim.kind !== 'none') return [];
      const bound = candidatesOf(draft, claim.readings).find(({ value }) => value.eq(0));
      return bound
        ? [{ text, stretch: claim.stretch, figure: undefined, cells: bound.cells, name: bound.name }]
        : [];
    });
  });
}
