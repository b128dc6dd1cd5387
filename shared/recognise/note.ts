import { z } from 'zod/mini';
import { textIds } from '../form/edition.ts';

/** Something that was repaired, guessed or not understood while reading a report. */
export const noteSchema = z.object({
  /** whole Chinese sentences: where, what was printed, what was made of it */
  message: z.string(),
  /** the cells it is about */
  cells: z.readonly(z.array(z.string())),
  /** the text it is about */
  text: z.exactOptional(z.enum(textIds)),
  /** it says that this was not printed and is only a guess */
  guess: z.exactOptional(z.literal('year')),
  /** a part of the form was not found: the report lacks it, or prints it in another way */
  missing: z.exactOptional(z.literal(true)),
  /** a reviewer wrote it beside the text: it is to be done, not doubted */
  comment: z.exactOptional(z.literal(true)),
  /** the checks of a draft say the same once it is read */
  alsoChecked: z.exactOptional(z.literal(true)),
});
export type Note = z.infer<typeof noteSchema>;
