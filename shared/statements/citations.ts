import type Big from 'big.js';
import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { replaceAt } from '../draft/find.ts';
import { textIds } from '../form/edition.ts';
import type { CellId, TextId } from '../form/edition.ts';
import { inWriting } from '../words/quantities.ts';
import { candidatesOf, says, valueOf } from './compare.ts';
import type { Figure, Stretch } from './claim.ts';
import { isOwn } from './own.ts';
import { claimsOf } from './read-text.ts';

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
        if (!isOwn(claim.by, draft.organ.name)) return [];
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

/** A citation that cells have left behind, and what they say now; undefined while one of them is not filled. */
export interface Stale extends Citation {
  value: Big | undefined;
}

/**
 * The sentences of a draft whose cells have changed since, by their places in the draft before. A text that was changed
 * as well is left out: its sentences are read anew.
 */
export function staleCitations(before: Draft, after: Draft): Stale[] {
  return citationsOf(before).flatMap((citation) => {
    if ((before.texts[citation.text] ?? '') !== (after.texts[citation.text] ?? '')) return [];
    const was = valueOf(before, before.cells, citation.cells);
    const value = valueOf(after, after.cells, citation.cells);
    return was && value?.eq(was) ? [] : [{ ...citation, value }];
  });
}

/** The texts of a draft moved along with its cells, and what could not be moved: what is said in words, or has no number yet. */
export function moveInStep(before: Draft, after: Draft): { draft: Draft; left: Stale[] } {
  const stale = staleCitations(before, after);
  const left: Stale[] = [];
  let draft = after;
  // from the end, so that the places before stay what they are
  for (const citation of [...stale].reverse()) {
    const { figure, value, text } = citation;
    if (!figure || !value) {
      left.unshift(citation);
      continue;
    }
    draft = replaceAt(draft, { text, from: figure.from, to: figure.to }, inWriting(value, figure.writing));
  }
  return { draft, left };
}
