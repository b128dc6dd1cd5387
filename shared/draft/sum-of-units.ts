import { z } from 'zod/mini';

const number = z.string().check(z.regex(/^-?\d{1,20}(?:\.\d{1,15})?$/u, { error: '应当是数字' }));

/** What a county's draft was begun from: its units' reports added up, cell by cell (R11). */
export const sumOfUnitsSchema = z.strictObject({
  /** how many reports were added up */
  units: z.int(),
  /** exact sums with their largest addends, the largest first; a cell that no unit has filled is absent */
  cells: z.record(
    z.string(),
    z.strictObject({
      sum: number,
      largest: z
        .array(z.strictObject({ unit: z.string().check(z.maxLength(500)), value: number }))
        .check(z.maxLength(3)),
    }),
  ),
});
export type SumOfUnits = z.infer<typeof sumOfUnitsSchema>;
