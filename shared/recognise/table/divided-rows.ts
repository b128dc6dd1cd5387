import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition, TableId } from '../../form/edition.ts';
import { editions, findEdition } from '../../form/editions/index.ts';
import { once } from '../../form/once.ts';
import { askedTable } from './asked-table.ts';
import { isHeadRow, namesOf } from './rows-under-heads.ts';
import { Sayer } from './table-notes.ts';
import type { TableRow } from './table-rows.ts';
import type { TakenCells } from './taken-cells.ts';

/** An edition with a table whose rows are as another one divides them. */
interface OtherwiseDivided {
  form: Edition;
  table: TableId;
  /** the rows that the edition asks for, and those that stand in their place */
  asked: readonly string[];
  printed: readonly string[];
}

const otherwiseDivided = once((edition: Edition): readonly OtherwiseDivided[] =>
  editions.flatMap((later) =>
    (later.predecessor?.divided ?? []).flatMap(({ table: id, row, into }) => {
      const table = tableOf(edition, id);
      const ids = table.blocks.flatMap(({ rows }) => leavesOf(rows).map(({ leaf }) => leaf.id));
      const isWhole = ids.includes(row);
      const other = isWhole ? later : findEdition(later.predecessor?.edition ?? '');
      if (!other || !(isWhole || into.every((part) => ids.includes(part)))) return [];
      const rows = tableOf(other, id).blocks.map((block) => block.rows);
      const blocks = table.blocks.map((block, at) => ({ ...block, rows: rows[at] ?? block.rows }));
      const tables = edition.tables.map((one) => (one === table ? { ...table, blocks } : one));
      const [asked, printed] = isWhole ? [[row], into] : [into, [row]];
      return [{ form: { ...edition, tables }, table: id, asked, printed }];
    }),
  ),
);

/** How a table is printed whose rows are divided as another edition has them; undefined for all others. */
export function dividedOtherwise(
  edition: Edition,
  id: TableId,
  rows: readonly TableRow[],
): OtherwiseDivided | undefined {
  const nameOf = (form: Edition, row: TableRow): string => {
    const of = askedTable(form, id);
    const [name] = row.values.length > 0 && !isHeadRow(of, row) ? namesOf(of, row) : [];
    return (name === undefined ? undefined : of.rowNamed(name)?.id) ?? '';
  };
  return otherwiseDivided(edition).find(
    ({ table, form, asked, printed }) =>
      table === id &&
      // from the end, near which they stand
      rows.findLastIndex((row) => asked.includes(nameOf(edition, row))) === -1 &&
      printed.every((one) => rows.some((row) => nameOf(form, row) === one)),
  );
}

/**
 * Brings what was read of a table printed that way into the rows that are asked for: parts of a row add up to it; of a row
 * that is several now only zeros can be told.
 */
export function foldDivided(
  { edition, cells, notes, printedAt }: TakenCells,
  read: TakenCells,
  { form, table, asked, printed }: OtherwiseDivided,
): void {
  const { columnsOf, rows } = askedTable(form, table);
  const parts = rows.filter(({ id }) => printed.includes(id));
  const own = new Map<string, readonly string[]>();
  for (const { id: column } of parts[0] ? columnsOf(parts[0].block) : []) {
    const [from, to] = [printed, asked].map((ids) => ids.map((row) => `${table}.${row}.${column}`));
    for (const id of from ?? []) own.set(id, to ?? []);
    const counts = from?.map((id) => read.cells[id]) ?? [];
    const sum = counts.reduce<number>((all, one) => all + (typeof one === 'number' ? one : Number.NaN), 0);
    if (sum === 0 || (sum > 0 && asked.length === 1)) for (const id of to ?? []) cells[id] = sum;
  }
  for (const [id, value] of Object.entries(read.cells)) if (!own.has(id)) cells[id] = value;
  for (const [id, mark] of read.printedAt) if (!own.has(id)) printedAt.set(id, mark);
  for (const note of read.notes)
    notes.push({ ...note, cells: [...new Set(note.cells.flatMap((id) => own.get(id) ?? [id]))] });
  const say = new Sayer(notes, askedTable(edition, table));
  say.ofRows(
    asked,
    asked.length === 1
      ? `${say.labelled(asked[0] ?? '')}印成了${String(printed.length)}行，是把各行相加读入的，请核对。`
      : `「${parts[0]?.label ?? ''}」只印了一行，没有分成 ${String(asked.length)} 种情形：是 0 的读作各行都是 0，不是 0 的没有读入，请填写。`,
  );
}
