import type { Quantity } from '../../words/quantities.ts';
import type { Lexed, Word } from './lex.ts';
import type { Statement } from '../list/statement.ts';

/**
 * A number with the words that belong to it, or words between two marks without a number. A mark 、 divides only where
 * a number stands before it, for 行政复议、行政诉讼各1件 is one thing said.
 */
export interface Piece {
  from: number;
  to: number;
  quantity: Quantity | undefined;
  before: readonly Word[];
  behind: readonly Word[];
  /** how many brackets it stands in */
  depth: number;
  /** the mark before it and the one behind it; empty between two numbers of one phrase and at the ends */
  opens: string;
  closes: string;
}

const codesOf = (signs: string): ReadonlySet<number> =>
  new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
const marks = codesOf('，；：、（）。！？');
/** 收到申请：12件，, but not 办结：3件予以公开 */
const numberFollows =
  /^(?:的?(?:共计?|总计|合计|总共|数量?)?[为是达]?)\d[\d,.]*[万亿]?[\u3400-\u9fff%]{0,2}(?=[，。；、（）]|$)/u;
const sumFollows =
  /^(?:共计?|总计|合计|总共|计|全年[为共是]|均为|都为|均是|各|数量为|分别为|为)(?:有)?(?:\d|零)/u;
const longestAside = 40;
/** Brackets within brackets beyond this are a slip of the pen. */
const deepest = 6;

/** A word that says something of the tables. */
export type StatementWord = Word & { meaning: Statement };
export const isStatement = (word: Word): word is StatementWord => typeof word.meaning === 'object';
const names = (word: Word): boolean => isStatement(word) || word.meaning === 'requests';

