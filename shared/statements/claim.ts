import type Big from 'big.js';
import type { CellId } from '../form/edition.ts';
import type { Quantity, Writing } from '../words/quantities.ts';

/** Cells that are added up to what a sentence may mean. */
export interface Reading {
  cells: readonly CellId[];
  /** what messages call it: 本年新收 */
  name: string;
}

/** A number in a text: where its digits stand (UTF-16 places from the beginning of the text), its value and writing. */
export interface Figure {
  from: number;
  to: number;
  /** the digits as they are written */
  written: string;
  value: Big;
  step: Big;
  isExact: boolean;
  measure: Quantity['measure'];
  unit: string;
  writing: Writing;
}

/** Words of a text. */
export interface Stretch {
  from: number;
  to: number;
}

/** The name in `by` of whoever decides on 行政复议: the body that reports, perhaps. */
export const reviewOrgan = '复议机关';

/** A sentence gives the number of some cells. */
export interface Counted {
  kind: 'counted';
  /** the words that say it, number included */
  stretch: Stretch;
  figure: Figure;
  readings: readonly Reading[];
  /** whom it is said of, where words stand before it that name somebody; 全县 for a whole district */
  by: string;
}
/** A sentence gives the number of some of what cells count: 其中因第三方不同意公开的3件, of 不予公开. */
export interface Within extends Omit<Counted, 'kind'> {
  kind: 'within';
}
/** A sentence gives last year's number of some cells. */
export interface Was extends Omit<Counted, 'kind'> {
  kind: 'was';
}
/** A sentence says that there were none. */
export interface None {
  kind: 'none';
  stretch: Stretch;
  readings: readonly Reading[];
  /** whom it is said of */
  by: string;
}
/** Parts of a number, as 其中 introduces them. */
export interface Parts {
  kind: 'parts';
  stretch: Stretch;
  /** absent where the parts stand without their whole */
  head: Figure | undefined;
  parts: readonly Figure[];
  /** whether they claim to be all of it */
  isClosed: boolean;
  /** one thing may be counted in several parts, as what is published in several places is */
  mayOverlap?: true;
  /** other wholes that these parts may divide as well */
  orOf: readonly Reading[];
  /** other numbers of the text that these parts may divide as well */
  orHeads?: readonly Figure[];
}
/** A share of a whole in percent. */
export interface Share {
  kind: 'share';
  stretch: Stretch;
  percent: Figure;
  /** the part: a number of the text, or cells */
  part: Figure | undefined;
  partReadings: readonly Reading[];
  wholes: readonly Figure[];
  wholeReadings: readonly Reading[];
  /** whether the shares of its sentence make 100, which some are nudged for */
  isOfAll: boolean;
  /** whom it is said of */
  by: string;
}
/** How near to the exact number a loose one is: 近一倍 is less, 一倍多 more, 约一倍 either. */
export type Looseness = 'less' | 'more' | 'either';
/** A change against last year: by a number, by percent, or times; or how many times last year's it is. */
export interface Changed {
  kind: 'changed';
  stretch: Stretch;
  change: Figure;
  how: 'rise' | 'fall' | 'ratio';
  /** absent where the number is exact, as all but times are */
  loose: Looseness | undefined;
  /** last year's number in the text */
  last: Figure | undefined;
  /** the cells of this year's own tables that hold last year's number, where the form has them */
  from?: readonly CellId[];
  /** what is told beside it to have gone the other way: 新增3项，取消1项 */
  against?: Figure;
  /** what may have changed, each with this year's number where the text gives it */
  of: readonly { now: Figure | undefined; readings: readonly Reading[] }[];
  /** whom it is said of */
  by: string;
}
/** Says that no 信息处理费 was charged. */
export interface NoFee {
  kind: 'noFee';
  stretch: Stretch;
}
/** What a text claims that can be held against the tables or against itself. */
export type Claim = Counted | Within | Was | None | Parts | Share | Changed | NoFee;
