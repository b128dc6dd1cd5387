import { staleYears } from '../../shared/check/index.ts';
import type { Offer } from '../../shared/check/index.ts';
import { leadingYears } from '../../shared/last-year/leading-years.ts';
import { isLeftBehind, reviewOf } from '../../shared/last-year/review.ts';
import type { ReviewedText } from '../../shared/last-year/review.ts';
import type { Draft } from '../../shared/draft/draft.ts';

/** The sentences of the texts beside last year's, and the years in them that one action moves on. */
export interface Review {
  texts: readonly ReviewedText[];
  /** last year's sentences in them, and how many of those nobody has changed or confirmed */
  all: number;
  open: number;
  staleYears: Offer['edits'];
  /** how many numbers this year's tables have left behind */
  leftBehind: number;
}
let latest: { draft: Draft; review: Review } | undefined;

/** What of last year's words is to be looked at; worked out once per draft. */
export function lastYearReview(draft: Draft): Review {
  if (latest && isSameReview(latest.draft, draft)) return latest.review;
  const texts = reviewOf(draft);
  const review: Review = {
    texts,
    all: texts.reduce((sum, { all }) => sum + all, 0),
    open: texts.reduce((sum, { open }) => sum + open, 0),
    staleYears: draft.before ? yearsToMove(draft) : [],
    leftBehind: texts
      .flatMap(({ sentences }) => sentences)
      .reduce((sum, { numbers }) => sum + numbers.filter(isLeftBehind).length, 0),
  };
  latest = { draft, review };
  return review;
}

/** The years that the checks find wrong, and those that only a carried sentence shows to be last year's. */
function yearsToMove(draft: Draft): Offer['edits'] {
  const found = staleYears(draft);
  const known = new Set(found.map(({ place }) => `${place.text} ${String(place.from)}`));
  return [
    ...found,
    ...leadingYears(draft).filter(({ place }) => !known.has(`${place.text} ${String(place.from)}`)),
  ];
}

function isSameReview(one: Draft, other: Draft): boolean {
  const { texts, before, confirmed, cells, organ } = one;
  return (
    texts === other.texts &&
    before === other.before &&
    confirmed === other.confirmed &&
    cells === other.cells &&
    organ === other.organ
  );
}

/** The draft with these sentences of last year noted as read by the author and true this year. */
export function withConfirmed(draft: Draft, sentences: readonly string[]): Draft {
  return { ...draft, confirmed: [...new Set([...draft.confirmed, ...sentences])] };
}
