import type { Changed, Figure, Reading } from '../claim.ts';
import type { Topic } from '../pieces/meant.ts';

/** Last year's number in a sentence: what it counts, and what it is of where it does not follow 比. */
export interface Base {
  figure: Figure;
  readings: readonly Reading[];
  of: Topic | undefined;
  /** the number told last before it, where it is compared with what no number told yet: 处罚较上年的94件减少3件 */
  behind?: Figure | undefined;
  /** where it ends, if what it became stands right behind it: 由51件升至64件 */
  to?: number | undefined;
}

/** What is compared with last year, and what changed. */
export interface Comparison {
  /** a comparison with last year was begun by words without a number */
  isCompared: boolean;
  /** 与上年相比，…: the words of it, which hold for all changes to the end of the sentence */
  comparison: string;
  /**
   * what words without a number name, up to the next number that is told: 申请数量较2023年（2件）增加一倍; `isSure` where they stand
   * beside 较上年, and not before it
   */
  compared: { readings: readonly Reading[]; at: number; isSure: boolean } | undefined;
  /** last year's number, where the sentence gives it */
  base: Base | undefined;
  /** last year's numbers, whose parts are last year's, too */
  readonly lastYears: Set<Figure>;
  /** the number before was a change against last year */
  isChanged: boolean;
  /** what changed by it */
  lastChange: Changed['of'];
  /** what there was none of, which may have changed, and how many numbers were told before: 没有收到申请，比上年减少2件 */
  lastNone: { readings: readonly Reading[]; at: number } | undefined;
}
