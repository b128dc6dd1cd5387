import type { Figure, Reading } from '../claim.ts';
import { noTopic } from '../pieces/meant.ts';
import type { Topic } from '../pieces/meant.ts';

/** A thing that a number was told of: what it counts, as far as that is known. */
export interface Told {
  figure: Figure;
  readings: readonly Reading[];
  depth: number;
  /** a number of the year before */
  isLast: boolean;
  /** of those handed in one way: 网络申请862件 */
  isOfWay: boolean;
}

/** What the sentences before tell for the next one of a paragraph. */
export interface Context {
  topic: Topic;
  /** 政府信息公开 is spoken of: a 行政复议 is one of table four */
  isOfDisclosure: boolean;
  /** the last number of the sentence before, which 在这些信息中 takes up */
  lastFigure: Figure | undefined;
  /** what its numbers were told of, which 以上六类 takes up */
  told: readonly Told[];
  /** the heading names something else: 政务服务 */
  isOfElse: boolean;
  /** it was of another time, and so are its parts that 其中 begins the next sentence with */
  isOtherTime: boolean;
}
export const noContext: Context = {
  topic: noTopic,
  isOfDisclosure: false,
  lastFigure: undefined,
  told: [],
  isOfElse: false,
  isOtherTime: false,
};
