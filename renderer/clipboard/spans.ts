/** A cell of a copied table, with how many columns and rows it covers. */
interface SpanningCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

/** No copied table is larger; keeps a damaged span from filling the memory. */
const most = 200;

/** Stands where a cell covers a place to its right: a mark without width, which no copied cell holds alone. */
export const covered = '\u2060';

/**
 * The full grid of a table with merged cells: the text stands where the cell begins, the places it covers below are empty,
 * those to its right are marked. So columns keep their places whatever was merged to their left or above.
 */
export function withoutSpans(rows: readonly (readonly SpanningCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (grid[top]?.[left] !== undefined) left++;
      const width = Math.min(Math.max(cell.colSpan, 1), most);
      const bottom = Math.min(top + Math.max(cell.rowSpan, 1), grid.length);
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < left + width; column++) {
          const line = grid[row];
          if (line) line[column] = column > left ? covered : row === top ? cell.text : '';
        }
      }
      left += width;
    }
  });
  return grid.map((line) => Array.from(line, (text: string | undefined) => text ?? ''));
}
