/** Who comments, and when. */
export interface Commentator {
  /** an office, never a person */
  author: string;
  /** ISO 8601, a day */
  date: string;
}
