import type { Quantity } from '../../words/quantities.ts';
import type { Word } from './lex.ts';
import { isStatement } from './pieces.ts';
import { isNew, isTelling } from './telling.ts';
import type { Piece } from './pieces.ts';
import { nonesApart, withNone } from './nones-apart.ts';

/** A stretch between two marks, with its words and numbers. */
export interface Chunk extends Pick<Piece, 'from' | 'to' | 'depth' | 'opens' | 'closes'> {
  words: readonly Word[];
  quantities: readonly Quantity[];
}

/** A piece for each number of a stretch; what stands behind the last one belongs to that. */
export function numbersApart(chunk: Chunk, text: string): Piece[] {
  const { from, to, words, quantities, depth, opens, closes } = chunk;
  if (quantities.length === 0)
    return nonesApart(
      { from, to, quantity: undefined, before: words, behind: [], depth, opens, closes },
      text,
    );
  const pieces: Piece[] = [];
  let start = from;
  let at = 0;
  const wordsTo = (place: number): Word[] => {
    const own: Word[] = [];
    for (let word = words[at]; word && word.from < place; word = words[++at]) own.push(word);
    return own;
  };
  const isFirst = isNumberFirst(chunk);
  const firstTold = words.findIndex(isTelling);
  quantities.forEach((quantity, index) => {
    const isLast = index === quantities.length - 1;
    const before = wordsTo(quantity.digitsFrom);
    const own = ownEnd(quantity, words, at, at <= firstTold, text);
    const end = isLast ? to : isFirst ? (quantities[index + 1]?.from ?? to) : own;
    const behind = wordsTo(Math.max(own, end));
    pieces.push({
      from: start,
      to: end,
      quantity,
      before,
      behind,
      depth,
      opens: index === 0 ? opens : '',
      closes: isLast ? closes : '',
    });
    start = end;
  });
  return withNone(pieces, text);
}

/** 52件新收申请加上3件上年结转: what a number counts stands behind each. */
function isNumberFirst({ to, words, quantities }: Chunk): boolean {
  const [first] = quantities;
  const last = quantities.at(-1)?.digitsTo ?? to;
  return (
    first !== undefined &&
    quantities.length > 1 &&
    !words.some((word) => word.from < first.digitsFrom && word.meaning !== 'filler') &&
    words.some((word) => isStatement(word) && word.from >= last)
  );
}

// 16件行政处罚与4件行政检查, too
const among = /^(?:当?中|里|[与和及]\d)/u;
/** Words that name a number's cases right behind it are few. */
const mostOwn = 4;
/**
 * 制发的3件规范性文件中只有1件配了图解, 19件新收申请中自然人17件: where what a number counts ends, which is named right behind
 * it; the end of the number itself where nothing is.
 * @param isBare whether nothing that stands before it tells more: 收到的5件申请中有2件为低保申请
 */
function ownEnd(
  { to }: Quantity,
  words: readonly Word[],
  first: number,
  isBare: boolean,
  text: string,
): number {
  let end = to;
  let isNamed = false;
  for (const word of words.slice(first, first + mostOwn)) {
    if (word.from !== end || !(isTelling(word) || isWork(word))) break;
    end = word.to;
    isNamed ||= isStatement(word) && (word.meaning.isNoun === true || (isBare && isNew(word)));
    isNamed ||= isBare && word.meaning === 'requests';
    if (isNamed && among.test(text.slice(end, end + 2))) return end;
  }
  return to;
}

/** 政府信息公开, 申请 */
function isWork({ meaning, text }: Word): boolean {
  return meaning === 'disclosureWork' || (meaning === 'filler' && text === '申请');
}
