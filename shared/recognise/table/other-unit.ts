import type { Column } from '../../form/edition.ts';
import { squeeze } from '../wording.ts';
import type { RowUnderHeads } from './rows-under-heads.ts';

/** The first of the words above or beside an amount that names another unit than its column's: 元 for 万元. */
export function otherUnit({ takes, unit }: Column, row: RowUnderHeads): string | undefined {
  const base = unit?.at(-1);
  if (takes !== 'amount' || unit === undefined || base === undefined) return undefined;
  return [row, ...row.heads]
    .flatMap(({ labels }) => labels)
    .find((word) => squeeze(word).replaceAll(unit, '').includes(base));
}
