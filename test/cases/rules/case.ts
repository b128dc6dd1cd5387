import type { RuleId } from '../../../shared/check/index.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { TextId } from '../../../shared/form/edition.ts';

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

/**
 * How a whole and right report is changed to be the examples of a rule, by its id. What is not named has words as
 * its example, which are put at the end of 总体情况, or of the text `at`.
 */
export type RuleCases = Partial<Record<RuleId, Partial<Record<'wrong' | 'right', Given | { at: TextId }>>>>;
