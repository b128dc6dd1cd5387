import { z } from 'zod/mini';
import { textIds } from '../form/edition.ts';

/** A remark on a report that goes back, with what it is about. */
export const remarkSchema = z.strictObject({
  /** whole sentences */
  text: z.string(),
  /** the cells concerned, the one to be looked at first before the others */
  cells: z.readonly(z.array(z.string())),
  /** the words concerned, by the characters of a text of the draft that is read of the file */
  place: z.nullable(z.strictObject({ text: z.enum(textIds), from: z.int(), to: z.int() })),
  /** words as they are printed, for what has neither cell nor place */
  printed: z.readonly(z.array(z.string())),
});
export type Remark = z.infer<typeof remarkSchema>;
