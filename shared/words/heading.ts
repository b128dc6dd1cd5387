import { numeral } from './numerals.ts';

/**
 * The leading number of a paragraph, which is its level in every official document (GB/T 9704-2012, 7.3.3):
 * 一、 then （一） then 1. then （1）.
 */
export type Level = 1 | 2 | 3 | 4;
export interface Heading {
  level: Level;
  /** the ordinal written, 1 for 一 */
  ordinal: number;
  /** how many characters the number takes with its mark */
  length: number;
}

/** 1.2 is a decimal; the number before a year, as in 1.2023年, is a heading's all the same. */
const patterns: readonly [Level, RegExp][] = [
  [1, /^\s*([一二三四五六七八九十]{1,3})\s*、/u],
  [2, /^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）]/u],
  [3, /^\s*(\d{1,2})\s*(?:[.．、](?!\d(?!\d{3}\s*年)))/u],
  [4, /^\s*[（(]\s*(\d{1,2})\s*[)）]/u],
];

/** The heading number a paragraph begins with, if it does. */
export function headingOf(paragraph: string): Heading | undefined {
  for (const [level, pattern] of patterns) {
    const match = pattern.exec(paragraph);
    if (match?.[1] !== undefined) return { level, ordinal: numeral(match[1]), length: match[0].length };
  }
  return undefined;
}
