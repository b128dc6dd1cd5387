import type { Aspect } from '../form/edition.ts';
import { numberOf, outlineOf } from './outline.ts';
import type { OutlineEntry } from './outline.ts';

/** An aspect that a text has to cover, with the heading that does; undefined where none does. */
export interface AspectState {
  aspect: Aspect;
  heading: OutlineEntry | undefined;
}

/** Which aspects a text covers, told by its headings; each heading counts for the first aspect it names. */
export function aspectsIn(text: string, aspects: readonly Aspect[]): AspectState[] {
  const free = outlineOf(text);
  return aspects.map((aspect) => {
    const at = free.findIndex(({ title }) => aspect.words.some((word) => title.includes(word)));
    return { aspect, heading: at === -1 ? undefined : free.splice(at, 1)[0] };
  });
}

/** Words to put at a place of a text, in the place of nothing. */
export interface Insertion {
  at: number;
  words: string;
}

/**
 * The heading of an aspect that is missing: with the missing number where the headings of its level leave one out,
 * else with the next number at the end.
 */
export function aspectHeading(text: string, { title }: Aspect): Insertion {
  const outline = outlineOf(text);
  const level = outline[0]?.level ?? 2;
  const siblings = outline.filter((entry) => entry.level === level);
  const gap = siblings.find((entry) => entry.expected !== undefined && entry.expected < entry.ordinal);
  if (gap?.expected !== undefined) {
    return { at: gap.from, words: `${numberOf(level, gap.expected)}${title}\n` };
  }
  const number = numberOf(level, (siblings.at(-1)?.ordinal ?? 0) + 1);
  const written = text.trimEnd();
  return { at: written.length, words: `${written === '' ? '' : '\n'}${number}${title}` };
}

/** The aspects that neither a heading nor the prose of a text speaks of; those of governments alone are not asked. */
export function missingAspects(text: string, aspects: readonly Aspect[]): Aspect[] {
  return aspects.filter(
    ({ words, prose, governmentsOnly }) =>
      !governmentsOnly && ![...words, ...(prose ?? [])].some((word) => text.includes(word)),
  );
}
