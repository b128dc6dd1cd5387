import type Big from 'big.js';
import type { CellId } from '../../form/edition.ts';
import type { Claim, Counted, Figure } from '../claim.ts';
import type { Told } from './context.ts';

/** The numbers told so far, and what they claim. */
export interface Numbers {
  readonly claims: Claim[];
  /** what the numbers so far count */
  readonly counted: Map<Figure, Counted>;
  /** those that are parts of another */
  readonly listed: Set<Figure>;
  /** numbers of a topic alone that are divided: 征地类15件中 */
  readonly topical: Set<Figure>;
  /** what the numbers so far were told of, in their order */
  readonly told: Told[];
  /** the exact counts of the sentence in their order */
  readonly counts: Figure[];
  /** all shares of the sentence added up */
  shares: Big;
  /** cells of table four that were told so far */
  readonly blocks: Set<CellId>;
  lastCounted: Counted | undefined;
  lastFigure: Figure | undefined;
  /** how deep the brackets stand that a part is named in: （含结转3件）; 0 for none */
  aside: number;
}
