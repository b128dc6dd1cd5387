import type { Figure } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';

/** Of more numbers in the sentence before, the last are kept in mind. */
const mostBefore = 12;
const longestOfShare = 6;

const deed =
  /^(?:同时|还|并|及时|同步|积极|主动|另外|另|常态化){0,3}(?:公开|发布|召开|举办|组织|开展|推送|印发)(?![^，。；]{0,4}(?:率|方式|渠道|内容|范围|程序|工作))[^，。；\d]{3,}/u;
const longestDeed = 40;

/** Follows which numbers may be divided by what comes next. */
export class Heads {
  /** the last number of the sentence before */
  readonly before: Figure | undefined;
  /** the numbers of the sentence before, the last of them `before` */
  readonly earlier: readonly Figure[];
  /** the last number at each depth of brackets */
  private figures: (Figure | undefined)[] = [];
  /** what else was done since the last number, and has none: 及时公开会议信息 */
  private isPassed = false;
  /** how many numbers stand outside brackets so far, and the last of them in each unit */
  private told = 0;
  private readonly outside = new Map<string, { figure: Figure; isAlone: boolean }>();

  constructor(before: Figure | undefined, told: readonly { figure: Figure }[]) {
    this.before = before;
    this.earlier = told.slice(-mostBefore).map(({ figure }) => figure);
  }

  /** Whether several numbers may be meant. */
  get areSeveral(): boolean {
    return this.told > 1;
  }

  /** 征集意见8次；及时公开会议信息，包括常务会议15次: they are parts of what was done last, and not of its number. */
  pass({ from, depth, opens }: Piece, text: string): void {
    if (
      depth === 0 &&
      (opens === '；' || opens === '，') &&
      this.figures.length > 0 &&
      deed.test(text.slice(from, from + longestDeed))
    )
      this.isPassed = true;
  }

  /** Whether kinds of what was done last are told, and no parts of a number. */
  get arePassed(): boolean {
    return this.isPassed;
  }

  /** 任务120条的147.5%，其中…: a number that a share is of is not the one divided. */
  take({ depth, quantity }: Piece, figure: Figure, text: string): void {
    const to = quantity?.to ?? 0;
    this.isPassed = false;
    if (/^的(?:约|近|比例)?(?:\d|百分之)/u.test(text.slice(to, to + longestOfShare))) return;
    this.figures = [...this.figures.slice(0, depth), figure];
    if (depth > 0) return;
    this.told++;
    this.outside.set(figure.unit, { figure, isAlone: !this.outside.has(figure.unit) });
  }

  /** The last number outside brackets in a unit, and whether it is the only one. */
  lastIn(unit: string): { figure: Figure; isAlone: boolean } | undefined {
    return this.outside.get(unit);
  }

  lastAt(depth: number): Figure | undefined {
    return this.figures.slice(0, depth + 1).findLast((figure) => figure !== undefined);
  }

  /** What 其中 with a number divides; of the sentence before, 公开信息696条。主要包括政策文件9条、… where it told no other. */
  dividedBy({ from, depth }: Piece, among: Word, text: string): Figure | undefined {
    // asked at the first number alone: all before it is looked at
    const isTakingUp =
      this.figures.length === 0 &&
      (among.text === '其中'
        ? unexplained(text, [], 0, among.from) === ''
        : this.earlier.length === 1 && from === 0);
    return isTakingUp ? this.before : this.lastAt(depth);
  }

  /** What 其中 without a number yet divides. */
  dividedBehind({ from, depth }: Piece, text: string): Figure | undefined {
    const isTakingUp =
      this.figures.length === 0 &&
      /^(?:在|其中|这|从|按|主要|具体|内容|类[别型])/u.test(text.slice(from, from + 2));
    return isTakingUp ? this.before : this.lastAt(depth);
  }
}
