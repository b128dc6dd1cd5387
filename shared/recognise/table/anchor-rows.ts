import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from './place-values.ts';
import { namesOf } from './rows-under-heads.ts';
import type { RowUnderHeads } from './rows-under-heads.ts';

/** A printed row, and the row of the form it is. */
export interface Anchored {
  row: RowUnderHeads;
  asked: AskedRow;
  how: 'label' | 'order' | 'moved';
}
/** The printed rows that are rows of the form, in printed order, and those that are none. */
export interface AnchoredRows {
  anchored: readonly Anchored[];
  left: readonly RowUnderHeads[];
}

/**
 * Which row of the form each printed row is. Labels decide, in their order; rows without a label between two known ones are
 * taken in order where their number is exactly that of the form's rows between.
 */
export function anchorRows(asked: AskedTable, printed: readonly RowUnderHeads[]): AnchoredRows {
  if (asked.table.labelWidth === 0) return onlyRow(asked, printed);
  // a lone number beside no label is none of a row
  const fewest = Math.min(2, ...asked.table.blocks.map((block) => asked.columnsOf(block).length));
  const rows = printed.filter((row) => row.values.length >= fewest || namesOf(asked, row).length > 0);
  const named = rows.map((row) => namesOf(asked, row));
  const meant = named.map((names) => {
    const [row] = names.flatMap((name) => asked.rowNamed(name) ?? []);
    return row && asked.rows.indexOf(row);
  });
  const found = new Map<number, Anchored>();
  const put = (index: number, at: number | undefined, how: Anchored['how']): void => {
    const [row, one] = [rows[index], asked.rows[at ?? -1]];
    if (row && one) found.set(index, { row, asked: one, how });
  };
  const chain = longestChain(meant);
  for (const index of chain) put(index, meant[index], 'label');
  [...chain, rows.length].forEach((end, n) => {
    const start = chain[n - 1] ?? -1;
    const unnamed = between(start, end).filter((index) => named[index]?.length === 0);
    const gap = between(meant[start] ?? -1, meant[end] ?? asked.rows.length);
    if (unnamed.length !== gap.length) return;
    for (const [at, index] of unnamed.entries()) put(index, gap[at], 'order');
  });
  meant.forEach((at, index) => {
    const isTaken = [...found.values()].some((one) => one.asked === asked.rows[at ?? -1]);
    if (!found.has(index) && !isTaken) put(index, at, 'moved');
  });
  return {
    anchored: rows.flatMap((_, index) => found.get(index) ?? []),
    left: rows.filter((_, index) => !found.has(index)),
  };
}

/** The row of a table whose rows have no labels. It may be printed in pieces, each under its own heads. */
function onlyRow({ rows: [only], columnsOf }: AskedTable, printed: readonly RowUnderHeads[]): AnchoredRows {
  const [first, ...others] = printed.filter((row) => !row.values.every(isBlank));
  if (!first || !only) return { anchored: [], left: [] };
  const pieces = [first, ...others];
  const values = pieces.flatMap((row) => row.values);
  const isOne = others.length > 0 && values.length === columnsOf(only.block).length;
  const row = isOne
    ? { ...first, values, heads: pieces.flatMap(({ heads }) => heads), above: others.at(-1)?.above ?? [] }
    : first;
  return { anchored: [{ row, asked: only, how: 'label' }], left: isOne ? [] : others };
}

function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from - 1, 0) }, (_, index) => from + 1 + index);
}

/** The longest run of indexes whose values rise; the first such where there are several. */
function longestChain(values: readonly (number | undefined)[]): readonly number[] {
  const longest = (chains: readonly (readonly number[])[]): readonly number[] =>
    chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
  const chains: (readonly number[])[] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    const before = chains.filter((chain) => (values[chain.at(-1) ?? -1] ?? value) < value);
    chains.push([...longest(before), index]);
  });
  return longest(chains);
}
