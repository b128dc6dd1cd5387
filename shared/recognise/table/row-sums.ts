import type { AskedTable } from './asked-table.ts';
import type { Slot } from './heads.ts';
import type { Agreement } from './place-values.ts';
import { printedCount } from './taken-cell.ts';

/** Whether cells under those slots keep the totals of their row, as far as all of a total's columns are there. */
export function agreementOf({ sums }: AskedTable, slots: readonly Slot[]): Agreement {
  const at = new Map(slots.map(({ column }, index) => [column?.id, index]));
  const sides = sums.map(({ left, right }) => [left.plus ?? [], right.plus ?? []] as const);
  const asked = sides.filter((both) => both.flat().every((column) => at.has(column)));
  return (cells) => {
    const count = (column: string): number | undefined =>
      printedCount(cells[at.get(column) ?? -1]?.text ?? '');
    const answers = asked.map(([[total = ''], parts]) => {
      const [sum, whole] = [parts.reduce((all, part) => all + (count(part) ?? 0), 0), count(total)];
      return whole === undefined || Number.isNaN(sum + whole) ? undefined : sum === whole;
    });
    if (answers.includes(false)) return 'disagrees';
    return answers.length > 0 && !answers.includes(undefined) ? 'agrees' : 'says nothing';
  };
}
