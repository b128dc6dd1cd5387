import type { Figure, Was } from '../claim.ts';
import { changing } from './changed.ts';
import { counted } from '../counted/counted.ts';
import type { Word } from '../pieces/lex.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { leave } from './left-behind.ts';
import { isWithOtherYear } from '../spoken/times.ts';
import { isCarried, isTelling } from '../pieces/telling.ts';

/** Words that leave open what a number counts, so that it is last year's of what was counted before. */
const saysNoMore: ReadonlySet<Word['meaning']> = new Set(['filler', 'total', 'lastYear', 'year', 'than']);

/** 去年收到45件, 上年为45件: last year's number of what it names, or of what the number before it counted. */
export function wasCounted(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  before: Topic,
  isOfPair = false,
): Was | undefined {
  const { quantity } = piece;
  if (!quantity) return undefined;
  const isAlone = isBare(spoken, piece);
  // 收到22件，上年是31件，答复20件: told beside this year's, which goes on
  if (isAlone && !isOfPair) Object.assign(spoken, spoken.timeBefore);
  const head = spoken.lists.headOf(piece, spoken.text);
  // 2021年办结1077件，其中予以公开283件: parts of last year's
  const isListed = spoken.lists.isOpen && !(head && spoken.lastYears.has(head));
  if ((isListed && !isOfPair) || !figure.isExact) return undefined;
  // （有2件是2023年来的）
  if (!piece.before.some(isOfLastYear) && piece.behind.some(isOfLastYear)) return undefined;
  // 去年收到的申请中3件今年答复, 2024年收到、转入2025年的5件: a part, and what became of it
  if (
    piece.behind.some(isStatement) ||
    (piece.before.some(isCarried) && !isOfPair) ||
    spoken.text.charAt(quantity.from - 1) === '中'
  )
    return undefined;
  return isAlone ? ofSame(spoken, piece, figure) : ofNamed(spoken, piece, figure, before);
}

/** 较上年的45件: last year's number of what the words name, or of what the number before it counted. */
export function wasCompared(spoken: Spoken, piece: Piece, figure: Figure, before: Topic): Was | undefined {
  const { quantity } = piece;
  if (!quantity || !figure.isExact || spoken.isOtherTime) return undefined;
  const than = piece.before.find(({ meaning }) => meaning === 'than')?.text ?? spoken.comparison;
  if (isWithOtherYear(than, spoken.year)) return undefined;
  if (piece.before.some(isTelling)) return ofNamed(spoken, piece, figure, before);
  if (unexplained(spoken.text, spoken.words, piece.from, quantity.from) !== '') return undefined;
  return ofSame(spoken, piece, figure);
}

/** 与2024年新收37件申请相比 */
const comparedWith = /^的?(?:政府信息公开|信息公开)?(?:申请)?(?:数?量|件)?(?:相比较?|相较|比较)/u;
const mostCompared = 16;

/** Whether a number follows 较上年 with nothing between that tells what else it is. */
export function isRightBehindThan(spoken: Spoken, piece: Piece): boolean {
  const at = piece.before.findIndex(({ meaning }) => meaning === 'than');
  const than = piece.before[at];
  if (!than || !piece.quantity) return false;
  if (comparedWith.test(spoken.text.slice(piece.quantity.to, piece.quantity.to + mostCompared))) return true;
  const between = piece.before.slice(at + 1);
  // 较上年新收的37件多出6件
  const isNamed = spoken.text.charAt(piece.quantity.from - 1) === '的';
  return (
    between.every(
      (word) => word.meaning === 'filler' || word.meaning === 'total' || (isNamed && isTelling(word)),
    ) && unexplained(spoken.text, spoken.words, than.to, piece.quantity.from) === ''
  );
}

function isOfLastYear({ meaning }: Word): boolean {
  return meaning === 'year' || meaning === 'lastYear';
}

function isBare({ text, words }: Spoken, piece: Piece): boolean {
  if (piece.before.some((word) => isTelling(word) || !saysNoMore.has(word.meaning))) return false;
  return unexplained(text, words, piece.from, piece.quantity?.from ?? piece.to) === '';
}

/** Last year's number of what the words around it name. */
function ofNamed(spoken: Spoken, piece: Piece, figure: Figure, before: Topic): Was | undefined {
  const claim = leave(spoken, counted(spoken, piece, figure, before, true));
  return claim && { ...claim, kind: 'was' };
}

function ofSame(spoken: Spoken, piece: Piece, figure: Figure): Was | undefined {
  const changed = changing(spoken, piece);
  const readings = changed.flatMap((one) => one.readings);
  // 上年为45件: in the unit of what it is compared with
  if (readings.length === 0 || changed.some(({ now }) => now && now.unit !== figure.unit)) return undefined;
  const from = piece.before[0]?.from ?? piece.from;
  const stretch = spoken.stretch(from, piece.quantity?.to ?? piece.to);
  return { kind: 'was', stretch, figure, readings, by: spoken.by };
}
