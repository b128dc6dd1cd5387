import type { Figure } from '../claim.ts';
import type { Piece } from '../pieces/pieces.ts';

/** What a year is divided into, in its order. */
const divisions: readonly (readonly RegExp[])[] = [
  [/^第?[一1]季度$/u, /^第?[二2]季度$/u, /^第?[三3]季度$/u, /^第?[四4]季度$/u],
  [/^上半年$/u, /^下半年$/u],
];

/** Follows numbers by quarters or halves of the year up to the last one: they divide what the year was told of. */
export class Periods {
  private told: Figure[] = [];
  private division: readonly RegExp[] = [];

  /** All parts of the year, where a number is the last of them. */
  take({ before, depth }: Piece, figure: Figure): readonly Figure[] | undefined {
    const [period, ...more] = before.filter(({ meaning }) => meaning === 'otherTime');
    const { text = '' } = period ?? {};
    const begun = divisions.find(([first]) => first?.test(text) === true);
    if (begun) {
      this.division = begun;
      this.told = [];
    }
    const isNext = this.division[this.told.length]?.test(text) === true;
    const isSame = this.told.every(({ unit }) => unit === figure.unit);
    if (!isNext || !isSame || more.length > 0 || depth > 0 || !figure.isExact) {
      this.division = [];
      return undefined;
    }
    this.told.push(figure);
    return this.told.length === this.division.length ? this.told : undefined;
  }
}
