import type { AskedRow } from './asked-table.ts';
import type { TableRow } from './table-rows.ts';

/** A printed row, and the row of the form it is. */
export interface Anchored {
  row: TableRow;
  asked: AskedRow;
  how: 'label' | 'order' | 'moved';
}

/**
 * Which official row each printed row is. Labels decide, in their order; rows without a label between two known ones
 * are taken in order where their number is exactly that of the official rows between.
 * `names` picks the labels of a printed row that may name it, best first; `rowNamed` finds the row a label means.
 */
export function anchor(
  rows: readonly TableRow[],
  official: readonly AskedRow[],
  names: (row: TableRow) => readonly string[],
  rowNamed: (label: string) => AskedRow | undefined,
): { anchored: Anchored[]; left: TableRow[] } {
  const named = rows.map(names);
  const matched = named.map((ofRow) => {
    for (const name of ofRow) {
      const found = rowNamed(name);
      if (found) return official.indexOf(found);
    }
    return undefined;
  });
  const chain = longestChain(matched);
  const result = new Map<number, Anchored>();
  const taken = new Set<number>();
  const put = (index: number, at: number, how: Anchored['how']): void => {
    const row = rows[index];
    const one = official[at];
    if (!row || !one) return;
    result.set(index, { row, asked: one, how });
    taken.add(at);
  };
  for (const index of chain) put(index, matched[index] ?? -1, 'label');
  let before = -1;
  for (const index of [...chain, rows.length]) {
    const unnamed = indexesBetween(before, index).filter(
      (at) => matched[at] === undefined && named[at]?.length === 0,
    );
    if (unnamed.length > 0) {
      const from = before === -1 ? -1 : (matched[before] ?? -1);
      const gap = indexesBetween(from, matched[index] ?? official.length).filter((at) => official[at]?.own);
      if (unnamed.length === gap.length)
        unnamed.forEach((at, n) => {
          put(at, gap[n] ?? -1, 'order');
        });
    }
    before = index;
  }
  matched.forEach((at, index) => {
    if (at !== undefined && !result.has(index) && !taken.has(at)) put(index, at, 'moved');
  });
  return {
    anchored: [...result].sort((left, right) => left[0] - right[0]).map(([, one]) => one),
    left: rows.filter((_, index) => !result.has(index)),
  };
}

function indexesBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from - 1, 0) }, (_, index) => from + 1 + index);
}

/** The longest run of indexes whose values rise; the first such where there are several. */
function longestChain(values: readonly (number | undefined)[]): number[] {
  const best: { length: number; previous: number }[] = [];
  let end = -1;
  values.forEach((value, index) => {
    best.push({ length: value === undefined ? 0 : 1, previous: -1 });
    if (value === undefined) return;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = values[earlier];
      const length = (best[earlier]?.length ?? 0) + 1;
      if (other !== undefined && other < value && length > (best[index]?.length ?? 0)) {
        best[index] = { length, previous: earlier };
      }
    }
    if (end === -1 || (best[index]?.length ?? 0) > (best[end]?.length ?? 0)) end = index;
  });
  const chain: number[] = [];
  for (let index = end; index !== -1; index = best[index]?.previous ?? -1) chain.unshift(index);
  return chain;
}
