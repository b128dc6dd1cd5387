import { setTimeout } from 'node:timers/promises';
import type { OpenPages } from './pages.ts';

/** Milliseconds without a page after which a program ends that was opened by a click, and how often it looks. */
const idleTime = 10 * 60 * 1000;
const look = 30_000;

/**
 * Resolves when no page has been there for a while and none went with unsaved words. Counted in looks, not by the
 * clock: a machine that slept has not been idle.
 */
export async function idle(pages: OpenPages, patience = idleTime, every = look): Promise<void> {
  for (let left = patience; left > 0; left -= every) {
    await setTimeout(every, undefined, { ref: false });
    if (pages.count() > 0 || pages.owesWords()) left = patience + every;
  }
}
