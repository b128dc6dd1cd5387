import type Big from 'big.js';
import { zero } from '../../words/exactly.ts';
import type { Figure, Parts, Reading } from '../claim.ts';
import { channelIn } from './item-kinds.ts';
import type { ItemKind } from './item-kinds.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isSum } from '../pieces/telling.ts';

/** Longer rows than this are no list of an office's. */
const mostInRow = 60;

interface Item {
  figure: Figure;
  kind: ItemKind;
  channel: string | undefined;
}

/** Follows numbers that stand in a row without 其中, up to their sum: 网络862件、信函298件，合计1160件. */
export class NumberRow {
  private run: Item[] = [];
  /** all numbers of the sentence before its first sum */
  private all: Figure[] | undefined = [];

  /** Three ways to apply and no whole: they divide what came in. */
  end(wholes: readonly Reading[]): Parts | undefined {
    const [first] = this.run;
    const last = this.run.at(-1);
    const ways = new Set(this.run.map(({ kind, channel }) => (kind === 'channel' ? channel : undefined)));
    const isOfWays = ways.size > 2 && !ways.has(undefined) && ways.size === this.run.length;
    if (!first || !last || !isOfWays || !this.run.every(({ figure }) => figure.isExact)) return undefined;
    const stretch = { from: first.figure.from, to: last.figure.to };
    const parts = this.run.map(({ figure }) => figure);
    return { kind: 'parts', stretch, head: undefined, parts, isClosed: true, orOf: wholes };
  }

  /**
   * The next number. Where marks leave open with which the row begins, its sum is wrong only if no beginning makes it
   * right.
   */
  take(piece: Piece, figure: Figure, kind: ItemKind): Parts | undefined {
    if (!piece.before.some(isSum) || piece.before.some(isStatement)) {
      const isNext =
        piece.opens === '、' ||
        (piece.opens === '，' && kind === 'channel' && this.run.at(-1)?.kind === 'channel');
      const item = { figure, kind, channel: channelIn(piece) };
      this.run = isNext ? [...this.run.slice(-mostInRow), item] : [item];
      this.all?.push(figure);
      return undefined;
    }
    const run = this.run;
    const isAll = this.all !== undefined && sumOf(this.all).eq(figure.value);
    this.run = [];
    this.all = undefined;
    const [first] = run;
    const isOpen = kind !== 'channel' && run.some((item) => item.kind !== 'other' && item.kind !== 'channel');
    const isExact = figure.isExact && run.every((item) => item.figure.isExact);
    const own = sumOf(run.map((item) => item.figure));
    if (!first || run.length < 2 || !isExact || isAll || isOpen || own.eq(figure.value)) return undefined;
    const stretch = { from: first.figure.from, to: figure.to };
    const parts = run.map((item) => item.figure);
    return { kind: 'parts', stretch, head: figure, parts, isClosed: true, orOf: [] };
  }
}

function sumOf(figures: readonly Figure[]): Big {
  return figures.reduce((total, { value }) => total.plus(value), zero);
}
