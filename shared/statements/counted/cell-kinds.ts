import type { CellId } from '../../form/edition.ts';

/** A row of how applications were answered. */
export const isOfOutcome = (cell: CellId): boolean =>
  /^requests\.(?:granted|partial|refused|unavailable|rejected|otherHandling)/u.test(cell);

/** What came in, or what was answered: the wholes that table three divides. */
export const isOfWhole = (cell: CellId): boolean => /^requests\.(?:new|handledTotal)\./u.test(cell);
