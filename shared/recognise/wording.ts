import { headingOf } from '../words/heading.ts';
import { onceByText } from '../words/once-by-text.ts';

const plainHan = /^[\p{sc=Han}\d]*$/u;

/** The text without spaces, full- and half-width differences and zero-width characters. */
export const squeeze = onceByText((text: string): string => {
  if (plainHan.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '');
});

/** Words that printed forms have for the official ones. */
const officialWords: ReadonlyMap<string, string> = new Map([
  ['合计', '总计'],
  ['共计', '总计'],
]);

/**
 * The characters that make two labels the same label: no number in front, no guidance in brackets unless all stands in
 * brackets, no marks; in the official words.
 */
export const essence = onceByText((label: string): string => {
  const tight = squeeze(label);
  const words = tight.slice(headingOf(tight)?.length ?? 0);
  const plain = lettersOf(words.replace(/\([^()]*\)?/gu, '')) || lettersOf(words);
  return officialWords.get(plain) ?? plain.replaceAll('其它', '其他');
});

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A label made ready to be compared: its essence and how often each pair of neighbouring characters is in it. */
interface Wording {
  essence: string;
  pairs: ReadonlyMap<string, number>;
}

function wordingOf(text: string): Wording {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { essence: text, pairs };
}

/** How alike two labels are, 0 to 1: the share of pairs they have in common. */
function likeness(left: Wording, right: Wording): number {
  if (left.essence === right.essence) return 1;
  const [shorter, longer] = left.essence.length < right.essence.length ? [left, right] : [right, left];
  const isPart = longer.essence.startsWith(shorter.essence) || longer.essence.endsWith(shorter.essence);
  if (shorter.essence.length >= 4 && isPart) return 0.95;
  const all = longer.essence.length + shorter.essence.length - 2;
  if (all <= 0 || (2 * (shorter.essence.length - 1)) / all < alikeEnough) return 0;
  let common = 0;
  for (const [pair, count] of shorter.pairs) common += Math.min(count, longer.pairs.get(pair) ?? 0);
  return (2 * common) / all;
}

/** The form's own labels, which are compared with every printed one. */
const readyWording = onceByText((label: string): Wording => wordingOf(essence(label)));

const alikeEnough = 0.6;
const clearlyMore = 0.1;
/** Longer texts are no labels; also bounds the work on hostile input. */
const longestLabel = 120;

/** The one of the form's labels a printed label means, or undefined when none or several fit. */
export function closest<T>(
  label: string,
  candidates: readonly T[],
  wording: (one: T) => string,
): T | undefined {
  if (label.length > longestLabel) return undefined;
  const wanted = essence(label);
  if (wanted === '') return undefined;
  const exact = candidates.find((candidate) => readyWording(wording(candidate)).essence === wanted);
  if (exact !== undefined) return exact;
  const printed = wordingOf(wanted);
  let best: T | undefined;
  let bestScore = 0;
  let secondScore = 0;
  for (const candidate of candidates) {
    const score = likeness(printed, readyWording(wording(candidate)));
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
export const isValueLike = onceByText((text: string): boolean => {
  if (/^[\d\s]*$/u.test(text)) return true;
  const tight = squeeze(text.replace(debris, ''));
  if (tight === '' || saysNothing.has(tight)) return true;
  if (!/\d/u.test(tight)) return !/[\p{L}]/u.test(tight);
  return !/\p{L}/u.test(tight.replace(unitsAndSigns, ''));
});

/** A text as it is quoted in a message. */
export function quoted(text: string): string {
  const tight = text.replace(/\s+/gu, ' ').trim();
  return `“${tight.length > 30 ? `${tight.slice(0, 30)}…` : tight}”`;
}
