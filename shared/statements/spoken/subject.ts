import type { Topic } from '../pieces/meant.ts';
import type { Statement } from '../list/statement.ts';

/** Whose applications are spoken of until others are named: 自然人申请办结73件，予以公开24件，部分公开6件. */
export interface Head {
  applicant: Statement;
  /** how many numbers were told before it */
  at: number;
}

/** What is spoken of, and of whom. */
export interface Subject {
  topic: Topic;
  /** what the sentence spoke of before: 行政诉讼6件，其中复议后起诉2件；维持3件 goes back to all of them */
  readonly topics: Topic[];
  /** 复议 and 诉讼 are of 政府信息公开 */
  isOfDisclosure: boolean;
  /** whose applications alone are spoken of */
  head: Head | undefined;
  /** a number of applications was one of a part: what follows speaks of that part */
  isPartial: boolean;
  /** 新收, where it was the last that all applications were told of */
  fresh: Statement | undefined;
  /** whom it is said of */
  by: string;
  /** 全县, where the last number was a whole district's that no cell holds, and so are its parts */
  scope: string;
  isReviewed: boolean;
  /** numbers that were shown, not decided or made: 公开 … */
  isPublished: boolean;
  /** what was shown are entries of a list, 信息 …, not the decisions themselves */
  isOfEntries: boolean;
}
