import { sumOf, zero } from '../../words/exactly.ts';
import type { Figure, Parts, Reading } from '../claim.ts';
import { channelIn } from './item-kinds.ts';
import type { ItemKind } from './item-kinds.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Topic } from '../pieces/meant.ts';
import { thoseThatCame } from './told-list.ts';
import { isSumOfRow } from '../pieces/telling.ts';
import { isRestIn } from './next-item.ts';

/** Longer rows than this are no list of an office's. */
const mostInRow = 60;

interface Item {
  figure: Figure;
  kind: ItemKind;
  channel: string | undefined;
  /** says what was done or came in, not what kind it is */
  isDeed: boolean;
  isRest: boolean;
  /** 涉及征收的申请12件: what some of all applications were for */
  isContent: boolean;
  /** 征地（9件）、规划（7件）: a number alone in brackets */
  isAside: boolean;
}
/** What adds up what stands before it, though it says what all of it is. */
const adding: ReadonlySet<string> = new Set(['合计', '相加', '加起来', '合起来', '加总']);

/** Follows numbers that stand in a row without 其中, up to their sum: 网络862件、信函298件，合计1160件. */
export class NumberRow {
  private run: Item[] = [];
  /** all numbers of the sentence before its first sum */
  private all: Figure[] | undefined = [];

  /** three ways to apply with which the sentence began, before it went on to something else */
  private ways: readonly Item[] = [];

  /**
   * Three ways to apply and no whole: they divide what came in. What applications were for, up to what is left, divides all of
   * them, or what the sentence before told of.
   * @param isAlone whether no list goes on
   */
  end(wholes: readonly Reading[], before: readonly Figure[], isAlone: boolean): Parts | undefined {
    const run = this.ways.length > 0 ? this.ways : isAlone ? this.run : [];
    const [first] = run;
    const last = run.at(-1);
    const isOfContents = this.all?.length === run.length && areContents(run);
    if (!first || !last || !(isOfContents || areWays(run))) return undefined;
    const stretch = { from: first.figure.from, to: last.figure.to };
    const parts = run.map(({ figure }) => figure);
    const orHeads = isOfContents ? before : [];
    const orOf = isOfContents ? wholes : thoseThatCame(wholes);
    return { kind: 'parts', stretch, head: undefined, parts, isClosed: true, orOf, orHeads };
  }

  /**
   * The next number. Where marks leave open with which the row begins, its sum is wrong only if no beginning makes it
   * right.
   */
  take(
    piece: Piece,
    figure: Figure,
    kind: ItemKind,
    { table }: Topic,
    text: string,
    isAlone: boolean,
  ): Parts | undefined {
    const isNamed = piece.before.some(isStatement);
    if (!isSumOfRow(piece, text) || (isNamed && !this.isSumOfKinds(piece, figure))) {
      const lead = text.slice(piece.from, piece.quantity?.from);
      const isDone = isNamed || piece.before.some(({ meaning }) => meaning === 'doing');
      const item: Item = {
        figure,
        kind,
        channel: channelIn(piece),
        // 案件办理类152件 are of a kind
        isDeed: isDone && !/类（?$/u.test(lead),
        isAside:
          piece.opens === '（' && piece.closes === '）' && piece.before.length + piece.behind.length === 0,
        isRest: isRestIn(piece, text),
        isContent: table === 'requests' && content.test(lead),
      };
      const goesOn = isNext(piece, item, this.run.at(-1), text);
      // 网络36件，信函9件，当面6件；电话咨询127次
      if (
        !goesOn &&
        isAlone &&
        this.all?.length === this.run.length &&
        isApart(piece, item, this.run) &&
        areWays(this.run)
      )
        this.ways = this.run;
      this.run = goesOn ? [...this.run.slice(-mostInRow), item] : [item];
      // 另有咨询4件: whether it is added up is not said
      if (piece.before.some(({ meaning }) => meaning === 'addition')) this.run = [];
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
    // 网站88条、公众号35条，合计公开110条: one goes out through several
    const isOfMedia = run.some((item) => item.kind === 'other' && item.channel !== undefined);
    if (isOfMedia && figure.unit !== '件' && own.gt(figure.value)) return undefined;
    // 由5个部门承办，合计86件: of something else than what is added up
    if (run.some((item) => item.figure.unit !== '' && figure.unit !== '' && item.figure.unit !== figure.unit))
      return undefined;
    if (!first || run.length < 2 || !isExact || isAll || isOpen || isSumOfLast(run, figure)) return undefined;
    const stretch = { from: first.figure.from, to: figure.to };
    const parts = run.map((item) => item.figure);
    return { kind: 'parts', stretch, head: figure, parts, isClosed: true, orOf: [] };
  }

  /** 罚款31件、没收9件、限期拆除6件，合计作出行政处罚46件: kinds of what their sum names; with 等 they are some of them. */
  private isSumOfKinds({ before, opens }: Piece, { unit }: Figure): boolean {
    return (
      opens === '，' &&
      before.some(({ text }) => adding.has(text)) &&
      this.run.every((item) => item.kind !== 'flow' && !item.isDeed && item.figure.unit === unit)
    );
  }
}

/** Whether a row is of three ways to apply or more, each told once. */
function areWays(run: readonly Item[]): boolean {
  const ways = new Set(run.map(({ kind, channel }) => (kind === 'channel' ? channel : undefined)));
  return (
    ways.size > 2 &&
    !ways.has(undefined) &&
    ways.size === run.length &&
    run.every(({ figure }) => figure.isExact)
  );
}

const content = /^(?:申请.*(?:类|方面|领域)|(?:涉及|关于).*申请)/u;
/** Whether a row tells what applications were for, up to what is left of them. */
function areContents(run: readonly Item[]): boolean {
  return (
    run.length > 2 &&
    run[0]?.isContent === true &&
    run.every(
      ({ figure, kind, isDeed, isRest }, at) =>
        kind === 'other' &&
        !isDeed &&
        figure.isExact &&
        figure.unit === '件' &&
        isRest === (at === run.length - 1),
    )
  );
}

/** Behind ； something else begins, if it is not what is left, nor another way. */
function isApart({ opens, before }: Piece, { figure, channel }: Item, [first]: readonly Item[]): boolean {
  const isWay = channel !== undefined && figure.unit === first?.figure.unit;
  return opens === '；' && !isWay && before.every(({ meaning }) => meaning !== 'rest');
}

/** Whether an item goes on with the row: 、, or ， between ways to apply or between kinds that no words of the tables name. */
function isNext({ opens, from }: Piece, item: Item, last: Item | undefined, text: string): boolean {
  if (item.isAside && last?.isAside) return last.figure.unit === item.figure.unit;
  if (opens === '、' || !last) return opens === '、';
  // …，上门8件；接听电话127次
  if (item.kind === 'channel' && last.kind === 'channel')
    return opens === '，' || (opens === '；' && item.figure.unit === last.figure.unit);
  const areKinds = item.kind === 'other' && last.kind === 'other' && !item.isDeed && !last.isDeed;
  // 监控类（61件）和档案类（47件）
  const isJoined = opens === '' && /^）?[和及与]/u.test(text.slice(from, from + 2));
  return (
    (opens === '，' || isJoined) &&
    areKinds &&
    item.figure.unit === last.figure.unit &&
    item.channel === undefined
  );
}

/** Whether a number is the sum of the row, wherever that begins. */
function isSumOfLast(run: readonly Item[], { value }: Figure): boolean {
  let sum = zero;
  return run.toReversed().some(({ figure }, at) => {
    sum = sum.plus(figure.value);
    return at > 0 && sum.eq(value);
  });
}
