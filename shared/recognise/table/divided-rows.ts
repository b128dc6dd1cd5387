import { divisionsOf } from './asked-table.ts';
import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from './place-values.ts';
import { printedTexts } from './table-notes.ts';
import type { Sayer } from './table-notes.ts';
import type { TableRow } from './table-rows.ts';
import { printedCount } from './taken-cells.ts';
import type { TakenCells } from './taken-cells.ts';

/** A row of another edition that is printed, with its texts by column id. */
export interface ForeignRow {
  asked: AskedRow;
  texts: ReadonlyMap<string, string | undefined>;
}

/**
 * Rows printed as another edition has them: those one row was divided into add up to it; of a row that is several now only
 * zeros can be told. Answers the rows that were read so.
 */
export function foldDivided(
  taken: TakenCells,
  asked: AskedTable,
  foreign: readonly ForeignRow[],
  read: ReadonlySet<string>,
  say: Sayer,
): string[] {
  const folded = divisionsOf(asked.table.id).flatMap(({ row, into }) => {
    const isHere = (id: string): boolean =>
      !read.has(id) && asked.rows.some((one) => one.own && one.id === id);
    const [from, to] = isHere(row) ? [into, [row]] : [[row], into.filter(isHere)];
    const printed = from.flatMap((id) => foreign.find((one) => one.asked.id === id) ?? []);
    const isComplete = printed.length === from.length && to.length > 0;
    if (printed.length === 0 || to.length === 0) return [];
    for (const [column] of printed[0]?.texts ?? []) {
      const counts = printed.map(({ texts }) => printedCount(texts.get(column) ?? '') ?? Number.NaN);
      const sum = counts.reduce((all, count) => all + count, 0);
      if (!isComplete || Number.isNaN(sum) || (to.length > 1 && sum !== 0)) continue;
      for (const id of to) taken.cells[`${asked.table.id}.${id}.${column}`] = sum;
    }
    const label = printed[0]?.asked.label ?? '';
    say.ofRows(
      to,
      to.length === 1
        ? `${say.labelled(to[0] ?? '')}印成了${String(printed.length)}行，是把各行相加读入的，请核对。`
        : `「${label}」只印了一行，没有分成 ${String(to.length)} 种情形：是 0 的读作各行都是 0，不是 0 的没有读入，请填写。`,
    );
    return to;
  });
  return [...new Set(folded)];
}

/** A row that the author divided into parts of his own is zero where all parts are; what they add up to is not guessed. */
export function takeParts(
  taken: TakenCells,
  asked: AskedTable,
  row: AskedRow,
  parts: readonly TableRow[],
  say: Sayer,
): void {
  const values = parts.flatMap((part) => part.values);
  const count = `${say.labelled(row.id)}分成了 ${String(parts.length)} 行印`;
  if (values.some(isBlank) || !values.every(({ text }) => printedCount(text) === 0)) {
    if (!values.every(isBlank))
      say.ofRows([row.id], `${count}，没有读入。印的是${printedTexts(values)}，请对照原文填写。`);
    return;
  }
  for (const { id, takes } of asked.columnsOf(row.block))
    taken.cells[`${asked.table.id}.${row.id}.${id}`] = takes === 'amount' ? '0' : 0;
  say.ofRows([row.id], `${count}，都是 0，读作 0，请核对。`);
}
