import type { FlatCell } from '../pages/flat-block.ts';
import { isValueLike, squeeze } from '../wording.ts';
import type { Slot } from './heads.ts';

/** The printed text for each slot of a row; undefined where nothing is known. */
export type Placed =
  | { kind: 'placed'; texts: readonly (string | undefined)[]; remark?: string }
  | { kind: 'unclear'; reason: string };

/** Whether texts in the places of a row's slots keep its own sums: blanks are zeros, a blank total tells nothing. */
export type Agreement = (texts: readonly (string | undefined)[]) => 'agrees' | 'disagrees' | 'says nothing';

export const isBlank = (cell: FlatCell): boolean => squeeze(cell.text) === '';

/**
 * Brings the cells printed in a row under the heads. More cells than heads are left out only where the outcome is the same
 * whichever is left out, or where the row's own sums leave one outcome; fewer are placed by where they stand. Nothing is
 * invented.
 */
export function placeValues(
  values: readonly FlatCell[],
  slots: readonly Slot[],
  agreement: Agreement,
  joined: boolean,
): Placed {
  const texts = values.map((cell) => cell.text);
  const count = slots.length;
  if (values.some(({ isShared }) => isShared))
    return { kind: 'unclear', reason: '有的数和下一行合并在一格里，说不准是哪一行的' };
  if (values.length === count) return { kind: 'placed', texts };
  if (values.every(isBlank)) {
    const blank = slots.map(() => undefined);
    const isShort = values.length < count;
    return { kind: 'placed', texts: blank, ...(isShort ? { remark: '的格子比官方表少，都是空的' } : {}) };
  }
  if (values.length > count) {
    const under = underHeads(values, slots, agreement);
    const filled = values.filter((cell) => !isBlank(cell)).map((cell) => cell.text);
    if (under?.kind !== 'placed') return withoutStrays(values, count, agreement);
    const isOther = filled.some((text, at) => squeeze(text) !== squeeze(under.texts[at] ?? ''));
    // as many numbers as columns, and a place says that one of them is another's
    if (filled.length !== count || !isOther) return under;
    return {
      kind: 'unclear',
      reason: `应有 ${String(count)} 个数，却有 ${String(values.length)} 格，说不准哪一格是多的`,
    };
  }
  return (
    runTogether(values, slots, agreement, joined) ??
    underHeads(values, slots, agreement) ?? {
      kind: 'unclear',
      reason: `应有 ${String(count)} 个数，只有 ${String(values.length)} 格，说不准缺的是哪一列`,
    }
  );
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
  const texts: (string | undefined)[] = slots.map(() => undefined);
  let isMerged = false;
  for (const cell of values) {
    const covered = slotsUnder(cell, slots);
    const [only] = covered;
    const before = only === undefined ? undefined : texts[only];
    if (covered.length > 1) isMerged = true;
    if (only === undefined || covered.length > 1) {
      if (!isBlank(cell)) return undefined;
    } else if (before === undefined || squeeze(before) === '') texts[only] = cell.text;
    else if (!isBlank(cell) && squeeze(before) !== squeeze(cell.text)) return undefined;
  }
  // where blank cells stand left of the heads the row may have moved
  const isKept = first.start === places[0]?.start || (!isBlank(last) && agreement(texts) !== 'disagrees');
  if (!isKept && agreement(texts) !== 'agrees') return undefined;
  if (texts.every((text, index) => text !== undefined || slots[index]?.column === undefined))
    return { kind: 'placed', texts };
  // a row that ends elsewhere than its heads has lost a cell, and with it the place of the others
  if (last.start + last.span !== places.at(-1)?.end) return undefined;
  return {
    kind: 'placed',
    texts,
    remark: `${isMerged ? '有的格子合并了' : '缺了格子'}，只读了能对上表头的数`,
  };
}

