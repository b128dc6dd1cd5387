import { isBlank, isOver } from '../pages/flat-block.ts';
import type { FlatCell } from '../pages/flat-block.ts';
import { isValueLike, squeeze } from '../wording.ts';
import type { Slot } from './heads.ts';

type Cells = readonly (FlatCell | undefined)[];
/** The printed cell for each slot of a row, undefined where nothing is known; why none is, or what is odd, in words. */
export interface Placed {
  cells: Cells;
  unclear?: string;
  doubt?: string;
}
/** Where nobody can say which cell is which. */
const unclear = (why: string): Placed => ({ cells: [], unclear: why });

/** Whether cells in the places of a row's slots keep its own sums: blanks are zeros, a blank total tells nothing. */
export type Agreement = (cells: Cells) => 'agrees' | 'disagrees' | 'says nothing';

/** Whether two cells say the same. */
const isSame = (one: FlatCell, other: FlatCell | undefined): boolean =>
  squeeze(one.text) === squeeze(other?.text ?? '');

/**
 * Brings the cells printed in a row under the heads. More cells than heads are left out only where the outcome is the same
 * whichever is left out, or where the row's own sums leave one outcome; fewer are placed by where they stand. Nothing is
 * invented. Under 自然人 商业企业 总计:
 *
 *     2 1 3      as many as columns: taken in order, whether they add up or not
 *     2 1 3 0    one is left out that no column has: only without the last do the sums hold
 *     2 1 1 4    nobody can say which is too many: none is read, and that is said
 *     2   3      one is merged or lost: each under the head it stands below, if its place is known
 *     213        run together: taken apart where the sums hold
 */
export function placeValues(
  values: readonly FlatCell[],
  slots: readonly Slot[],
  agreement: Agreement,
  joined: boolean,
): Placed {
  const count = slots.length;
  if (values.some(({ isShared }) => isShared)) return unclear('有的数和下一行合并在一格里，说不准是哪一行的');
  if (values.length === count) return { cells: values };
  if (values.every(isBlank)) {
    const doubt = '的格子比官方表少，都是空的';
    return { cells: [], ...(values.length < count ? { doubt } : {}) };
  }
  const under = underHeads(values, slots, agreement);
  if (values.length < count) {
    const reason = `应有 ${String(count)} 个数，只有 ${String(values.length)} 格，说不准缺的是哪一列`;
    return runTogether(values, count, agreement, joined) ?? under ?? unclear(reason);
  }
  if (!under) return withoutStrays(values, count, agreement);
  const filled = values.filter((cell) => !isBlank(cell));
  // as many numbers as columns, and a place says that one of them is another's
  if (filled.length !== count || filled.every((cell, at) => isSame(cell, under.cells[at]))) return under;
  const reason = `应有 ${String(count)} 个数，却有 ${String(values.length)} 格，说不准哪一格是多的`;
  return unclear(reason);
}

/** Cells that cover the place of exactly one head are that column's; what is merged over several is nobody's. */
function underHeads(
  values: readonly FlatCell[],
  slots: readonly Slot[],
  agreement: Agreement,
): Placed | undefined {
  const places = slots.flatMap(({ place }) => place ?? []);
  const [first, last] = [values[0], values.at(-1)];
  if (places.length < slots.length || !first || !last) return undefined;
  const cells: (FlatCell | undefined)[] = slots.map(() => undefined);
  let isMerged = false;
  for (const cell of values) {
    const [only, ...others] = places.flatMap((place, index) => (isOver(cell, place) ? [index] : []));
    const before = cells[only ?? -1];
    if (others.length > 0) isMerged = true;
    if (only === undefined || others.length > 0) {
      if (!isBlank(cell)) return undefined;
    } else if (before === undefined || isBlank(before)) cells[only] = cell;
    else if (!isBlank(cell) && !isSame(cell, before)) return undefined;
  }
  // where blank cells stand left of the heads the row may have moved
  const isKept = first.start === places[0]?.start || (!isBlank(last) && agreement(cells) !== 'disagrees');
  if (!isKept) return undefined;
  if (cells.every((cell, index) => cell !== undefined || slots[index]?.column === undefined))
    return { cells };
  // a row that ends elsewhere than its heads has lost a cell, and with it the place of the others
  if (last.end !== places.at(-1)?.end) return undefined;
  const doubt = `${isMerged ? '有的格子合并了' : '缺了格子'}，只读了能对上表头的数`;
  return { cells, doubt };
}

