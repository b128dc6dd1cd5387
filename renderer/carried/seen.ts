import { createContext, useContext, useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The rows that have been on the screen since the review was opened, by their ids. */
export const SeenContext = createContext<ReadonlySet<string>>(new Set());

/** What `useSeen` of the page around has noted. */
export function useSeenRows(): ReadonlySet<string> {
  return useContext(SeenContext);
}

/** Notes which rows of the page come on the screen. Nothing is rendered anew by it: it is asked when a button is pressed. */
export function useSeen(page: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const [seen] = useState(() => new Set<string>());
  useEffect(() => {
    const element = page.current;
    if (!element) return undefined;
    const onScreen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) seen.add(target.id);
      },
      { threshold: 0.25 },
    );
    const watch = (): void => {
      for (const row of element.querySelectorAll('.sentence-row')) onScreen.observe(row);
    };
    watch();
    // rows come and go as sentences are written anew
    const changes = new MutationObserver(watch);
    changes.observe(element, { childList: true, subtree: true });
    return () => {
      onScreen.disconnect();
      changes.disconnect();
    };
  }, [page, seen]);
  return seen;
}
