import type { TableId } from '../../form/edition.ts';

/**
 * One thing that a sentence can say of the tables. A table is asked along two axes, and a statement names a place on one:
 * what is spoken of (rows of tables two and three, the blocks of table four), or which part of it (columns; in table four
 * the results). A sentence that names both means the cells where they cross.
 */
export interface Statement {
  /** e.g. `requests.granted` */
  id: string;
  table: TableId;
  axis: 'subject' | 'part';
  /** what messages call it: 予以公开 */
  name: string;
  /** whether its word alone tells what the sentence is about, as 行政诉讼 does and 办结 does not */
  isNoun?: true;
  /** rows that people say together and the form does not group: read, never written */
  isJoined?: true;
  /** the kind of list it is a part of */
  kind: 'flow' | 'outcome' | 'applicant' | 'dispute' | 'result' | 'document' | 'money';
  /**
   * The readings that are right for it, the most usual first; each is a set of ids along the axis that is added up.
   * A number is wrong only if it is none of them.
   */
  readings: readonly (readonly string[])[];
  /** part it speaks of where the sentence names none; a statement without one says nothing by itself */
  part?: readonly string[];
  /** a row of matters (项), of which the form tells last year's number and how it changed, beside what was decided */
  isOfMatters?: true;
  /** the part that its money is of, where it counts something else by itself */
  moneyPart?: string;
  /** sources of regular expressions over plain text: how real reports say it */
  words: readonly string[];
  /** sentences that say it with the number 12, where its name alone does not show how; each is a test */
  examples?: readonly string[];
}
