import { align, between } from './alignment.ts';
import type { Aligned } from './alignment.ts';
import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from '../pages/flat-block.ts';
import { namesOf, rowNamed } from './row-names.ts';
import type { RowUnderHeads } from './rows-under-heads.ts';

/** A printed row, and the row of the form it is; `group` where it stands for all rows of a group. */
export interface Anchored {
  row: RowUnderHeads;
  asked: AskedRow;
  how: Aligned['how'] | 'group';
}
/** The printed rows that are rows of the form, in printed order, and those that are none. */
export interface AnchoredRows {
  anchored: readonly Anchored[];
  left: readonly RowUnderHeads[];
}

/** Which row of the form each printed row is. */
export function anchorRows(asked: AskedTable, rows: readonly RowUnderHeads[]): AnchoredRows {
  if (asked.table.labelWidth === 0) return onlyRow(asked, rows);
  const meant = rows.map((row) => {
    const named = rowNamed(asked, row);
    return named ? asked.rows.indexOf(named) : namesOf(asked, row).length === 0 ? null : undefined;
  });
  const aligned = align(meant, asked.rows.length);
  const anchored = rows.map((row, index): Anchored[] => {
    const known = aligned[index];
    const one = asked.rows[known?.at ?? -1];
    if (known && one) return [{ row, asked: one, how: known.how }];
    const before = aligned.slice(0, index).findLast((each) => each !== undefined);
    const after = aligned.slice(index).find((each) => each !== undefined);
    const gap = between(before?.at ?? -1, after?.at ?? asked.rows.length).flatMap(
      (at) => asked.rows[at] ?? [],
    );
    const isGroup = row.labels.some((label) => {
      const group = asked.groupNamed(label);
      return (
        group !== undefined && asked.rows.every((each) => gap.includes(each) === each.groups.includes(group))
      );
    });
    return isGroup ? gap.map((each) => ({ row, asked: each, how: 'group' })) : [];
  });
  return { anchored: anchored.flat(), left: rows.filter((_, index) => anchored[index]?.length === 0) };
}

/** The row of a table whose rows have no labels. It may be printed in pieces, each under its own heads. */
function onlyRow({ rows: [only], widest }: AskedTable, printed: readonly RowUnderHeads[]): AnchoredRows {
  const [first, ...others] = printed.filter((row) => !row.values.every(isBlank));
  if (!first || !only) return { anchored: [], left: [] };
  const pieces = [first, ...others];
  const values = pieces.flatMap((row) => row.values);
  const isOne = others.length > 0 && values.length === widest;
  const row = isOne ? { ...first, values, heads: pieces.flatMap(({ heads }) => heads) } : first;
  return { anchored: [{ row, asked: only, how: 'label' }], left: isOne ? [] : others };
}
