import type { CellId } from '../../form/edition.ts';
import { anySoFar } from '../../form/once.ts';
import type { Claim } from '../claim.ts';

/** A row of how applications were answered. */
export const isOfOutcome = (cell: CellId): boolean =>
  /^requests\.(?:granted|partial|refused|unavailable|rejected|otherHandling)/u.test(cell);

/** What came in, or what was answered: the wholes that table three divides. */
export const isOfWhole = (cell: CellId): boolean => /^requests\.(?:new|handledTotal)\./u.test(cell);

/** Whether any number told so far counts such a cell before all others. */
export const isTold = (isSuch: (cell: CellId) => boolean): ((claims: readonly Claim[]) => boolean) =>
  anySoFar(
    (claim: Claim) =>
      claim.kind === 'counted' && claim.readings.some(({ cells: [cell = ''] }) => isSuch(cell)),
  );
