import type { Counted, Figure } from '../claim.ts';
import { isNewTopic } from '../parts/item-kinds.ts';
import type { Topic } from '../pieces/meant.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isTelling } from '../pieces/telling.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { wasCounted } from './was.ts';

/** 由, 从上年末的: what stands before the number that something changed from. */
const from = /[由从](?:上一?年度?|去年|20\d\d年度?)?[末底]?的?$/u;
const longestFrom = 12;
/** 升至64件, 变为25件, 大幅压减到118件: whatever the verb is, it ends with where the change leads. */
const leading = /^[^，。；、（）\d]{0,8}[至到为成]了?\d/u;
/** 53件降到47件, 184件→227件: without 由 the verb must say that something changed. */
const changing = /^(?:[^，。；、（）\d]{0,4}[增升涨减降跌落缩扩变][^，。；、（）\d]{0,3}[至到为成]了?|→)\d/u;
const longestLeading = 14;

/** Whether a number is the one that something rose or fell from. */
export function isFormer(text: string, quantity: { from: number; to: number }): boolean {
  const behind = text.slice(quantity.to, quantity.to + longestLeading);
  if (changing.test(behind)) return true;
  return (
    leading.test(behind) && from.test(text.slice(Math.max(0, quantity.from - longestFrom), quantity.from))
  );
}

/** 由51件升至64件: the first is last year's, of what the words name. */
export function beginPair(spoken: Spoken, piece: Piece, figure: Figure, before: Topic): void {
  // 其中纠正由22件增至31件
  if (piece.before.some(({ meaning }) => meaning === 'among')) spoken.lists.begin(piece, spoken.text);
  // 许可73件，其中砍伐9件、其他3件；处罚由36件降为29件
  else if (piece.before.some(isNewTopic)) spoken.lists.over();
  const isKnown = !spoken.isOtherTime || spoken.isLastYear;
  const was = isKnown ? wasCounted(spoken, piece, figure, before, true) : undefined;
  spoken.base = { figure, readings: was?.readings ?? [], of: was && spoken.topic, to: piece.quantity?.to };
  if (was) spoken.claims.push(was);
}

/** Whether a number is what the one right before it became. */
export function isLatter({ base }: Spoken, { from: start, opens }: Piece): boolean {
  return opens === '' && base?.to === start;
}

/** This year's number of what last year's was of. */
export function latterOf({ base, stretch, by }: Spoken, piece: Piece, figure: Figure): Counted | undefined {
  if (!piece.quantity || !base || base.readings.length === 0 || !figure.isExact) return undefined;
  const at = piece.before[0]?.from ?? piece.from;
  return { kind: 'counted', stretch: stretch(at, piece.quantity.to), figure, readings: base.readings, by };
}

/** 由上年的4件上升为9件: this year's number of what last year's was of. */
export function became(
  { base, text, words, stretch, by }: Spoken,
  piece: Piece,
  figure: Figure,
): Counted | undefined {
  const { quantity, before } = piece;
  const isNew = before.some(({ meaning }) => meaning === 'became') && !before.some(isTelling);
  if (!quantity || !base || base.readings.length === 0 || !isNew || !figure.isExact) return undefined;
  if (unexplained(text, words, piece.from, quantity.from) !== '') return undefined;
  const from = before[0]?.from ?? piece.from;
  return { kind: 'counted', stretch: stretch(from, quantity.to), figure, readings: base.readings, by };
}
