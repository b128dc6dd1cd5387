import type { Cell } from '../../form/edition.ts';
import type { Note } from '../note.ts';
import { quoted, squeeze } from '../wording.ts';
import type { Anchored } from './anchor-rows.ts';
import type { AskedTable } from './asked-table.ts';
import { noteOfRow } from './table-notes.ts';

/** That an amount stands below or beside a word of another unit than its column's, 元 for 万元, and is not read. */
export function noteOfOtherUnit(
  asked: AskedTable,
  { row, asked: one }: Anchored,
  { takes, column: { unit } }: Cell,
  amount: string,
): Note | undefined {
  const base = unit?.at(-1);
  if (takes !== 'amount' || unit === undefined || base === undefined || squeeze(amount) === '')
    return undefined;
  const words = [row, ...row.heads].flatMap(({ labels }) => labels);
  const other = words.find((word) => squeeze(word).replaceAll(unit, '').includes(base));
  if (other === undefined) return undefined;
  const where = row.labels.includes(other) ? `的标签是${quoted(other)}` : `在表头${quoted(other)}下`;
  const not = `单位不是${unit}，没有读入。请换算成${unit}填写。`;
  return noteOfRow(asked, one, `的金额${quoted(amount)}${where}，${not}`);
}
