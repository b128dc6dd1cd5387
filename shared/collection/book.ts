import { z } from 'zod/mini';
import { cellsSchema } from '../draft/draft-file.ts';

const words = z.string();

/** What the 汇总表 of a collection holds, as plain values: a sheet a part. */
export const bookSchema = z.strictObject({
  title: words,
  /** the form whose tables it has */
  edition: words,
  roll: z.readonly(
    z.array(
      z.strictObject({
        unit: words,
        file: words,
        year: z.nullable(z.number()),
        state: words,
        errors: z.number(),
        warnings: z.number(),
        notes: z.readonly(z.array(words)),
      }),
    ),
  ),
  /** the reports that count, a row each in every table */
  reports: z.readonly(z.array(z.strictObject({ unit: words, cells: cellsSchema }))),
  findings: z.readonly(
    z.array(
      z.strictObject({
        unit: words,
        file: words,
        severity: z.enum(['error', 'warning', 'hint']),
        rule: words,
        message: words,
      }),
    ),
  ),
  /** numbers that stand out among the units or against last year */
  outliers: z.readonly(z.array(z.strictObject({ unit: words, cell: words, value: words, reason: words }))),
  /** sentences that several units have */
  shared: z.readonly(
    z.array(z.strictObject({ sentence: words, units: z.readonly(z.array(words)), isCommon: z.boolean() })),
  ),
});
export type Book = z.infer<typeof bookSchema>;
