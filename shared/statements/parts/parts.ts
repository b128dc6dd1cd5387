import { amongIn } from './among.ts';
import { Arrivals } from './arrivals.ts';
import type { Claim, Figure, Reading } from '../claim.ts';
import { isOfDecisions, leadsOn, leadsOnCases } from './entries.ts';
import { Disputes } from './disputes.ts';
import { isOfReason, kindOf, saysLittle } from './item-kinds.ts';
import type { Heads } from './heads.ts';
import { listOf } from './list.ts';
import type { List } from './list.ts';
import { isBehindWays, nextOf } from './next-item.ts';
import type { Topic } from '../pieces/meant.ts';
import { NumberRow } from './number-row.ts';
import { isTaken } from './take-item.ts';
import { partsOf } from './told-list.ts';
import type { Piece } from '../pieces/pieces.ts';

/** Follows 其中 through a sentence: which numbers are parts of which. */
export class ListReader {
  private lists: List[] = [];
  /** the next item that a row of percents speaks of: 分别占26%、69%、3% */
  private nextShare: number | undefined;
  private done: Claim[] = [];
  private readonly heads: Heads;
  private readonly disputes = new Disputes();
  private readonly row = new NumberRow();
  private readonly arrivals = new Arrivals();

  /** what ways to apply may divide, too: all that came in, or all that was there to handle */
  private readonly wholes: readonly Reading[];

  constructor(heads: Heads, wholes: readonly Reading[]) {
    this.heads = heads;
    this.wholes = wholes;
  }

  get isOpen(): boolean {
    return this.lists.length > 0;
  }

  /** Whether the parts told so far are ways to apply. */
  get areWays(): boolean {
    const list = this.lists.at(-1);
    return list !== undefined && list.items.length > 0 && list.areWays;
  }

  /** The cells that are being divided, where no number before is. */
  get of(): readonly Reading[] {
    return this.lists.at(-1)?.of ?? [];
  }

  /** Whether no part is told yet of the number that would be divided next. */
  get isUntold(): boolean {
    return (this.lists.at(-1)?.items.length ?? 0) === 0;
  }

  /** Whether a number is a part of both kinds of disputes: 复议11件、诉讼5件，其中维持10件. */
  isOfBoth(piece: Piece, text: string): boolean {
    return amongIn(piece, text) ? this.disputes.isBeside : this.lists.at(-1)?.isOfBoth === true;
  }

  /** Whether parts are being told of one of several numbers. */
  get isUnclear(): boolean {
    return this.lists.at(-1)?.isUnclear === true;
  }

  /** The number that is being divided. */
  get head(): Figure | undefined {
    const list = this.lists.at(-1);
    return list?.isBroken === false ? list.head : undefined;
  }

  /** The number that one not taken yet would be a part of. */
  headOf(piece: Piece, text: string): Figure | undefined {
    if (amongIn(piece, text)) return this.heads.lastAt(piece.depth);
    // a list within brackets that are closed has no more parts
    const list = this.lists.findLast(({ depth }) => depth <= piece.depth);
    return list?.isBroken === false && !isBehindWays(list, piece) ? list.head : undefined;
  }

  /** A clause without a number. */
  pass(piece: Piece, text: string): void {
    this.heads.pass(piece, text);
  }

  /** 其中 without a number yet. */
  begin(piece: Piece, text: string): void {
    this.open(piece, this.heads.dividedBehind(piece, text), false);
  }

  /** 已答复的申请中，…: what follows divides cells, whose number may stand anywhere before. */
  beginOf(piece: Piece, of: readonly Reading[]): void {
    this.open(piece, undefined, false);
    const list = this.lists.at(-1);
    if (list) list.of = of;
  }

  /**
   * 从渠道看，…；从主体看，…: the same number is divided each time.
   * @param isOfRequests whether what is divided are all applications, though their number is not told
   * @param of the cells that are divided, where the words name them: 新收申请按渠道划分
   */
  divide(piece: Piece, text: string, isOfRequests: boolean, of: readonly Reading[] | undefined): void {
    const list = this.lists.at(-1);
    if (of) this.beginOf(piece, of);
    else if (list?.isDivision && list.depth === piece.depth && !list.isBroken) {
      const { head, isAcross } = list;
      this.close();
      this.open({ ...piece, opens: '' }, head, false);
      Object.assign(this.lists.at(-1) ?? {}, { isAcross, of: list.of });
    } else this.begin(piece, text);
    const own = this.lists.at(-1);
    if (own) Object.assign(own, { isDivision: true, isOfRequests });
  }

  /** 155件中，…: the number is the whole of what follows. */
  beginBehind(piece: Piece, figure: Figure): void {
    this.open(piece, figure, false, true);
  }

  /** Something follows that is no part: the list is over. */
  stop(): void {
    const list = this.lists.at(-1);
    if (list) list.isBroken ||= !isComplete(list);
    this.close();
  }

  /** Something else is spoken of: the list has all its parts. */
  over(): void {
    this.close();
  }

  /** A list of which no item is told is none after all. */
  drop(): void {
    this.lists.pop();
  }

