import type { Stats } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Something on disk by its name; the stamp changes whenever it may have changed, and is undefined where nobody can tell. */
interface Stamped {
  name: string;
  stamp: string | undefined;
}

/**
 * Looks at each of many things once as long as its stamp stays, and at new ones for about that many milliseconds: what there
 * was no time for is counted, and follows when it is asked for again. Throws what looking throws.
 */
export function oncePerStamp<S extends Stamped, T>(
  look: (of: S) => Promise<T>,
): (asked: readonly S[], budget: number) => Promise<{ found: T[]; remaining: number }> {
  let remembered = new Map<string, { stamp: string; answer: T }>();
  return async (asked, budget) => {
    const started = performance.now();
    const next: typeof remembered = new Map();
    const found: T[] = [];
    let looked = 0;
    let remaining = 0;
    for (const one of asked) {
      const { name, stamp } = one;
      const known = remembered.get(name);
      const isKnown = known !== undefined && known.stamp === stamp;
      // one at least, so that whoever asks on comes to an end
      if (!isKnown && looked > 0 && performance.now() - started > budget) {
        remaining += 1;
        continue;
      }
      if (!isKnown) looked += 1;
      const answer = isKnown ? known.answer : await look(one);
      if (stamp !== undefined) next.set(name, { stamp, answer });
      found.push(answer);
    }
    remembered = next;
    return { found, remaining };
  };
}

/** Every write of ours gives a file a new number; a change by others gives it a new time. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${String(ino)} ${String(size)} ${String(mtimeMs)} ${String(ctimeMs)}`;
}
