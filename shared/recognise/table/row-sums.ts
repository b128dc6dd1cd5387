import type { AskedRow, AskedTable } from './asked-table.ts';
import { officialHeads } from './heads.ts';
import type { Heads, Slot } from './heads.ts';
import type { Anchored } from './anchor.ts';
import type { Agreement } from './place-values.ts';
import { printedCount } from './taken-cells.ts';

/** Whether texts under those slots keep the totals of a row, as far as all of a total's columns are there. */
export function agreementOf(asked: AskedTable, row: AskedRow, slots: readonly Slot[]): Agreement {
  return (texts) => {
    const at = new Map(slots.map(({ column }, index) => [column?.id, index]));
    const sums = asked
      .sumsOf(row)
      .filter(({ total, parts }) => [total, ...parts].every((column) => at.has(column)));
    const count = (column: string): number | undefined => printedCount(texts[at.get(column) ?? -1] ?? '');
    const answers = sums.map(({ total, parts }) => {
      const [sum, whole] = [parts.reduce((all, part) => all + (count(part) ?? 0), 0), count(total)];
      return whole === undefined || Number.isNaN(sum + whole) ? undefined : sum === whole;
    });
    if (answers.includes(false)) return 'disagrees';
    return answers.length > 0 && answers.every((answer) => answer === true) ? 'agrees' : 'says nothing';
  };
}

/** How many more of the complete rows keep their totals under those heads than break them. Rows of zeros say nothing. */
export function balanceOfSums(asked: AskedTable, rows: readonly Anchored[], { slots }: Heads): number {
  return rows.reduce((balance, { row, asked: one }) => {
    const texts = row.values.map(({ text }) => text);
    const isSaying = texts.length === slots.length && texts.some((text) => (printedCount(text) ?? 0) > 0);
    const answer = isSaying ? agreementOf(asked, one, slots)(texts) : 'says nothing';
    return balance + (answer === 'agrees' ? 1 : answer === 'disagrees' ? -1 : 0);
  }, 0);
}

/** The heads as printed, unless the rows keep their totals under the form's order and not under theirs. */
export function headsThatAgree(asked: AskedTable, heads: Heads, rows: readonly Anchored[]): Heads {
  const block = rows[0]?.asked.block;
  if (!block || !heads.reordered || heads.lost.length > 0) return heads;
  const official = officialHeads(
    block,
    '表头的次序与官方表不同，可是各行按官方表的次序才加得起来，是按官方表的次序读的',
  );
  return balanceOfSums(asked, rows, official) > balanceOfSums(asked, rows, heads)
    ? { ...official, reordered: true }
    : heads;
}
