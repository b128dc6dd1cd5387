import { z } from 'zod/mini';

/** One export of a draft, as its file holds it: what left the program, and which version of the draft it was. */
export const exportRecordSchema = z.strictObject({
  format: z.literal('nianbao-export'),
  version: z.literal(1),
  /** ISO 8601 */
  at: z.string(),
  fileName: z.string(),
  /** one of `reportFormats`, as they were when it was exported */
  reportFormat: z.string(),
  /** of the exported file, in hexadecimal */
  sha256: z.string(),
  /** the name of the draft's version */
  draftVersion: z.string(),
});
export type ExportRecord = z.infer<typeof exportRecordSchema>;
