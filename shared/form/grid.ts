import { depthOf, leavesOf } from './edition.ts';
import type { Block, CellId, Column, ColumnNode, Group, Row, RowNode, Table } from './edition.ts';

/** A cell of a table as it is printed: a fixed text, or the place of a value. */
export interface GridCell {
  kind: 'caption' | 'head' | 'corner' | 'label' | 'value';
  /** the official wording; empty for values */
  text: string;
  /** the value's cell id, for `value` */
  id?: CellId;
  colSpan: number;
  rowSpan: number;
}
export interface GridRow {
  /** the row belongs to a caption or head; those at the top of a table repeat on each page */
  head: boolean;
  cells: GridCell[];
}

/** The rows of a table as they stand on paper, each listing only the cells that begin in it. */
export function gridOf(table: Table): GridRow[] {
  return table.blocks.flatMap((block) => [...headRows(table, block), ...bodyRows(table, block)]);
}

function headRows(table: Table, block: Block): GridRow[] {
  const rows: GridRow[] = [];
  if (block.caption !== undefined) {
    const caption = {
      kind: 'caption',
      text: block.caption,
      colSpan: table.widths.length,
      rowSpan: 1,
    } as const;
    rows.push({ head: true, cells: [caption] });
  }
  const depth = depthOf(block.columns);
  const heads: GridRow[] = Array.from({ length: depth }, () => ({ head: true, cells: [] }));
  if (block.corner !== undefined) {
    heads[0]?.cells.push({ kind: 'corner', text: block.corner, colSpan: table.labelWidth, rowSpan: depth });
  }
  const place = (nodes: readonly ColumnNode[], level: number): void => {
    for (const node of nodes) {
      const isGroup = 'children' in node;
      heads[level]?.cells.push({
        kind: 'head',
        text: node.label,
        colSpan: isGroup ? widthOf(node) : (node.span ?? 1),
        rowSpan: isGroup ? 1 : depth - level,
      });
      if (isGroup) place(node.children, level + 1);
    }
  };
  place(block.columns, 0);
  return [...rows, ...heads];
}

function widthOf(group: Group<Column>): number {
  return leavesOf(group.children).reduce((width, { leaf }) => width + (leaf.span ?? 1), 0);
}

function bodyRows(table: Table, block: Block): GridRow[] {
  const rows: GridRow[] = [];
  const columns = leavesOf(block.columns).map(({ leaf }) => leaf);
  /** `labels` are the spanning labels that begin in the next row to be printed */
  const place = (nodes: readonly RowNode[], level: number, labels: GridCell[]): void => {
    nodes.forEach((node, index) => {
      const above = index === 0 ? labels : [];
      const isGroup = 'children' in node;
      const label: GridCell = {
        kind: 'label',
        text: node.label,
        colSpan: isGroup ? 1 : table.labelWidth - level,
        rowSpan: isGroup ? leavesOf(node.children).length : 1,
      };
      if (isGroup) place(node.children, level + 1, [...above, label]);
      else
        rows.push({
          head: false,
          cells: [...above, ...(label.colSpan > 0 ? [label] : []), ...values(table, node, columns)],
        });
    });
  };
  place(block.rows, 0, []);
  return rows;
}

function values(table: Table, row: Row, columns: readonly Column[]): GridCell[] {
  return columns.map((column) => ({
    kind: 'value',
    text: '',
    id: `${table.id}.${row.id}.${column.id}`,
    colSpan: column.span ?? 1,
    rowSpan: 1,
  }));
}
