import { z } from 'zod/mini';
import { draftSchema } from '../draft/draft-file.ts';
import { sectionIds } from '../form/edition.ts';
import { noteSchema } from '../recognise/note.ts';

/** A report as it was read of a unit's file, before anything is checked. */
export const readFileSchema = z.object({
  draft: draftSchema,
  notes: z.readonly(z.array(noteSchema)),
  titles: z.readonly(z.array(z.object({ section: z.enum(sectionIds), printed: z.string() }))),
  /** a workbook, which holds the three tables and no words */
  isTables: z.boolean(),
});
export type ReadFile = z.infer<typeof readFileSchema>;

/** What a collection is: whose, of which year, and of which units; without a list they are those that handed in. */
export const collectionSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/u)),
  year: z.int(),
  /** who collects; the author of comments and opinions */
  office: z.string(),
  units: z.nullable(z.readonly(z.array(z.string()))),
  /** units that do not count in the sums, such as vertical agencies that report to their own superiors */
  uncounted: z._default(z.readonly(z.array(z.string())), []),
  /** names of files that were dropped on it and are not in yet: they are asked for again after a stop or a restart */
  awaited: z._default(z.readonly(z.array(z.string())), []),
});
export type Collection = z.infer<typeof collectionSchema>;

/** What of a collection is changed by hand; what is not named stays as it is, whoever else changed it meanwhile. */
export const collectionChangesSchema = z.strictObject({
  office: z.exactOptional(z.string()),
  units: z.exactOptional(z.nullable(z.readonly(z.array(z.string())))),
  uncounted: z.exactOptional(z.readonly(z.array(z.string()))),
  awaited: z.exactOptional(z.readonly(z.array(z.string()))),
});
export type CollectionChanges = z.infer<typeof collectionChangesSchema>;

/** What was decided of a report. */
export const decisions = ['open', 'passed', 'sentBack'] as const;
export type Decision = (typeof decisions)[number];

/** A unit's file as a collection keeps it. */
export const keptFileSchema = z.object({
  /** of its name and bytes */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  /** as it came in, with the folders it lay in below the one that was dropped */
  file: z.string(),
  /** '' where its content could not be had */
  digest: z.string(),
  writtenAt: z.number(),
  reports: z.readonly(z.array(readFileSchema)),
  /** why it holds no report; '' where it does */
  refusal: z.string(),
  /** the unit it is of, where the office has said so; '' where its own name tells */
  unit: z._default(z.string(), ''),
  decision: z.enum(decisions),
  /** keys of findings that do not go back to the unit */
  left: z.readonly(z.array(z.string())),
  /** the office's own, a line each */
  remarks: z.string(),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

/** What the office has decided of a file. */
export type Decided = Pick<KeptFile, 'decision' | 'left' | 'remarks'>;
