import type { Changed, Figure } from '../claim.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { changing } from './changed.ts';
import { loosenessOf } from './looseness.ts';

/** What may stand between 上年 and the number of times beside words that say nothing. */
const leading = /^(?:相当于?|达到?|高达)?$/u;

/** 是上年的2.5倍, 为2024年4件的2.5倍: how many times last year's number this year's is. */
export function ratioOf(spoken: Spoken, piece: Piece, change: Figure): Changed | undefined {
  const { quantity, before } = piece;
  const { text, words, base, topic, isOtherTime, isLastYear, by } = spoken;
  if (!quantity || change.unit !== '倍' || (isOtherTime && !isLastYear)) return undefined;
  const isOfLastYear = before.some(({ meaning }) => meaning === 'lastYear' || meaning === 'year');
  // 为2024年4件的2.5倍
  const isOfBase = base !== undefined && piece.opens === '' && before.length > 0;
  const isPlain = before.every(({ meaning }) => plain.has(meaning));
  if (!(isOfLastYear ? isLastYear : isOfBase) || !isPlain) return undefined;
  if (text.charAt(quantity.from - 1) !== '的' && !before.some(({ text: word }) => word === '的'))
    return undefined;
  if (!leading.test(unexplained(text, words, piece.from, quantity.from))) return undefined;
  const of = changing(spoken, { ...piece, before: before.filter(({ meaning }) => meaning !== 'lastYear') });
  const isSame = of.every(({ now }) => !now || !base || now.unit === base.figure.unit);
  if (of.length === 0 || !isSame || (base?.of && base.of.table !== topic.table)) return undefined;
  const stretch = spoken.stretch(before[0]?.from ?? piece.from, quantity.to);
  const loose = loosenessOf(text, quantity);
  return { kind: 'changed', stretch, change, how: 'ratio', loose, last: base?.figure, of, by };
}

const plain: ReadonlySet<unknown> = new Set(['filler', 'total', 'lastYear', 'year']);
