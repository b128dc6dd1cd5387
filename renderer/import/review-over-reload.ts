import { z } from 'zod';
import { readReport } from '../../shared/contract.ts';

const key = 'nianbao.review';
const keptSchema = z.object({
  name: z.string(),
  read: readReport,
  wish: z.enum(['next', 'keep']).optional(),
  year: z.number().optional(),
});
/** A report that is being looked at, with the author's corrections and choices. */
type KeptReview = z.infer<typeof keptSchema>;

/**
 * Keeps a review over a reload; for this tab, on this machine, until it is ended by keeping none.
 * @returns whether a reload loses nothing
 */
export function keepReview(review: KeptReview | undefined): boolean {
  try {
    if (!review) sessionStorage.removeItem(key);
    else {
      const { name, read, wish, year } = review;
      sessionStorage.setItem(key, JSON.stringify({ name, read, wish, year }));
    }
    return true;
  } catch {
    // larger than the browser keeps; an older one must not come back in its place
    sessionStorage.removeItem(key);
    return false;
  }
}

/** The review that was going on when the page was reloaded. */
export function keptReview(): KeptReview | undefined {
  const text = sessionStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
