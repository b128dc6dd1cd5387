import type { Quantity } from '../../words/quantities.ts';
import type { Looseness } from '../claim.ts';

const less = /近|不足|不到|至多|最多/u;
const more = /超|突破|逾|至少|最少|[多余]|以上/u;
/** 翻一番还多 */
const andMore = /^(?:还多|有余|还要)/u;

/** What the words at a number say of one that is not exact: 近, 超过, 多. */
export function loosenessOf(text: string, quantity: Quantity): Looseness | undefined {
  const { from, digitsFrom, digitsTo, to, isExact } = quantity;
  if (andMore.test(text.slice(to, to + 2))) return 'more';
  if (isExact) return undefined;
  const words = text.slice(from, digitsFrom) + text.slice(digitsTo, to);
  return less.test(words) ? 'less' : more.test(words) ? 'more' : 'either';
}
