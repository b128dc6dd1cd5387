import type { PrintedBlock, PrintedTable } from '../../../shared/recognise/pages/printed-document.ts';
import { TableBuilder } from '../table-builder.ts';

/** A cell between two edges, in twips from the left. */
export interface EdgedCell {
  blocks: PrintedBlock[];
  left: number;
  right: number;
  fromAbove: boolean;
  fromLeft: boolean;
}

/** Edges this near are one: rows of one table are often a few twips apart. */
const nearby = 30;

/** A table whose rows each say where their cells begin and end, as one on a common grid. */
export function tableOfEdges(rows: readonly (readonly EdgedCell[])[]): PrintedTable {
  const edges: number[] = [];
  for (const edge of rows
    .flat()
    .flatMap(({ left, right }) => [left, right])
    .sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > nearby) edges.push(edge);
  }
  const columnOf = (edge: number): number =>
    Math.max(
      edges.findLastIndex((one) => one <= edge),
      0,
    );
  const builder = new TableBuilder();
  for (const row of rows) {
    builder.openRow();
    builder.skip(columnOf(row[0]?.left ?? 0));
    for (const cell of row) {
      builder.openCell();
      builder.span(columnOf(cell.right) - columnOf(cell.left));
      if (cell.fromAbove) builder.goesOnFromAbove();
      if (cell.fromLeft) builder.goesOnFromLeft();
      builder.closeCell(cell.blocks);
    }
    builder.closeRow();
  }
  return builder.table();
}
