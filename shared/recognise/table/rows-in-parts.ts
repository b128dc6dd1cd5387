import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from './place-values.ts';
import { namesOf } from './rows-under-heads.ts';
import type { RowUnderHeads } from './rows-under-heads.ts';
import { printedTexts } from './table-notes.ts';
import type { Sayer } from './table-notes.ts';
import { printedCount } from './taken-cells.ts';
import type { TakenCells } from './taken-cells.ts';

/**
 * Takes the rows that the author divided into parts of his own: the label of the form reaches over several, and each has a
 * name that the form does not know. Such a row is zero where all parts are; what they add up to is not guessed. Answers the
 * rows of the form that were met so, and the printed rows that are none of their parts.
 */
export function takeParts(
  taken: TakenCells,
  asked: AskedTable,
  rows: readonly RowUnderHeads[],
  say: Sayer,
): { inParts: readonly AskedRow[]; whole: readonly RowUnderHeads[] } {
  const parts = asked.table.labelWidth === 0 ? new Map<AskedRow, RowUnderHeads[]>() : partsOf(asked, rows);
  for (const [row, ofRow] of parts) {
    const values = ofRow.flatMap((part) => part.values);
    const count = `${say.labelled(row.id)}分成了 ${String(ofRow.length)} 行印`;
    if (values.every(({ text }) => printedCount(text) === 0)) {
      for (const { id, takes } of asked.columnsOf(row.block))
        taken.cells[`${asked.table.id}.${row.id}.${id}`] = takes === 'amount' ? '0' : 0;
      say.ofRows([row.id], `${count}，都是 0，读作 0，请核对。`);
    } else if (!values.every(isBlank))
      say.ofRows([row.id], `${count}，没有读入。印的是${printedTexts(values)}，请对照原文填写。`);
  }
  const ofParts = new Set([...parts.values()].flat());
  return { inParts: [...parts.keys()], whole: rows.filter((row) => !ofParts.has(row)) };
}

/** The parts of each row of the form that is printed so. */
function partsOf(asked: AskedTable, rows: readonly RowUnderHeads[]): Map<AskedRow, RowUnderHeads[]> {
  const parts = new Map<AskedRow, RowUnderHeads[]>();
  let open: { owner: AskedRow; first: RowUnderHeads } | undefined;
  for (const row of rows) {
    const [name, ...spanning] = namesOf(asked, row);
    const isUnknown = name !== undefined && asked.rowNamed(name) === undefined;
    const owner = spanning.map(asked.rowNamed).find((one) => one !== undefined);
    if (isUnknown && owner) open = { owner, first: row };
    else if (!isUnknown || spanning.length > 0 || !open || !isBeside(row, open.first)) open = undefined;
    if (open) parts.set(open.owner, [...(parts.get(open.owner) ?? []), row]);
  }
  return parts;
}

/** Whether a row begins right of another, whose first label then reaches down beside it. */
function isBeside(row: RowUnderHeads, first: RowUnderHeads): boolean {
  const [cell, label] = [row.cells.find((one) => !isBlank(one)), first.cells[0]];
  return !row.grid || (cell !== undefined && label !== undefined && cell.start > label.start);
}
