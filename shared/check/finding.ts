import { z } from 'zod';
import { textIds } from '../form/edition.ts';
import type { Basis, Severity } from '../form/edition.ts';

/** One thing that is wrong or doubtful in a draft, said so that a clerk can act on it. */
export const findingSchema = z.object({
  /** the relation or rule, e.g. `R1` */
  rule: z.string(),
  /** names this very finding in a draft's reasons, e.g. `R6.normativeDocuments` */
  key: z.string(),
  severity: z.enum(['error', 'warning', 'hint'] satisfies Severity[]),
  basis: z.enum(['official', 'practice', 'inferred'] satisfies Basis[]),
  message: z.string(),
  /** every cell concerned, by its id */
  cells: z.array(z.string()).readonly(),
  /** the words concerned, or null where it is about cells or the whole report */
  place: z.object({ text: z.enum(textIds), from: z.int(), to: z.int() }).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
