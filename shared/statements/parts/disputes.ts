import { disputeIn, isPartOf } from './item-kinds.ts';
import type { ItemKind } from './item-kinds.ts';
import type { List } from './list.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Statement } from '../list/statement.ts';

/** Follows which 行政复议 or 行政诉讼 the numbers counted: what stands beside two of them may divide both. */
export class Disputes {
  /** what the last number counted, where words name it */
  private counted: Statement | undefined;
  /** whether the number before that one counted another: 行政复议11件、行政诉讼5件 */
  isBeside = false;

  take(list: List | undefined, piece: Piece, kind: ItemKind, text: string): void {
    const dispute = disputeIn(piece, text);
    const isOther = dispute && this.counted && !isPartOf(dispute, this.counted);
    const isFirst = list?.items.length === 0;
    // 复议192件，诉讼73件，其中140件复议: parts of both numbers, not of the last
    if (isFirst && isOther) list.isBroken = true;
    if (isFirst && kind === 'result' && this.isBeside)
      Object.assign(list, { isBroken: true, isOfBoth: true });
    this.isBeside = isOther === true;
    if (dispute) this.counted = dispute;
  }
}
