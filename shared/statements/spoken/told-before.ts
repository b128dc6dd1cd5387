import type { Figure } from '../claim.ts';
import type { CellId } from '../../form/edition.ts';
import { chineseCount } from '../../words/chinese-count.ts';
import { isWithin } from '../pieces/meant.ts';
import type { Told } from './context.ts';
import type { Spoken } from './spoken.ts';

/** What was told is taken up again soon. */
export const mostTold = 24;
// 上述前两项: the first of them, not the last
const takenUp = /(?<!前)([两二三四五六七八九十]|\d{1,2})个?(?:类|项|者|种|方面)/u;

/** How many of the things told before words take up: 两类, 三种情形, 上述六项. */
export function countTaken(words: string): number | undefined {
  const [, count = ''] = takenUp.exec(words) ?? [];
  if (count === '') return undefined;
  return /\d/u.test(count) ? Number(count) : chineseCount(count);
}

/** The things told last, at a depth of brackets; those of the sentence before where this one told none yet. */
export function toldLast({ told, context }: Spoken, depth: number): readonly Told[] {
  const own = told.length > 0 ? told : context.told;
  return own.slice(-mostTold).filter((one) => one.depth === depth);
}

/** What a number of the sentence before was told of, which this one goes on to divide. */
export function toldBefore({ context }: Spoken, figure: Figure): Told | undefined {
  return context.told.slice(-mostTold).find((one) => one.figure === figure);
}

/** What the sentence told last, in brackets or out of them. */
export function toldLately({ told }: Spoken): readonly Told[] {
  return told.slice(-mostTold);
}

/** Whether cells are columns of a row: 自然人 of all that came in. */
function areColumns(cells: readonly CellId[] = []): boolean {
  return cells.length > 0 && cells.every((id) => id.startsWith('requests.') && !id.endsWith('.total'));
}

/** Whether cells are some of others, or columns of a row whose total was told. */
function isPartOf(part: readonly CellId[] | undefined, whole: readonly CellId[] | undefined): boolean {
  const isOfRows = part?.every((id) => whole?.includes(`${id.slice(0, id.lastIndexOf('.'))}.total`)) === true;
  return (areColumns(part) && isOfRows) || isWithin(part, whole);
}

/** So many of them, without those that are parts of others: 不予公开7件，包括…; undefined where they are not told apart. */
export function lastTold(spoken: Spoken, depth: number, count: number): readonly Told[] | undefined {
  const all = toldLast(spoken, depth);
  const cellsOf = ({ readings: [first] }: Told): readonly CellId[] | undefined => first?.cells;
  // 法律服务机构5件；上年结转3件，两项相加97件: of what came in; 公益组织2件、法律服务机构15件，两者占3.3%: of those who applied
  const areBeside = all.slice(-count).every((one) => areColumns(cellsOf(one)));
  const whole = areBeside
    ? all
    : all.filter((one) => !all.some((other) => isPartOf(cellsOf(one), cellsOf(other))));
  const last = whole.slice(-count);
  return count > 1 && last.length === count && last.every(({ readings }) => readings.length > 0)
    ? last
    : undefined;
}