  end(): Claim[] {
    const isAlone = this.lists.length === 0;
    while (this.lists.length > 0) this.close();
    const ways = this.row.end(this.wholes, this.heads.earlier, isAlone);
    if (ways) this.done.push(ways);
    return this.done;
  }

  /** The whole and the part that a percent behind a part speaks of. */
  shareOf(
    percent: Figure,
    isRespective: boolean,
    depth: number,
  ): { head: Figure | undefined; last: Figure | undefined } {
    // 其他处理41件（其中撤回36件），占49.4%: of what stands outside the brackets
    while ((this.lists.at(-1)?.depth ?? 0) > depth) this.close();
    const list = this.lists.at(-1);
    if (isRespective) this.nextShare = 0;
    const item = list?.items.at(this.nextShare ?? -1);
    if (this.nextShare !== undefined) this.nextShare++;
    if (item && !item.percent) item.percent = percent;
    return { head: list?.isBroken === false && !list.isLoose ? list.head : undefined, last: item?.figure };
  }

  take(piece: Piece, figure: Figure, topic: Topic, head: Figure | undefined, text: string): void {
    const among = amongIn(piece, text);
    const isAlone = this.lists.length === 0;
    while (this.lists.length > 0 && (this.lists.at(-1)?.depth ?? 0) > piece.depth) this.close();
    this.nextShare = undefined;
    const own = kindOf(piece, topic);
    const isAnswer = own === 'other' && topic.table === 'requests' && isOfReason(piece, text);
    const kind = isAnswer ? 'outcome' : own;
    // 征集意见8次；及时公开会议信息，包括常务会议15次
    const isPassed = this.heads.arePassed && kind === 'other';
    if (among && isPassed) while (this.lists.length > 0) this.close();
    else if (among) {
      const isNaming = among.text.includes('含') && !among.text.includes('包');
      const isExcept = among.text.endsWith('除');
      const isWithin = this.lists.at(-1)?.depth === piece.depth;
      this.open(piece, this.heads.dividedBy(piece, among, text), isNaming);
      const own = this.lists.at(-1);
      // 除2件结转外，其余… within another list: of which number, is not said
      if (own && isExcept) Object.assign(own, { isExcept: true, isBroken: isWithin });
    }
    const summed = this.row.take(piece, figure, kind, topic, text, isAlone);
    if (summed) this.done.push(summed);
    const came = this.arrivals.take(piece, figure, this.isOpen);
    if (came) this.done.push(came);
    const isOfWays = kind === 'channel' && saysLittle(piece, text);
    if (!among && isOfWays && this.lists.length === 0 && head) this.open(piece, head, false);
    // 公开信息71条：政策文件9条，动态62条; 重点领域24条（社会救助10条、养老服务14条）
    const divided = this.heads.lastAt(piece.depth);
    const isLed =
      divided &&
      (divided.unit === '条'
        ? leadsOn(divided, piece, text)
        : isOfDecisions(topic) && leadsOnCases(divided, piece, text));
    if (!among && this.isFree(piece.depth) && isLed) this.open(piece, divided, false);
    const list = this.lists.at(-1);
    if (list?.isDivision && list.items.length === 0) this.headIn(figure.unit, list);
    this.disputes.take(list, piece, kind, text);
    if (list && !isTaken(nextOf(list, piece, figure, kind, text), text)) this.close();
    this.heads.take(piece, figure, text);
  }

  /** 处罚94件，赋权事项由54项增至89项；按类别分，…9件: what was told in the unit of the items is divided. */
  private headIn(unit: string, list: List): void {
    const last = this.heads.lastIn(unit);
    if (!last || !list.head || list.head.unit === unit) return;
    list.head = last.figure;
    if (last.isAlone) Object.assign(list, { isUnclear: false, isBroken: false });
  }

  /** Whether no list goes on at a depth of brackets. */
  private isFree(depth: number): boolean {
    return (this.lists.at(-1)?.depth ?? -1) < depth;
  }

  private open(piece: Piece, head: Figure | undefined, isNaming: boolean, isOwn = false): void {
    const list = this.lists.at(-1);
    // a list within a list: how the outer one goes on is not to be told
    if (list?.depth === piece.depth) {
      if (list.items.length === 0 && list.head === head) return;
      list.isBroken ||= !isComplete(list);
      this.close();
    }
    const isOfLast = this.heads.areSeveral;
    const isUnclear = !isOwn && piece.opens === '；' && isOfLast;
    const isAcross = head !== undefined && head === this.heads.before;
    this.lists.push(listOf({ head, isAcross, depth: piece.depth, isNaming, isUnclear, isOfLast }));
  }

  private close(): void {
    const list = this.lists.pop();
    if (!list) return;
    const claim = partsOf(list, this.wholes, this.heads.earlier);
    if (claim) this.done.push(claim);
  }
}

/** 占道经营418件、其他153件，罚款126.4万元: 其他 ended it. */
function isComplete({ items }: List): boolean {
  return items.length > 1 && items.at(-1)?.isRest === true;
}