/** The slots whose place a cell covers, by their indexes. */
function slotsUnder(cell: FlatCell, slots: readonly Slot[]): number[] {
  return slots.flatMap(({ place }, index) =>
    place && place.start < cell.start + cell.span && cell.start < place.end ? [index] : [],
  );
}

/** Leaves out cells that no column has: blank ones at the ends, else such as the row's sums show to be too many. */
function withoutStrays(values: readonly FlatCell[], count: number, agreement: Agreement): Placed {
  const lead = values.findIndex((cell) => !isBlank(cell));
  const trail = values.length - 1 - values.findLastIndex((cell) => !isBlank(cell));
  const extra = values.length - count;
  const texts = values.map((cell) => cell.text);
  // the last number may stand in a column too many, and blank cells before the first may be columns themselves
  const isEnds = lead === 0 ? trail >= extra : lead + trail === extra;
  const kept = isEnds ? texts.slice(lead, lead + count) : [];
  // of two cells for one column either may be the stray
  const isWhole = kept.every((text) => squeeze(text) !== '') && (lead === 0 || count > 1);
  const isSure = lead === 0 ? agreement(kept) !== 'disagrees' : agreement(kept) === 'agrees';
  if (isEnds && (isWhole || isSure)) return { kind: 'placed', texts: kept };
  const core = lead + trail < extra ? texts.slice(lead, values.length - trail) : texts;
  const outcomes = [
    ...new Map(
      choices(core, core.length - count).map((choice) => [choice.map(squeeze).join('\t'), choice]),
    ).values(),
  ];
  const right = outcomes.filter((choice) => agreement(choice) === 'agrees');
  const [only, second] = right.length > 0 ? right : outcomes;
  const said = `应有 ${String(count)} 个数，却有 ${String(core.length)} 个`;
  if (only === undefined || second !== undefined)
    return { kind: 'unclear', reason: `${said}，说不准多的是哪一个` };
  return { kind: 'placed', texts: only, remark: `${said}，多出的没有读入` };
}

/** More strays than this are not a slip. */
const mostStrays = 3;
const longestRow = 24;

/** Every way to leave out `drop` of the texts. */
function choices(texts: readonly string[], drop: number): string[][] {
  if (drop === 0) return [[...texts]];
  if (drop > mostStrays || texts.length > longestRow) return [];
  return texts.flatMap((_, index) =>
    choices(texts.slice(index + 1), drop - 1).map((rest) => [...texts.slice(0, index), ...rest]),
  );
}

/**
 * Values that run together in one cell, 0 0 0 or 000. Digits without a space are taken apart where all are zeros, or where
 * the whole row ran together (规章120) and its sums do not speak against it, or where they make its sums; elsewhere 71 is a
 * number and not a 7 and a 1.
 * A cell under one head is one column's and holds one number.
 */
function runTogether(
  values: readonly FlatCell[],
  slots: readonly Slot[],
  agreement: Agreement,
  joined: boolean,
): Placed | undefined {
  const count = slots.length;
  const isRow = (text: string): boolean =>
    text.length === count &&
    /^\d+$/u.test(text) &&
    (joined || /^0+$/u.test(text) || agreement(Array.from(text)) === 'agrees');
  const parts = values.map(({ text }) =>
    isRow(squeeze(text)) ? Array.from(squeeze(text)) : text.trim().split(/\s+/u),
  );
  const texts = parts.flat();
  if (texts.length !== count || !texts.every((text) => /\d/u.test(text) && isValueLike(text)))
    return undefined;
  const isOneColumns = values.some(
    (cell, index) => (parts[index]?.length ?? 0) > 1 && slotsUnder(cell, slots).length === 1,
  );
  const isGuessed = values.some(({ text }) => isRow(squeeze(text)));
  if (isOneColumns || (isGuessed && agreement(texts) === 'disagrees')) return undefined;
  return { kind: 'placed', texts, remark: `${String(count)} 个数连在了一起，是按顺序分开读的` };
}
