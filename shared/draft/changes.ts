import { z } from 'zod';
import type { Draft } from './draft.ts';

/** What a value was and is; null where there is none. */
const change = z.object({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export type Change = z.infer<typeof change>;

/** What differs between two states of a draft. */
export const changesSchema = z.object({
  cells: z.array(change).readonly(),
  texts: z.array(change).readonly(),
  /** title, signature, what the organ is and how it is reached; by their names in the draft, e.g. `organ.phone` */
  facts: z.array(change).readonly(),
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

function factsOf({ title, year, organ, signature }: Draft): Record<string, string | number> {
  return {
    title,
    year,
    ...prefixed('organ', organ),
    ...prefixed('signature', signature),
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
