import type { CellId } from '../edition.ts';

/**
 * Cells of the 2019 form that the 2021 form asks under another id. Cells with the same id ask the same thing; the
 * others of either form have no counterpart. （六）其他处理 was one row and is now three: what had no row of its own
 * then is 3.其他 now.
 */
export const from2019To2021: Readonly<Record<CellId, CellId>> = Object.fromEntries(
  ['person', 'business', 'research', 'nonprofit', 'legal', 'other', 'total'].map((kind) => [
    `requests.otherHandling.${kind}`,
    `requests.otherHandling.rest.${kind}`,
  ]),
);
