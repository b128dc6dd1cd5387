import { z } from 'zod/mini';
import { textIds } from '../form/edition.ts';

/** What a reviewer wrote into a report that came back: a task for its author until it is done or answered. */
export const commentSchema = z.strictObject({
  author: z.string().check(z.maxLength(500)),
  /** whole sentences; their mark says which finding they were made of, see `findingMark` */
  text: z.string().check(z.maxLength(5000)),
  /** the cell it stands at; null where it stands at words */
  cell: z.nullable(z.string()),
  /** the text it stands in; null where it stands at a cell, or at none of the texts */
  at: z.nullable(z.enum(textIds)),
  /** the words it stands at, as they were printed; where they are by now is looked up */
  words: z.string().check(z.maxLength(1000)),
  isDone: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;

/** More comments than a report has sentences are none of a reviewer. */
export const mostComments = 500;
