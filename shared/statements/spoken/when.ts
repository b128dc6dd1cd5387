/** When what is said was, as far as that is not this year. */
interface When {
  isOtherTime: boolean;
  /** what is said is of the year before */
  isLastYear: boolean;
}
/** When what is said was, and what was said of the time before. */
export interface Time extends When {
  /** the years that were named last, in their order: 2023年、2024年, 近三年 */
  years: readonly number[];
  /** what was said of the time before it was last said anew */
  timeBefore: When;
  /** when the first number behind the last ； was */
  clauseTime: When | undefined;
  /** what was said of the time outside each of the brackets that are open */
  readonly times: When[];
  /** 从上年…: last year is only where it came from */
  isPassing: boolean;
}
