import type { Quantity } from '../../words/quantities.ts';
import type { Lexed, Word } from './lex.ts';
import { numbersApart } from './numbers-apart.ts';
import { codesOf, firstBehind, unexplained } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { isTelling, longestMatter, matterEnd } from './telling.ts';
import { withOutcome } from './with-outcome.ts';

const marks = codesOf('，；：、（）。！？');
/** 收到申请：12件，, but not 办结：3件予以公开 */
const numberFollows =
  /^(?:的?(?:共计?|总计|合计|总共|数量?)?[为是达]?)\d[\d,.]*[万亿]?[\u3400-\u9fff%]{0,2}(?=[，。；、（）]|$)/u;
const sumFollows =
  /^(?:共计?|总计|合计|总共|计|全年[为共是]|均为|都为|均是|各|数量为|分别为|为)(?:有)?(?:\d|零)/u;
/** 未发生因…申请行政复议，提起行政诉讼的情况: there was none of either */
const noneFollows =
  /^(?:也|亦|及|和|或|被|提起|引发|发生|申请){0,4}(?:行政)?(?:诉讼|复议)(?:案件|事项)?的?(?:情况|情形|案件|现象|事件)(?:发生|出现)?(?=[，。；]|$)/u;
/** Brackets within brackets beyond this are a slip of the pen. */
const deepest = 6;
const brackets: Readonly<Record<string, number>> = { '（': 1, '）': -1 };

/** The pieces of a sentence in order. Linear in its length. */
export function piecesOf({ plain: { text }, quantities, words }: Lexed): Piece[] {
  const pieces: Piece[] = [];
  let nextQuantity = 0;
  let nextWord = 0;
  let from = 0;
  let opens = '';
  let depth = 0;
  let own: Word[] = [];
  let numbers: Quantity[] = [];
  let asideEnd = -1;
  let numberEnd = -1;
  const cut = (to: number, closes: string): void => {
    if (to > from) {
      const apart = numbersApart({ from, to, words: own, quantities: numbers, depth, opens, closes }, text);
      const last = pieces.at(-1);
      const whole = last && apart[0] && withOutcome(last, apart[0], text);
      if (whole) pieces[pieces.length - 1] = whole;
      else pieces.push(...apart);
    }
    from = to + 1;
    opens = closes;
    depth = Math.min(deepest, Math.max(0, depth + (brackets[closes] ?? 0)));
    own = [];
    numbers = [];
  };
  for (let at = 0; at < text.length; at++) {
    const quantity = quantities[nextQuantity];
    if (quantity && quantity.digitsFrom <= at) {
      numbers.push(quantity);
      nextQuantity++;
      // words that lie within the number are none
      at = Math.max(at, quantity.to - 1);
      while (nextWord < words.length && (words[nextWord]?.from ?? 0) < quantity.to) {
        const word = words[nextWord];
        if (word && word.from < quantity.digitsFrom) own.push(word);
        nextWord++;
      }
      continue;
    }
    const word = words[nextWord];
    if (word?.from === at) {
      nextWord++;
      const isCut = quantity !== undefined && word.to > quantity.digitsFrom;
      own.push(word);
      if (!isCut) at = word.to - 1;
      continue;
    }
    if (word && word.from < at) nextWord++;
    if (!marks.has(text.charCodeAt(at)) || at === asideEnd) continue;
    const mark = text.charAt(at);
    // 收到5件关于征地、安置的申请
    if (mark === '、' && isNaming(text, numbers.at(-1), at)) continue;
    if (at === numberEnd) continue;
    // …（23件）和行政查询事项（12件）
    if (mark === '（' && (numbers.length === 0 || numberEnd >= from)) {
      // those before the last such bracket were asked there
      numberEnd = numberEndAt(text, at, own.slice(firstBehind(own, numberEnd)));
      if (numberEnd > at) continue;
    }
    if (numbers.length === 0) {
      if (isWithin(mark, text, at, own)) continue;
      asideEnd = mark === '（' && own.some(isNamed) ? asideEndAt(text, at, quantity) : asideEnd;
      if (asideEnd > at) continue;
    }
    cut(at, mark);
  }
  cut(text.length, '');
  return pieces;
}

/** Whether a mark stands within what the applications that were counted are of. */
function isNaming(text: string, last: Quantity | undefined, at: number): boolean {
  return last !== undefined && at - last.to < longestMatter && matterEnd(text, last.to) > at;
}

/** 其他（主要为撤回）17件, too. */
function isNamed(word: Word): boolean {
  return isTelling(word) || word.meaning === 'rest';
}

/** Whether a mark before any number divides nothing. */
function isWithin(mark: string, text: string, at: number, words: readonly Word[]): boolean {
  switch (mark) {
    case '、':
      return true;
    case '：':
      return numberFollows.test(text.slice(at + 1, at + 20));
    case '，':
      return (
        words.some(isTelling) &&
        (sumFollows.test(text.slice(at + 1, at + 12)) ||
          // 行政查询事项的最多，有7件
          (/最[多高大]$|次之$/u.test(text.slice(at - 2, at)) &&
            /^[占有达为是共]{1,2}\d/u.test(text.slice(at + 1, at + 4))) ||
          (words.some(({ meaning }) => meaning === 'none') && noneFollows.test(text.slice(at + 1, at + 24))))
      );
    default:
      return false;
  }
}

const bareNumber =
  /^（(?:共|计|有)?\d{1,9}(?:\.\d+)?(?:[件起宗份项个次]|万?元)）(?=[、，；。]|[和及与](?!\d)|以及|$)/u;
/**
 * 行政执法案卷（40件）、第三方合法权益（23件）: where a bracket ends that holds nothing but the number of what is named right
 * before it; -1 for none. 比2023年（379件）净增 is no name.
 */
function numberEndAt(text: string, at: number, words: readonly Word[]): number {
  // 不掌握的占多数（24件）
  const name = words.findLast(({ meaning }) => meaning !== 'filler');
  const isNamed =
    (name !== undefined && isTelling(name) && unexplained(text, words, name.to, at) === '') ||
    /(?:类|方面)$/u.test(text.slice(at - 2, at));
  if (!isNamed || words.some(({ meaning }) => ofLastYear.has(meaning))) return -1;
  const [bracket] = bareNumber.exec(text.slice(at, at + longestAside)) ?? [];
  return bracket === undefined ? -1 : at + bracket.length - 1;
}
const ofLastYear: ReadonlySet<Word['meaning']> = new Set(['than', 'lastYear', 'year']);

const longestAside = 40;
/** 行政复议（含诉讼）3件: where a bracket without a number ends that stands between a name and its number; -1 for none. */
function asideEndAt(text: string, at: number, next: Quantity | undefined): number {
  const end = text.slice(at, at + longestAside).indexOf('）');
  return end > 0 && (next?.digitsFrom ?? Infinity) > at + end ? at + end : -1;
}
