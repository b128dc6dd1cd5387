import { parseCell } from '../draft/number.ts';
import type { Cells, CellValue } from '../form/cells.ts';
import { cellName, cellsOf } from '../form/edition.ts';
import type { Cell, CellId, Edition } from '../form/edition.ts';
import { once } from '../form/once.ts';
import type { Note } from './note.ts';
import { essence, isValueLike, quoted } from './wording.ts';

/** Numbers that were found under their labels, and what was found under none. */
export interface LabelledNumbers {
  cells: Cells;
  notes: readonly Note[];
}

/**
 * Numbers as colleagues list them, a row each behind the labels that name its cell: 行政许可 12; 本年新收 自然人 3;
 * 表三 予以公开 法律服务机构 1. Labels that could name two cells name none, and are said in a note.
 * @param rows cells of text in printed order
 */
export function labelledNumbers(edition: Edition, rows: readonly (readonly string[])[]): LabelledNumbers {
  const cells: Record<CellId, CellValue> = {};
  const notes: Note[] = [];
  rows.forEach((row, index) => {
    const texts = partsOf(row);
    const value = texts.at(-1);
    const labels = texts.slice(0, -1);
    if (value === undefined || labels.length === 0 || !/\d/u.test(value) || !isValueLike(value)) return;
    const where = `第 ${String(index + 1)} 行${quoted(labels.join(' '))}`;
    const note = (message: string, about: readonly CellId[] = []): void =>
      void notes.push({ message: `${where}${message}`, cells: about });
    const named = labels.some(isValueLike) ? undefined : keysOf(edition).get(labels.map(essence).join(''));
    if (named === undefined) note('认不出是哪一格，没有读入。');
    else if (named === null) note('可能是好几格，没有读入。请写明是哪一行、哪一列。');
    else if (named.id in cells) note('写了两次，读的是第一次的。', [named.id]);
    else {
      const parsed = parseCell(named.takes, value);
      if (parsed.state === 'filled') cells[named.id] = parsed.value;
      else if (parsed.state === 'refused')
        note(`是${quoted(value)}，没有读入。${parsed.message}`, [named.id]);
    }
  });
  return { cells, notes };
}

/** The texts of a row; one that holds a label and its number together is both. */
function partsOf(row: readonly string[]): string[] {
  const texts = row.map((text) => text.trim()).filter((text) => text !== '');
  const both =
    texts.length === 1 ? /^(?<label>.*[^\d.-])(?<value>-?\d[\d,.]*)$/su.exec(texts[0] ?? '') : null;
  return both?.groups ? [both.groups['label'] ?? '', both.groups['value'] ?? ''] : texts;
}

/** The cell that each joining of labels names; null where it could be several. */
const keysOf = once((edition: Edition): ReadonlyMap<string, Cell | null> => {
  const keys = new Map<string, Cell | null>();
  for (const cell of cellsOf(edition).values())
    for (const key of new Set(namesOf(cell)))
      keys.set(key, keys.has(key) && keys.get(key) !== cell ? null : cell);
  keys.delete('');
  return keys;
});

/** The ways to name a cell: its row, or row and column, with or without what stands above them. A row of one column is one cell. */
function namesOf(cell: Cell): string[] {
  const { table, row, rowPath, columnPath } = cell;
  const rows = [essence(row.label), rowPath.map(essence).join('')];
  const columns = [essence(columnPath.at(-1) ?? ''), columnPath.map(essence).join('')];
  const pairs = rows.flatMap((one) => [one, ...columns.flatMap((other) => [one + other, other + one])]);
  return [essence(cellName(cell)), ...pairs.flatMap((one) => [one, essence(table.name) + one])];
}
