import type { Note } from '../note.ts';
import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from '../pages/flat-block.ts';
import { namesOf } from './row-names.ts';
import type { RowUnderHeads } from './rows-under-heads.ts';
import { labelled, noteOfRows, printedTexts } from './table-notes.ts';
import { printedCount } from './taken-cell.ts';
import { isOfHead, wordOf } from '../labels/vocabulary.ts';

/**
 * The printed rows, each row of the form that the author divided as one: its label reaches over several, and each of them has a
 * name of its own. Parts that another edition has add up; of others only zeros do, and what they come to is not guessed.
 */
export function joinParts(
  asked: AskedTable,
  rows: readonly RowUnderHeads[],
): { rows: readonly RowUnderHeads[]; notes: readonly Note[] } {
  const owners = ownersOf(asked, rows);
  const notes: Note[] = [];
  const whole = rows.flatMap((row) => {
    const owner = owners.get(row);
    if (!owner) return [row];
    const parts = rows.filter((one) => owners.get(one) === owner);
    if (row !== parts[0]) return [];
    const { values, words } = sumOf(parts);
    const divided = `${labelled(owner)}分成了 ${String(parts.length)} 行印，`;
    if (words !== '') notes.push(noteOfRows(asked, [owner], divided + words));
    return [{ ...row, labels: [owner.label], values }];
  });
  return { rows: whole, notes };
}

/** The row of the form that each part belongs to. */
function ownersOf(asked: AskedTable, rows: readonly RowUnderHeads[]): Map<RowUnderHeads, AskedRow> {
  const owners = new Map<RowUnderHeads, AskedRow>();
  let open: { owner: AskedRow; first: RowUnderHeads } | undefined;
  for (const row of asked.table.labelWidth === 0 ? [] : rows) {
    const [name, ...spanning] = namesOf(asked, row);
    const isUnknown = name !== undefined && asked.rowNamed(name) === undefined;
    const owner = spanning.map(asked.rowNamed).find((one) => one !== undefined);
    if (isUnknown && owner) open = { owner, first: row };
    else if (!isUnknown || spanning.length > 0 || !open) open = undefined;
    else if (!isBeside(row, open.first)) open = undefined;
    if (open) owners.set(row, open.owner);
  }
  return owners;
}

/** Whether a label that no row of this edition has is that of a row in another. */
const isOfOther = (label: string): boolean => wordOf(label) !== undefined && !isOfHead(label);

/** Whether a row begins right of another, whose first label then reaches down beside it. */
function isBeside(row: RowUnderHeads, first: RowUnderHeads): boolean {
  const [cell, label] = [row.cells.find((one) => !isBlank(one)), first.cells[0]];
  return !row.grid || (cell !== undefined && label !== undefined && cell.start > label.start);
}

/** What the parts of a row add up to, column by column, blank where that is not known; and what is said of it. */
function sumOf(parts: readonly RowUnderHeads[]): { values: RowUnderHeads['values']; words: string } {
  const values = parts.flatMap((part) => part.values);
  const isZero = values.every(({ text }) => printedCount(text) === 0);
  const isKnown = parts.some(({ labels }) => isOfOther(labels.at(-1) ?? ''));
  const widest = parts.reduce((best, part) => (part.values.length > best.values.length ? part : best));
  const isEven = parts.every((part) => part.values.length === widest.values.length);
  const isRead = isZero || (isKnown && isEven);
  const how = isZero ? '都是 0，读作 0，请核对。' : '是把各行相加读入的，请核对。';
  const not = `没有读入。印的是${printedTexts(values)}，请对照原文填写。`;
  const sums = widest.values.map((cell, at) => {
    const sum = isZero
      ? 0
      : parts.reduce((all, part) => all + (printedCount(part.values[at]?.text ?? '') ?? NaN), 0);
    return { ...cell, text: isRead && !Number.isNaN(sum) ? String(sum) : '' };
  });
  return { values: sums, words: values.every(isBlank) ? '' : isRead ? how : not };
}
