import { sumOf } from '../../words/exactly.ts';
import type { Figure, Parts } from '../claim.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';

const joining: ReadonlySet<string> = new Set(['连同', '加上', '加之', '连上', '算上']);
const saysOf = (piece: Piece, id: RegExp): boolean =>
  piece.before.some((word) => isStatement(word) && id.test(word.meaning.id));

/**
 * Follows what came in by several ways up to what was there to handle: 网站收到16件、收到纸质申请9件，连同上年结转的1件，共办理
 * 26件. No cell holds the ways.
 */
export class Arrivals {
  private came: Figure[] | undefined = [];
  private isJoined = false;

  take(piece: Piece, figure: Figure, isPart: boolean): Parts | undefined {
    const { came } = this;
    if (!came) return undefined;
    const [first] = came;
    const isSame = figure.isExact && !isPart && (first === undefined || figure.unit === first.unit);
    const isSum = this.isJoined && piece.before.some(({ meaning }) => meaning === 'total');
    const isWay = !this.isJoined && saysOf(piece, /\.(?:received|new)$/u);
    const isRest =
      came.length > 1 && saysOf(piece, /\.carriedIn$/u) && piece.before.some(({ text }) => joining.has(text));
    if (isSame && (isWay || isRest) && !isSum) {
      came.push(figure);
      this.isJoined = isRest;
      return undefined;
    }
    this.came = undefined;
    if (!first || !isSame || !isSum || sumOf(came).eq(figure.value)) return undefined;
    const stretch = { from: first.from, to: figure.to };
    return { kind: 'parts', stretch, head: figure, parts: came, isClosed: true, orOf: [] };
  }
}
