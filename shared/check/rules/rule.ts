import type { Draft } from '../../draft/draft.ts';
import type { Basis, Severity, TextId } from '../../form/edition.ts';

/**
 * One rule of the checks as it explains itself: in the command line, on the page and in the tests, for which its two
 * examples are cases.
 */
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
  wrong: Example;
  right: Example;
}

/** A report that keeps or breaks a rule, told as what is different in it from a whole and right one. */
export interface Example {
  /** as readers see it: the words, or what stands in the cells */
  shows: string;
  /** how a right report is changed; without it the words of `shows` are put at the end of the text `at` */
  given?: Given;
  /** `overview` unless said otherwise */
  at?: TextId;
}

/** Parts of a draft that take the place of a right report's; cells and texts one by one, an undefined cell is not filled. */
export type Given = Partial<
  Pick<
    Draft,
    'year' | 'edition' | 'title' | 'before' | 'signature' | 'confirmed' | 'comments' | 'sumOfUnits' | 'stale'
  >
> & {
  organ?: Partial<Draft['organ']>;
  cells?: Readonly<Record<string, number | string | undefined>>;
  texts?: Draft['texts'];
};
