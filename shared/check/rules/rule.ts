import type { Basis, Severity } from '../../form/edition.ts';

/** One rule of the checks as it explains itself in the command line and on the page. */
export interface Rule {
  /** stays as it is once published: drafts name it in their reasons, other programs in their filters */
  id: string;
  /** what is asked, a few words */
  title: string;
  /** what a breach weighs: what is certain is an error, what is read out of prose a warning, a matter of style a hint */
  severity: Severity;
  basis: Basis;
  /** the article, notice or place it rests on; always there for `official` and `local` */
  clause?: string;
  /** why it is asked and what a breach does, whole sentences */
  why: string;
  /** how it is broken and how it is kept, as readers see it: the words, or what stands in the cells */
  wrong: string;
  right: string;
}
