import type { Figure } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { firstBehind, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';

/** What a year is divided into, in its order. */
const divisions: readonly (readonly RegExp[])[] = [
  [/^第?[一1]季度$/u, /^第?[二2]季度$/u, /^第?[三3]季度$/u, /^第?[四4]季度$/u],
  [/^上半年$/u, /^下半年$/u],
];

/** 分季度看: how the number before is divided, and no other thing. */
const dividing = /^[件起宗条份]?(?:[按分从])?(?:各?(?:季度?|时段|时间))?(?:分布|来)?看?$/u;
const longestLead = 40;
/** Whether nothing is named between the number before and the first period: 登记业务一季度4800件 is of something else. */
function isBare(text: string, words: readonly Word[], { from }: Word): boolean {
  const lead = text.slice(Math.max(0, from - longestLead), from);
  const at = from - (/\D*$/u.exec(lead)?.[0].length ?? 0);
  const isPlain = words
    .slice(firstBehind(words, at))
    .every((word) => word.from >= from || plain.has(word.meaning));
  return isPlain && dividing.test(unexplained(text, words, at, from));
}
const plain: ReadonlySet<Word['meaning']> = new Set(['filler', 'total', 'divided', 'otherTime', 'among']);

/** Follows numbers by quarters or halves of the year up to the last one: they divide what the year was told of. */
export class Periods {
  private told: Figure[] = [];
  private division: readonly RegExp[] = [];

  /** All parts of the year, where a number is the last of them. */
  take(
    { before, depth }: Piece,
    figure: Figure,
    text: string,
    words: readonly Word[],
  ): readonly Figure[] | undefined {
    const [period, ...more] = before.filter(({ meaning }) => meaning === 'otherTime');
    const { text: name = '' } = period ?? {};
    const begun = divisions.find(([first]) => first?.test(name) === true);
    if (begun) {
      this.division = period && isBare(text, words, period) ? begun : [];
      this.told = [];
    }
    const isNext = this.division[this.told.length]?.test(name) === true;
    const isSame = this.told.every(({ unit }) => unit === figure.unit);
    if (!isNext || !isSame || more.length > 0 || depth > 0 || !figure.isExact) {
      this.division = [];
      return undefined;
    }
    this.told.push(figure);
    return this.told.length === this.division.length ? this.told : undefined;
  }
}
