import { z } from 'zod/mini';
import { editionOf, withCells } from './draft.ts';
import type { Draft } from './draft.ts';
import { totalCells } from './totals.ts';

/** What a value was and is; null where there is none. */
const change = z.object({ id: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) });
export type Change = z.infer<typeof change>;

/** What differs between two states of a draft. */
export const changesSchema = z.object({
  cells: z.readonly(z.array(change)),
  texts: z.readonly(z.array(change)),
  /**
   * all the rest by its name in the draft: `title`, `year`, `organ.phone`, `signature.date`, `before` (the year of the
   * report it was begun from), `reasons.R6`, `confirmed` (how many sentences), `comments` (how many of them are done),
   * `sumOfUnits` (of how many units)
   */
  facts: z.readonly(z.array(change)),
});
export type Changes = z.infer<typeof changesSchema>;

/** In the order of the earlier state, what was added last. Linear in the length of both. */
export function changesBetween(before: Draft, after: Draft): Changes {
  return {
    cells: differing(before.cells, after.cells),
    texts: differing(before.texts, after.texts),
    facts: differing(factsOf(before), factsOf(after)),
  };
}

/** How many values differ. */
export function countOf({ cells, texts, facts }: Changes): number {
  return cells.length + texts.length + facts.length;
}

/** The values that were changed there since both states were one, and not here. */
export function changedThereAlone(base: Draft, here: Draft, there: Draft): ReadonlySet<string> {
  const ids = new Set(idsOf(changesBetween(base, there)));
  for (const id of idsOf(changesBetween(base, here))) ids.delete(id);
  return ids;
}

function idsOf({ cells, texts, facts }: Changes): string[] {
  return [...cells, ...texts, ...facts].map(({ id }) => id);
}

/** The draft with the totals that follow from those of its cells; what was chosen of two states need not add up. */
export function withTotalsOver(draft: Draft, { cells }: Changes): Draft {
  const automatic = totalCells(editionOf(draft));
  const typed = cells.filter(({ id }) => !automatic.has(id));
  return withCells(draft, new Map(typed.map(({ id }) => [id, draft.cells[id]])));
}

/** A draft with those values of another state of it that `isChosen`; all else stays. Of one edition, as states are. */
export function withChosen(draft: Draft, other: Draft, isChosen: (id: string) => boolean): Draft {
  const of = <T extends object>(kind: string, mine: T, theirs: T): T =>
    chosenOf(mine, theirs, (key) => isChosen(`${kind}${key}`));
  // what is below is chosen value by value
  const theirs: Draft = {
    ...draft,
    title: other.title,
    year: other.year,
    before: other.before,
    confirmed: other.confirmed,
  };
  for (const part of ['comments', 'sumOfUnits'] as const) Reflect.deleteProperty(theirs, part);
  return {
    ...of('', draft, {
      ...theirs,
      ...(other.comments && { comments: other.comments }),
      ...(other.sumOfUnits && { sumOfUnits: other.sumOfUnits }),
    }),
    organ: of('organ.', draft.organ, other.organ),
    signature: of('signature.', draft.signature, other.signature),
    reasons: of('reasons.', draft.reasons, other.reasons),
    cells: of('', draft.cells, other.cells),
    texts: of('', draft.texts, other.texts),
  };
}

function chosenOf<T extends object>(mine: T, theirs: T, isChosen: (key: string) => boolean): T {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const left = [...keys].filter((key) => isChosen(key) && !(key in theirs));
  const taken = Object.entries(theirs).filter(([key]) => isChosen(key));
  const next = { ...mine, ...Object.fromEntries(taken) };
  for (const key of left) Reflect.deleteProperty(next, key);
  return next;
}

function factsOf(draft: Draft): Values {
  const { title, year, organ, signature, before, reasons, confirmed, comments, sumOfUnits } = draft;
  return {
    title,
    year,
    ...prefixed('organ', organ),
    ...prefixed('signature', signature),
    before: before?.year,
    ...prefixed('reasons', reasons),
    confirmed: confirmed.length === 0 ? undefined : confirmed.length,
    comments:
      comments && `${String(comments.filter(({ isDone }) => isDone).length)}/${String(comments.length)}`,
    sumOfUnits: sumOfUnits?.units,
  };
}

function prefixed(name: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]));
}

type Values = Readonly<Record<string, string | number | undefined>>;

/** A text that is empty is none. */
function differing(before: Values, after: Values): Change[] {
  const said = (value: string | number | undefined): string | null =>
    value === undefined || value === '' ? null : String(value);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((id) => ({ id, before: said(before[id]), after: said(after[id]) }))
    .filter((each) => each.before !== each.after);
}
