import { cellsOf, leavesOf } from '../../form/edition.ts';
import type { Block, Cell, Edition, Equation, Table } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { closest } from '../wording.ts';
import { headLabelsOf } from '../labels/vocabulary.ts';

/** A row the form asks for. */
export interface AskedRow {
  id: string;
  label: string;
  block: Block;
  /** the labels that reach over it and others */
  groups: readonly string[];
  cells: readonly Cell[];
}
/** What one table of an edition asks, for a reader of printed tables. */
export interface AskedTable {
  table: Table;
  rows: readonly AskedRow[];
  /** of its blocks the most columns */
  widest: number;
  /** the totals that are in each row, each a sum of other columns of it */
  sums: readonly Equation[];
  groupNamed: (label: string) => string | undefined;
  rowNamed: (label: string) => AskedRow | undefined;
  /** caption, corner, head of a column or of several */
  isHead: (label: string) => boolean;
}

/** What the tables of an edition ask. */
export const tablesAsked = once((edition: Edition): readonly AskedTable[] =>
  edition.tables.map((table) => tableAsked(edition, table)),
);

function tableAsked(edition: Edition, table: Table): AskedTable {
  const cells = [...cellsOf(edition).values()].filter((cell) => cell.table === table);
  const rows = table.blocks.flatMap((block) =>
    leavesOf(block.rows).map(({ leaf, path }): AskedRow => ({
      ...leaf,
      block,
      groups: path.slice(0, -1),
      cells: cells.filter(({ row }) => row === leaf),
    })),
  );
  const groups = [...new Set(rows.flatMap((row) => row.groups))];
  const heads = [...new Set(table.blocks.flatMap(headLabelsOf))];
  const named = rows.filter(({ label }) => label !== '');
  return {
    table,
    rows,
    widest: Math.max(...table.blocks.map((block) => leavesOf(block.columns).length)),
    sums: edition.relations.flatMap((relation) => {
      const isTotal = relation.kind === 'sum' && relation.fills && relation.each === 'row';
      return isTotal && relation.table === table.id ? relation.equations : [];
    }),
    groupNamed: onceByText((label) => closest(label, groups, (one) => one)),
    rowNamed: onceByText((label) => closest(label, named, (row) => row.label)),
    isHead: onceByText((label) => closest(label, heads, (one) => one) !== undefined),
  };
}