/** Leaves out cells that no column has: blank ones at the ends, else such as the row's sums show to be too many. */
function withoutStrays(values: readonly FlatCell[], count: number, agreement: Agreement): Placed {
  const lead = values.findIndex((cell) => !isBlank(cell));
  const trail = values.length - 1 - values.findLastIndex((cell) => !isBlank(cell));
  const extra = values.length - count;
  // the last number may stand in a column too many, and blank cells before the first may be columns themselves
  const isEnds = lead === 0 ? trail >= extra : lead + trail === extra;
  const kept = isEnds ? values.slice(lead, lead + count) : [];
  // of two cells for one column either may be the stray
  const isWhole = !kept.some(isBlank) && (lead === 0 || count > 1);
  const isSure = lead === 0 ? agreement(kept) !== 'disagrees' : agreement(kept) === 'agrees';
  if (isEnds && (isWhole || isSure)) return { cells: kept };
  const core = lead + trail < extra ? values.slice(lead, values.length - trail) : values;
  const all = choices(core, core.length - count);
  const outcomes = [
    ...new Map(all.map((cells) => [cells.map(({ text }) => squeeze(text)).join('\t'), cells])).values(),
  ];
  const right = outcomes.filter((cells) => agreement(cells) === 'agrees');
  const [only, second] = right.length > 0 ? right : outcomes;
  const said = `应有 ${String(count)} 个数，却有 ${String(core.length)} 个`;
  if (only === undefined || second !== undefined) return unclear(`${said}，说不准多的是哪一个`);
  return { cells: only, doubt: `${said}，多出的没有读入` };
}

/** More strays than this are not a slip. */
const mostStrays = 3;
const longestRow = 24;

/** Every way to leave out `drop` of the cells. */
function choices(cells: readonly FlatCell[], drop: number): FlatCell[][] {
  if (drop === 0) return [[...cells]];
  if (drop > mostStrays || cells.length > longestRow) return [];
  return cells.flatMap((_, index) =>
    choices(cells.slice(index + 1), drop - 1).map((rest) => [...cells.slice(0, index), ...rest]),
  );
}

/**
 * Values that run together in one cell, 0 0 0 or 000. Digits without a space are taken apart where all are zeros, or where
 * the whole row ran together (规章120) and its sums do not speak against it, or where they make its sums; elsewhere 71 is a
 * number and not a 7 and a 1.
 */
function runTogether(
  values: readonly FlatCell[],
  count: number,
  agreement: Agreement,
  joined: boolean,
): Placed | undefined {
  const apart = (texts: (text: string) => string[]): FlatCell[] =>
    values.flatMap((cell) => texts(cell.text).map((text) => ({ ...cell, text })));
  const isRow = (cells: readonly FlatCell[]): boolean =>
    cells.length === count && cells.every(({ text }) => /\d/u.test(text) && isValueLike(text));
  const numbers = apart((text) => text.trim().split(/\s+/u));
  const digits = apart((text) => Array.from(squeeze(text)));
  const answer = agreement(digits);
  const isZero = digits.every(({ text }) => text === '0');
  const isSure = isZero || answer === 'agrees' || (joined && answer !== 'disagrees');
  const isWhole = values.length === 1 && isSure;
  const cells = isRow(numbers) ? numbers : isWhole && isRow(digits) ? digits : undefined;
  return cells && { cells, doubt: `${String(count)} 个数连在了一起，是按顺序分开读的` };
}
