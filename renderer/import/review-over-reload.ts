import { z } from 'zod';
import { readReport } from '../../shared/contract.ts';
import type { Importing } from './importing.ts';

const key = 'nianbao.review';
const keptSchema = z.object({
  name: z.string(),
  read: readReport,
  wish: z.enum(['next', 'keep']).optional(),
  year: z.number().optional(),
});

/**
 * Keeps a review with the author's corrections and choices over a reload; for this tab, on this machine, until it is ended.
 * @returns whether a reload loses nothing
 */
export function keepReview(current: Importing): boolean {
  try {
    if (current.state !== 'read') sessionStorage.removeItem(key);
    else {
      const { name, read, wish, year } = current;
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
export function keptReview(): Importing | undefined {
  const text = sessionStorage.getItem(key);
  if (text === null) return undefined;
  try {
    const { name, read, wish, year } = keptSchema.parse(JSON.parse(text));
    return { state: 'read', name, read, wish, year };
  } catch {
    return undefined;
  }
}
