import type { Block } from '../../form/edition.ts';
import type { Note } from '../note.ts';
import type { Anchored } from './anchor-rows.ts';
import type { AskedTable } from './asked-table.ts';
import { headsAsked } from './head-order.ts';
import { officialHeads, readHeads } from './heads.ts';
import type { Heads, Slot } from './heads.ts';
import { isBlank } from '../pages/flat-block.ts';
import { agreementOf } from './row-sums.ts';
import { noteOfRows, printedTexts } from './table-notes.ts';
import { printedCount } from './taken-cell.ts';

/**
 * The printed columns of a block as far as its heads and its values agree; none, with a note, where its values cannot be told
 * apart. Heads say what columns there are (`heads`); three things the values say against them: more rows keep their totals in
 * the form's order; every row has fewer values than there are columns; and the totals stand one column too far left:
 *
 *     自然人 商业企业 … 其他 总计      自然人 商业企业 … 其他 总计
 *     3      0           0              3      0           3          ← a lost column moved the total under 其他
 */
export function believedColumns(
  asked: AskedTable,
  block: Block,
  rows: readonly Anchored[],
): { slots: readonly Slot[]; notes: readonly Note[] } {
  const [first, second] = rows;
  if (!first) return { slots: [], notes: [] };
  const note = (words: string, columns?: Heads['doubts'][number]['columns']): Note =>
    noteOfRows(
      asked,
      rows.map((one) => one.asked),
      words,
      columns,
    );
  const notRead = (why: string): { slots: readonly Slot[]; notes: readonly Note[] } => {
    const texts = second ? '' : `印的是${printedTexts(first.row.values)}，`;
    return { slots: [], notes: [note(`${why}${texts}请对照原文填写。`)] };
  };
  const printed = readHeads(block, first.row.heads);
  if (!printed)
    return notRead(
      headsAsked(block).isEachOnce
        ? '表头的次序与官方表不同，说不准各列是什么，没有读入。'
        : '各组的次序与官方表不同，没有读入。',
    );
  const heads = headsThatAgree(asked, block, printed, rows);
  const isPlaced = printed.slots[0]?.place !== undefined;
  const few = isPlaced ? undefined : countsOfLostColumn(rows, heads);
  if (few !== undefined) {
    const width = String(heads.slots.length);
    const why = `每行应有 ${width} 个数，却只印了 ${few} 个，缺了一列，说不准是哪一列`;
    return notRead(`${why}，所以${asked.table.name}没有读入。`);
  }
  const notes: Note[] = [];
  if (areTotalsShifted(asked, rows, heads))
    notes.push(
      note('的总计都空着，总计前面的一列却像是各数之和，可能少印了一列、各数都错了位，请对照原文核对。'),
    );
  const caption = block.caption === undefined ? '' : `「${block.caption}」`;
  for (const { words, columns } of heads.doubts) notes.push(note(`${caption}${words}，请核对。`, columns));
  if (!isPlaced && first.row.heads[0]?.grid === true && balanceOfSums(asked, rows, heads) < 0)
    notes.push(
      note('的表头说不准各列是什么，是按官方表的次序读的，可是多数行的总计不等于各类之和，请核对。'),
    );
  return { slots: heads.slots, notes };
}

/** The heads as printed, unless more rows keep their totals under the form's order than under theirs. */
function headsThatAgree(asked: AskedTable, block: Block, heads: Heads, rows: readonly Anchored[]): Heads {
  const words = '表头的次序与官方表不同，可是各行按官方表的次序才加得起来，是按官方表的次序读的';
  const official = officialHeads(block, words);
  const isOther = heads.slots.some(({ column }, at) => column !== official.slots[at]?.column);
  const isSurer = (): boolean => balanceOfSums(asked, rows, official) > balanceOfSums(asked, rows, heads);
  return isOther && heads.slots.length === official.slots.length && isSurer() ? official : heads;
}

/** How many more of the complete rows keep their totals under those heads than break them. Rows of zeros say nothing. */
function balanceOfSums(asked: AskedTable, rows: readonly Anchored[], { slots }: Heads): number {
  const agrees = agreementOf(asked, slots);
  return rows.reduce((balance, { row: { values } }) => {
    const isSaying =
      values.length === slots.length && values.some(({ text }) => (printedCount(text) ?? 0) > 0);
    const answer = isSaying ? agrees(values) : 'says nothing';
    return balance + (answer === 'agrees' ? 1 : answer === 'disagrees' ? -1 : 0);
  }, 0);
}

/** How many values the rows have, where some have fewer cells than there are columns and none more values than those. */
function countsOfLostColumn(rows: readonly Anchored[], { slots }: Heads): string | undefined {
  // values that ran together are counted where they are taken apart
  const isTogether = ({ row: { joined, values } }: Anchored): boolean =>
    joined || (values.length === 1 && values[0]?.text.length === slots.length);
  const filled = rows.filter((one) => !isTogether(one) && !one.row.values.every(isBlank));
  const counts = filled.map(({ row }) => row.values.filter((cell) => !isBlank(cell)).length);
  const fewest = Math.min(...filled.map(({ row }) => row.values.length));
  const isLost = filled.length > 1 && fewest < slots.length && Math.max(...counts) <= fewest;
  return rows.length > 2 && isLost ? [...new Set(counts)].sort().join('、') : undefined;
}

/** Whether no total is printed, and most rows have what may be one in the column before: all rows have lost a cell. */
function areTotalsShifted(
  { sums: [sum, second] }: AskedTable,
  rows: readonly Anchored[],
  { slots }: Heads,
): boolean {
  const at = slots.findIndex(({ column }) => column?.id === sum?.left.plus?.[0]);
  const counts = rows.map(({ row }) => row.values.map(({ text }) => printedCount(text)));
  if (second || at < 1 || counts.some((row) => row[at] !== undefined)) return false;
  const votes = counts.map((row) => {
    const before = row.slice(0, at - 1).reduce<number>((all, count) => all + (count ?? 0), 0);
    const last = row[at - 1] ?? 0;
    return last + before > 0 ? (last >= before ? 1 : -1) : 0;
  });
  return votes.reduce<number>((all, vote) => all + vote, 0) > 0;
}
