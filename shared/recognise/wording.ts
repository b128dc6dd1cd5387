import { headingOf } from '../heading.ts';

/** The text without spaces, full- and half-width differences and zero-width characters. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '');
}

/** The characters that make two labels the same label: no number in front, no guidance in brackets, no marks. */
export function essence(label: string): string {
  const tight = squeeze(label);
  const number = headingOf(tight)?.length ?? 0;
  const withoutGuidance = tight.slice(number).replace(/\([^()]*\)?/gu, '');
  return withoutGuidance.replace(/[^\p{L}\p{N}]/gu, '');
}

/** How alike two essences are, 0 to 1: the share of neighbouring character pairs they have in common. */
export function likeness(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  if (shorter.length >= 4 && (longer.startsWith(shorter) || longer.endsWith(shorter))) return 0.95;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(longer)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(shorter)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  const all = longer.length + shorter.length - 2;
  return all <= 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2));
}

const alikeEnough = 0.6;
const clearlyMore = 0.1;
/** Longer texts are no labels; also bounds the work on hostile input. */
const longestLabel = 120;

/** The one candidate a printed label means, or undefined when none or several fit. */
export function closest<T>(
  label: string,
  candidates: readonly T[],
  wording: (one: T) => string,
): T | undefined {
  if (label.length > longestLabel) return undefined;
  const wanted = essence(label);
  if (wanted === '') return undefined;
  let best: T | undefined;
  let bestScore = 0;
  let secondScore = 0;
  for (const candidate of candidates) {
    const score = likeness(wanted, essence(wording(candidate)));
    if (score > bestScore) [best, bestScore, secondScore] = [candidate, score, bestScore];
    else if (score > secondScore) secondScore = score;
  }
  const clear = bestScore === 1 || bestScore - secondScore >= clearlyMore;
  return bestScore >= alikeEnough && clear ? best : undefined;
}

/** Marks left in a text by the program it was copied out of. */
export const debris = /\[bookmark:[^\]]*\]/giu;

const saysNothing = new Set(['无', '暂无', '没有', '空', '未填', '无。']);
const unitsAndSigns = /[增减加少件次个项条份宗起篇部户人万亿元]/gu;

/** Whether a cell's text stands where a value stands: blank, a dash, a number, 减4, 251000元, 无. */
export function isValueLike(text: string): boolean {
  const tight = squeeze(text.replace(debris, ''));
  if (tight === '' || saysNothing.has(tight)) return true;
  if (!/\d/u.test(tight)) return !/[\p{L}]/u.test(tight);
  return !/\p{L}/u.test(tight.replace(unitsAndSigns, ''));
}

/** A text as it is quoted in a message. */
export function quoted(text: string): string {
  const tight = text.replace(/\s+/gu, ' ').trim();
  return `“${tight.length > 30 ? `${tight.slice(0, 30)}…` : tight}”`;
}
