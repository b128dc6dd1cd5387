import { inChineseCount } from '../words/chinese-count.ts';
import { headingOf } from '../words/heading.ts';
import type { Level } from '../words/heading.ts';

/** A numbered paragraph of a text, at UTF-16 places `from` up to, not including, `to`. */
export interface OutlineEntry {
  level: Level;
  ordinal: number;
  /** the paragraph up to its first full stop, without its number */
  title: string;
  from: number;
  to: number;
  /** the ordinal that should stand here, where another does: （二） without （一） */
  expected?: number;
}

/** A heading number as official documents write it (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）. */
export function numberOf(level: Level, ordinal: number): string {
  switch (level) {
    case 1:
      return `${inChineseCount(ordinal)}、`;
    case 2:
      return `（${inChineseCount(ordinal)}）`;
    case 3:
      return `${String(ordinal)}.`;
    case 4:
      return `（${String(ordinal)}）`;
  }
}

/** The numbered paragraphs of a text. Numbers are counted anew under each heading of a higher level. */
export function outlineOf(text: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const counted = new Map<Level, number>();
  let from = 0;
  for (const line of text.split('\n')) {
    const heading = headingOf(line);
    if (heading) {
      const { level, ordinal, length } = heading;
      const expected = (counted.get(level) ?? 0) + 1;
      const title =
        line
          .slice(length)
          .split(/[。；：]/u)[0]
          ?.trim() ?? '';
      const entry = { level, ordinal, title, from, to: from + line.length };
      // a list may begin anew behind another, but a list of one is none: （一）…（一）
      const isNew = ordinal === 1 && (expected !== 2 || level > 3);
      entries.push(ordinal === expected || isNew ? entry : { ...entry, expected });
      counted.set(level, ordinal);
      for (const deeper of [2, 3, 4] as const) if (deeper > level) counted.delete(deeper);
    }
    from += line.length + 1;
  }
  return entries;
}

/** What Enter does at the end of a line: a number to begin the next with, or an empty number to take away. */
export type EnterHelp = { kind: 'continue'; number: string } | { kind: 'end'; from: number } | undefined;

/**
 * Numbering help for Enter at `caret`. A numbered sentence is followed by the next number, a heading alone on its
 * line by plain text, and Enter on a bare number takes the number away.
 */
export function enterHelp(text: string, caret: number): EnterHelp {
  const from = text.lastIndexOf('\n', caret - 1) + 1;
  const end = text.indexOf('\n', caret);
  const line = text.slice(from, end === -1 ? undefined : end);
  const heading = headingOf(line);
  if (!heading || text.slice(caret, from + line.length).trim() !== '') return undefined;
  const words = line.slice(heading.length).trim();
  if (words === '') return { kind: 'end', from };
  if (!/[。；;！]$/u.test(words)) return undefined;
  return { kind: 'continue', number: numberOf(heading.level, heading.ordinal + 1) };
}
