import type { Changed, Counted, Figure, Reading, Share } from '../claim.ts';

/** What a share of a row is of: a number of the text, or cells. */
export interface Part {
  figure: Figure | undefined;
  readings: readonly Reading[];
}
/** 分别占66.3%、25.4%和8.3%: the parts whose shares are still to come, and the whole that was named before the first. */
export interface ShareRow {
  parts: readonly Part[];
  wholes: readonly Reading[] | undefined;
}

/** Numbers of one thing by years, as far as they are read. */
export interface YearRow {
  years: number[];
  /** what the first one counts, had it been of this year */
  first: Counted;
  figures: Figure[];
  /** each number has its year beside it */
  isTold: boolean;
}

/** Rows that 分别 began, and the numbers of them that are still to come. */
export interface Rows {
  /** what the numbers are of */
  row: Reading[][];
  shareRow: ShareRow | undefined;
  /** the changes whose numbers are still to come: 分别增加3件和8件 */
  changeRow: readonly Changed[];
  /** the rates whose percents are still to come: 维持率、纠错率分别为… */
  rateRow: readonly Share[];
  yearRow: YearRow | undefined;
}
