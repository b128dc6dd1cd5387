import { z } from 'zod';
import { textIds } from '../form/edition.ts';

/** Something that was repaired, guessed or not understood while reading a report. */
export const noteSchema = z.object({
  /** whole Chinese sentences: where, what was printed, what was made of it */
  message: z.string(),
  /** the cells it is about */
  cells: z.array(z.string()).readonly(),
  /** the text it is about */
  text: z.enum(textIds).exactOptional(),
  /** it says that this was not printed and is only a guess */
  guess: z.literal('year').exactOptional(),
  /** a reviewer wrote it beside the text: it is to be done, not doubted */
  comment: z.literal(true).exactOptional(),
  /** the checks of a draft say the same once it is read */
  alsoChecked: z.literal(true).exactOptional(),
});
export type Note = z.infer<typeof noteSchema>;
