import { squeeze } from '../wording.ts';

/** The grid columns that something covers, up to not including `end`. */
export interface ColumnSpan {
  start: number;
  end: number;
}
/** Whether two lie over each other. */
export const isOver = (one: ColumnSpan, other: ColumnSpan): boolean =>
  one.start < other.end && other.start < one.end;

/** A cell of text in a row. */
export interface FlatCell extends ColumnSpan {
  text: string;
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
