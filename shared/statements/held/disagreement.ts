import type Big from 'big.js';
import type { TextId } from '../../form/edition.ts';
import type { Candidate } from './candidates.ts';
import type { Figure, Stretch } from '../claim.ts';

/** A place where a text disagrees with the tables, with last year's, or with itself. */
export interface Disagreement {
  kind: 'counted' | 'within' | 'was' | 'none' | 'parts' | 'share' | 'changed' | 'noFee' | 'twice';
  text: TextId;
  /** the words that say it */
  stretch: Stretch;
  /** the number that does not fit, where there is one */
  figure: Figure | undefined;
  /** what it could have meant, the most usual first */
  candidates: readonly Candidate[];
  /** for parts: what they add up to; for a share or change: what it should be */
  expected: readonly Big[];
}
