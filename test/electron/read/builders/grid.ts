import type {
  PrintedBlock,
  PrintedCell,
  PrintedTable,
} from '../../../../shared/recognise/pages/printed-document.ts';

/** A place in a full grid: a cell that begins there, or one that goes on there from above. */
export interface Place {
  cell: PrintedCell;
  column: number;
  goesOn: boolean;
}

/** The rows of a table with the cells continued from above listed too, as Word files have them. */
export function fullGrid(table: PrintedTable): Place[][] {
  let above: { cell: PrintedCell; column: number; rows: number }[] = [];
  return table.rows.map((row) => {
    const places: Place[] = above.map(({ cell, column }) => ({ cell, column, goesOn: true }));
    const next = above.map((one) => ({ ...one, rows: one.rows - 1 }));
    let column = 0;
    for (const cell of row) {
      for (let taken = above.find((one) => one.column === column); taken;) {
        column += taken.cell.colSpan;
        const at = column;
        taken = above.find((one) => one.column === at);
      }
      places.push({ cell, column, goesOn: false });
      next.push({ cell, column, rows: cell.rowSpan - 1 });
      column += cell.colSpan;
    }
    above = next.filter(({ rows }) => rows > 0);
    return places.sort((left, right) => left.column - right.column);
  });
}

/** The lines of a cell. */
export function cellLines(cell: PrintedCell): string[] {
  return cell.blocks.flatMap((block: PrintedBlock) => (block.kind === 'paragraph' ? [block.text] : []));
}
