/** Where a cell stands on its sheet, both counted from 0. */
export interface SheetCell {
  row: number;
  column: number;
}

/** The letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** D5, AA12. */
export function addressOf({ row, column }: SheetCell): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}
