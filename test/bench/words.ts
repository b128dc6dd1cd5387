import { check } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { withText } from '../../shared/draft/draft.ts';
import { boundAfter } from '../../shared/statements/step/bound.ts';
import type { Bound } from '../../shared/statements/step/bound.ts';
import { citationsOf } from '../../shared/statements/step/citations.ts';

/** All that is found in a draft, and what rests on its cells: what opening one costs. */
export function checked(draft: Draft): number {
  return check(draft).length + citationsOf(draft).length;
}

/** One key in the middle of the text, and all that the page asks after it. */
export function typed(draft: Draft, bound: readonly Bound[]): { draft: Draft; bound: readonly Bound[] } {
  const text = draft.texts.overview ?? '';
  const middle = text.length >> 1;
  const next = withText(draft, 'overview', `${text.slice(0, middle)}件${text.slice(middle)}`);
  const after = boundAfter(bound, draft, next);
  check(next);
  return { draft: next, bound: after };
}