/** The pieces of a sentence in order. Linear in its length. */
export function piecesOf({ plain: { text }, quantities, words }: Lexed): Piece[] {
  const pieces: Piece[] = [];
  let nextQuantity = 0;
  let nextWord = 0;
  let from = 0;
  let opens = '';
  let depth = 0;
  let chunkWords: Word[] = [];
  let chunkNumbers: Quantity[] = [];
  let asideEnd = -1;
  const cut = (to: number, closes: string, bracket: number): void => {
    if (to > from) {
      const own = divided(from, to, chunkWords, chunkNumbers, depth, opens, closes, text);
      const last = pieces.at(-1);
      const whole = last && own[0] && withOutcome(last, own[0], text);
      if (whole) pieces[pieces.length - 1] = whole;
      else pieces.push(...own);
    }
    from = to + 1;
    opens = closes;
    depth = Math.min(deepest, Math.max(0, depth + bracket));
    chunkWords = [];
    chunkNumbers = [];
  };
  for (let at = 0; at < text.length; at++) {
    const quantity = quantities[nextQuantity];
    if (quantity && quantity.digitsFrom <= at) {
      chunkNumbers.push(quantity);
      nextQuantity++;
      // words that lie within the number are none
      at = Math.max(at, quantity.to - 1);
      while (nextWord < words.length && (words[nextWord]?.from ?? 0) < quantity.to) {
        const word = words[nextWord];
        if (word && word.from < quantity.digitsFrom) chunkWords.push(word);
        nextWord++;
      }
      continue;
    }
    const word = words[nextWord];
    if (word?.from === at) {
      nextWord++;
      const isCut = quantity !== undefined && word.to > quantity.digitsFrom;
      chunkWords.push(word);
      if (!isCut) at = word.to - 1;
      continue;
    }
    if (word && word.from < at) nextWord++;
    if (!marks.has(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    const isEmpty = chunkNumbers.length === 0;
    if (mark === '、' && isEmpty) continue;
    if (mark === '：' && isEmpty && numberFollows.test(text.slice(at + 1, at + 20))) continue;
    if (mark === '，' && isEmpty && chunkWords.some(names) && sumFollows.test(text.slice(at + 1, at + 12)))
      continue;
    if (mark === '（' && isEmpty && chunkWords.some(names)) {
      const end = text.slice(at, at + longestAside).indexOf('）');
      const next = quantities[nextQuantity]?.digitsFrom ?? Infinity;
      if (end > 0 && next > at + end) {
        asideEnd = at + end;
        continue;
      }
    }
    if (mark === '）' && at === asideEnd) continue;
    cut(at, mark, mark === '（' ? 1 : mark === '）' ? -1 : 0);
  }
  cut(text.length, '', 0);
  return pieces;
}

const leadsOn: ReadonlySet<Word['meaning']> = new Set(['filler', 'among', 'rest', 'addition']);
const isOutcome = ({ meaning }: Word): boolean =>
  typeof meaning === 'object' && (meaning.kind === 'outcome' || meaning.id === 'requests.carriedOut');

/** 1件12月底才收到，结转下年度: what became of a number that stands first is said behind a mark. */
function withOutcome(number: Piece, next: Piece, text: string): Piece | undefined {
  const isOpen =
    number.quantity?.measure === 'count' && number.closes === '，' && number.depth === next.depth;
  if (!isOpen || next.quantity || !number.before.every(({ meaning }) => leadsOn.has(meaning)))
    return undefined;
  const isSaid = number.behind.some(isStatement) || !next.before.some(isOutcome);
  if (isSaid && !isContested(number, next, text)) return undefined;
  // 其中2件，不予公开的理由说明不够
  if (unexplained(text, next.before, next.from, next.to) !== '') return undefined;
  return { ...number, to: next.to, closes: next.closes, behind: [...number.behind, ...next.before] };
}

const among = /^(?:当?中|里)/u;

/** 1件答复申请人不服，向法院起诉: what was not agreed with, and where it was brought. */
function isContested({ to }: Piece, { before }: Piece, text: string): boolean {
  return (
    /不[服满]$/u.test(text.slice(to - 2, to)) &&
    before.some(({ meaning }) => typeof meaning === 'object' && meaning.kind === 'dispute')
  );
}

/** A stretch between marks, a piece for each of its numbers; what stands behind the last one belongs to that. */
function divided(
  from: number,
  to: number,
  words: readonly Word[],
  quantities: readonly Quantity[],
  depth: number,
  opens: string,
  closes: string,
  text: string,
): Piece[] {
  if (quantities.length === 0)
    return [{ from, to, quantity: undefined, before: words, behind: [], depth, opens, closes }];
  const pieces: Piece[] = [];
  let start = from;
  let at = 0;
  // 52件新收申请加上3件上年结转: what a number counts stands behind each
  const [firstNumber] = quantities;
  const isNumberFirst =
    quantities.length > 1 &&
    firstNumber !== undefined &&
    !words.some((word) => word.from < firstNumber.digitsFrom && word.meaning !== 'filler') &&
    words.some((word) => isStatement(word) && word.from >= (quantities.at(-1)?.digitsTo ?? to));
  quantities.forEach((quantity, index) => {
    const isLast = index === quantities.length - 1;
    const before: Word[] = [];
    while (at < words.length && (words[at]?.from ?? 0) < quantity.digitsFrom) {
      const word = words[at++];
      if (word) before.push(word);
    }
    const end = isLast ? to : isNumberFirst ? (quantities[index + 1]?.from ?? to) : quantity.to;
    const behind: Word[] = [];
    // 制发的3件规范性文件中只有1件配了图解: what a number touches is counted by it
    const next = words[at];
    if (
      next?.from === quantity.to &&
      isStatement(next) &&
      next.meaning.isNoun &&
      among.test(text.slice(next.to, next.to + 2))
    ) {
      behind.push(next);
      at++;
    }
    while (at < words.length && (words[at]?.from ?? 0) < end) {
      const word = words[at++];
      if (word) behind.push(word);
    }
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
  return pieces;
}

/** The first word that ends behind a place, found by halves: words stand in order and none within another. */
export function firstBehind(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const saysNothing = codesOf('0123456789.，、：；。！？（）%“”"\'‘’—-~ \t');

/** What of a stretch of a plain text no word explains, marks and numbers left out. */
export function unexplained(text: string, words: readonly Word[], from: number, to: number): string {
  let rest = '';
  let index = firstBehind(words, from);
  for (let at = from; at < to; at++) {
    const word = words[index];
    if (word && word.from <= at) {
      at = Math.max(at, word.to - 1);
      index++;
    } else if (!saysNothing.has(text.charCodeAt(at))) rest += text.charAt(at);
  }
  return rest;
}
