import type { AskedRow, AskedTable } from './asked-table.ts';
import type { Slot } from './heads.ts';
import type { Agreement } from './place-values.ts';
import { printedCount } from './taken-cells.ts';

/** Whether cells under those slots keep the totals of a row, as far as all of a total's columns are there. */
export function agreementOf(asked: AskedTable, row: AskedRow, slots: readonly Slot[]): Agreement {
  return (cells) => {
    const at = new Map(slots.map(({ column }, index) => [column?.id, index]));
    const sums = asked
      .sumsOf(row)
      .filter(({ total, parts }) => [total, ...parts].every((column) => at.has(column)));
    const count = (column: string): number | undefined =>
      printedCount(cells[at.get(column) ?? -1]?.text ?? '');
    const answers = sums.map(({ total, parts }) => {
      const [sum, whole] = [parts.reduce((all, part) => all + (count(part) ?? 0), 0), count(total)];
      return whole === undefined || Number.isNaN(sum + whole) ? undefined : sum === whole;
    });
    if (answers.includes(false)) return 'disagrees';
    return answers.length > 0 && answers.every((answer) => answer === true) ? 'agrees' : 'says nothing';
  };
}
