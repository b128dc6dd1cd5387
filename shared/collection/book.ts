import { z } from 'zod';
import { draftSchema } from '../draft/draft-file.ts';

const words = z.string();

/** What the 汇总表 of a collection holds, as plain values: a sheet a part. */
export const bookSchema = z.strictObject({
  title: words,
  /** the form whose tables it has */
  edition: words,
  roll: z
    .array(
      z.strictObject({
        unit: words,
        file: words,
        year: z.number().nullable(),
        state: words,
        errors: z.number(),
        warnings: z.number(),
        notes: z.array(words).readonly(),
      }),
    )
    .readonly(),
  /** the reports that count, a row each in every table */
  reports: z.array(z.strictObject({ unit: words, cells: draftSchema.shape.cells.unwrap() })).readonly(),
  findings: z
    .array(
      z.strictObject({
        unit: words,
        file: words,
        severity: z.enum(['error', 'warning', 'hint']),
        rule: words,
        message: words,
      }),
    )
    .readonly(),
  /** numbers that stand out among the units or against last year */
  outliers: z.array(z.strictObject({ unit: words, cell: words, value: words, reason: words })).readonly(),
  /** sentences that several units have */
  shared: z
    .array(z.strictObject({ sentence: words, units: z.array(words).readonly(), isCommon: z.boolean() }))
    .readonly(),
});
export type Book = z.infer<typeof bookSchema>;
