import type { Place } from '../draft/place.ts';
import type { Basis, CellId, Severity } from '../form/edition.ts';

/** One thing that is wrong or doubtful in a draft, said so that a clerk can act on it. */
export interface Finding {
  /** the relation or rule, e.g. `R1` */
  rule: string;
  /** names this very finding in a draft's reasons, e.g. `R6.normativeDocuments` */
  key: string;
  severity: Severity;
  basis: Basis;
  message: string;
  /** every cell concerned */
  cells: readonly CellId[];
  /** the words concerned, or null where it is about cells or the whole report */
  place: Place | null;
}
