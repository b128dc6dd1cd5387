import type { Pages } from '../host.ts';

/** Milliseconds without a word after which a page is gone. Browsers let hidden ones speak once a minute. */
const silence = 150_000;

/** The pages that are open on a host, by what they say of themselves. */
export interface OpenPages extends Pages {
  /** how many there are */
  count: () => number;
  /** whether one went without a farewell while it held what is saved nowhere */
  owesWords: () => boolean;
}

interface Seen {
  draft: string | null;
  isSaved: boolean;
  at: number;
}

export function createPages(now: () => number = Date.now): OpenPages {
  const seen = new Map<string, Seen>();
  const isThere = ({ at }: Seen): boolean => now() - at < silence;
  return {
    here: ({ page, draft, isSaved }) => {
      for (const [id, one] of seen) if (!isThere(one) && one.isSaved) seen.delete(id);
      seen.set(page, { draft, isSaved, at: now() });
      return [...seen].some(
        ([id, one]) => id !== page && draft !== null && one.draft === draft && isThere(one),
      );
    },
    leave: (page) => {
      seen.delete(page);
    },
    count: () => [...seen.values()].filter(isThere).length,
    owesWords: () => [...seen.values()].some((one) => !isThere(one) && !one.isSaved),
  };
}
