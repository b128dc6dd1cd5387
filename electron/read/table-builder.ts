import type {
  PrintedBlock,
  PrintedCell,
  PrintedTable,
} from '../../shared/recognise/pages/printed-document.ts';

interface OpenCell {
  colSpan: number;
  fromAbove: boolean;
  fromLeft: boolean;
  mark: number | undefined;
}

/** Builds a table out of rows that list also the cells continued from above, as Word does. */
export class TableBuilder {
  readonly #rows: PrintedCell[][] = [];
  #row: PrintedCell[] | undefined;
  #cell: OpenCell | undefined;
  #column = 0;
  #deleted = false;
  /** by grid column, the cell that reaches down there */
  #above = new Map<number, PrintedCell & { rowSpan: number }>();

  openRow(): void {
    this.#row = [];
    this.#column = 0;
    this.#deleted = false;
  }

  /** `mark` is what the cell is found again by */
  openCell(mark?: number): void {
    this.#cell = { colSpan: 1, fromAbove: false, fromLeft: false, mark };
  }

  #isBetweenCells(): boolean {
    return this.#row !== undefined && this.#cell === undefined;
  }

  deleteRow(): void {
    if (this.#isBetweenCells()) this.#deleted = true;
  }

  span(columns: number): void {
    if (this.#cell) this.#cell.colSpan = Math.max(columns, 1);
  }

  /** Columns left empty before the first cell. */
  skip(columns: number): void {
    const span = Math.max(columns, 0);
    if (this.#isBetweenCells() && span > 0) this.#put({ blocks: [], colSpan: span, rowSpan: 1 });
  }

  goesOnFromAbove(): void {
    if (this.#cell) this.#cell.fromAbove = true;
  }

  goesOnFromLeft(): void {
    if (this.#cell) this.#cell.fromLeft = true;
  }

  closeCell(blocks: PrintedBlock[]): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell || !this.#row) return;
    const left = this.#row.at(-1);
    const above = this.#above.get(this.#column);
    if (cell.fromLeft && left) {
      this.#row[this.#row.length - 1] = { ...left, colSpan: left.colSpan + cell.colSpan };
      this.#column += cell.colSpan;
    } else if (cell.fromAbove && above && !this.#deleted) {
      above.rowSpan += 1;
      this.#column += cell.colSpan;
    } else this.#put({ blocks, colSpan: cell.colSpan, rowSpan: 1, mark: cell.mark });
  }

  #put(cell: PrintedCell): void {
    const kept = { ...cell };
    this.#row?.push(kept);
    if (!this.#deleted) this.#above.set(this.#column, kept);
    this.#column += cell.colSpan;
  }

  closeRow(): void {
    if (this.#row && !this.#deleted) this.#rows.push(this.#row);
    this.#row = undefined;
  }

  table(): PrintedTable {
    return { kind: 'table', grid: true, rows: this.#rows };
  }
}
