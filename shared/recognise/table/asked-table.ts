import { cellsOf, leavesOf, tableOf } from '../../form/edition.ts';
import type { Block, Column, Edition, Table, TableId } from '../../form/edition.ts';
import { equationsOf } from '../../form/equations.ts';
import { once } from '../../form/once.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { closest, essence } from '../wording.ts';
import { headLabelsOf } from '../labels/vocabulary.ts';

/** A row the form asks for. */
export interface AskedRow {
  id: string;
  label: string;
  block: Block;
  /** the labels that reach over it and others */
  groups: readonly string[];
}
/** A total of a row and what it is the sum of, by column id. */
export interface RowSum {
  total: string;
  parts: readonly string[];
}
/** What one table of an edition asks, for a reader of printed tables. */
export interface AskedTable {
  edition: Edition;
  table: Table;
  rows: readonly AskedRow[];
  columnsOf: (block: Block) => readonly Column[];
  /** of its blocks the most columns */
  widest: number;
  sumsOf: (row: AskedRow) => readonly RowSum[];
  /** a label over several rows names none of them */
  mayNameRow: (label: string) => boolean;
  groupNamed: (label: string) => string | undefined;
  rowNamed: (label: string) => AskedRow | undefined;
  /** caption, corner, head of a column or of several */
  isHead: (label: string) => boolean;
}

const tablesAsked = once((edition: Edition) => {
  const known = new Map<TableId, AskedTable>();
  return (id: TableId): AskedTable => {
    const asked = known.get(id) ?? askedBy(edition, tableOf(edition, id));
    known.set(id, asked);
    return asked;
  };
});

/** What that table of an edition asks; worked out once. */
export function askedTable(edition: Edition, id: TableId): AskedTable {
  return tablesAsked(edition)(id);
}

function askedBy(edition: Edition, table: Table): AskedTable {
  const rows = table.blocks.flatMap((block) =>
    leavesOf(block.rows).map(({ leaf: { id, label }, path }): AskedRow => ({
      id,
      label,
      block,
      groups: path.slice(0, -1),
    })),
  );
  const groups = [...new Set(rows.flatMap((row) => row.groups))];
  const groupNamed = onceByText((label) => closest(label, groups, (one) => one));
  const heads = [...new Set(table.blocks.flatMap(headLabelsOf).map(essence))];
  const words = [...heads, ...rows.map(({ label }) => essence(label))].filter((word) => word !== '');
  const sums = rowSums(edition);
  const names = rows.filter(({ label }) => label !== '');
  return {
    edition,
    table,
    rows,
    columnsOf: (block) => leavesOf(block.columns).map(({ leaf }) => leaf),
    widest: Math.max(...table.blocks.map((block) => leavesOf(block.columns).length)),
    sumsOf: ({ id }) => sums.get(`${table.id}.${id}`) ?? [],
    groupNamed,
    mayNameRow: onceByText(
      (label) =>
        groupNamed(label) === undefined || names.some((row) => essence(row.label) === essence(label)),
    ),
    rowNamed: onceByText((label) => closest(label, names, (row) => row.label)),
    isHead: onceByText((label) => {
      const word = closest(label, [...new Set(words)], (one) => one);
      return word !== undefined && heads.includes(word);
    }),
  };
}

const rowSums = once((edition: Edition): ReadonlyMap<string, readonly RowSum[]> => {
  const sums = new Map<string, RowSum[]>();
  const cells = cellsOf(edition);
  for (const { relation, left, right } of equationsOf(edition)) {
    const total = cells.get(left.plus[0] ?? '');
    if (relation.each !== 'row' || !relation.fills || !total) continue;
    const place = `${total.table.id}.${total.row.id}`;
    const parts = right.plus.flatMap((id) => cells.get(id)?.column.id ?? []);
    sums.set(place, [...(sums.get(place) ?? []), { total: total.column.id, parts }]);
  }
  return sums;
});
