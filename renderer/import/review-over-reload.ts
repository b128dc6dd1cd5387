import type { ReadReport } from '../../shared/contract.ts';

const key = 'nianbao.review';
/** A report that is being looked at, with the author's corrections and choices. */
interface KeptReview {
  name: string;
  read: ReadReport;
  wish: 'next' | 'keep' | undefined;
  meant: 'next' | 'keep' | undefined;
  year: number | undefined;
}

/**
 * Keeps a review over a reload; for this tab, on this machine, until it is ended by keeping none.
 * @returns whether a reload loses nothing
 */
export function keepReview(review: KeptReview | undefined): boolean {
  try {
    if (!review) sessionStorage.removeItem(key);
    else {
      const { name, read, wish, meant, year } = review;
      sessionStorage.setItem(key, JSON.stringify({ name, read, wish, meant, year }));
    }
    return true;
  } catch {
    // larger than the browser keeps; an older one must not come back in its place
    sessionStorage.removeItem(key);
    return false;
  }
}

/** What was kept of a review, whatever it is; undefined where there is nothing. */
export function kept(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
