import { squeeze } from '../wording.ts';

/** A row of text cells with the grid column each begins in. */
export interface FlatCell {
  text: string;
  start: number;
  span: number;
  /** a number that reaches down beside others, and may be of either row */
  isShared?: boolean;
  /** of the printed cell, where its reader gave it one */
  mark?: number | undefined;
}
export interface FlatTable {
  kind: 'table';
  grid: boolean;
  rows: readonly (readonly FlatCell[])[];
}
export type FlatBlock = { kind: 'paragraph'; text: string } | FlatTable;

export const isBlank = (cell: FlatCell): boolean => squeeze(cell.text) === '';
