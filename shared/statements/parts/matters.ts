import type { Changed, Claim, Figure, Reading, Stretch } from '../claim.ts';
import type { Statement } from '../list/statement.ts';

/** What a number of a row of matters is: 上年62项, 新增3项, 减少7项, 现有55项; 事项62项减7项 may be of either year. */
export type MatterRole = 'last' | 'rise' | 'fall' | 'now' | 'either';

interface Told {
  role: MatterRole;
  figure: Figure;
  stretch: Stretch;
  /** it adds up what was told of its role before it */
  isSum: boolean;
}

/**
 * Follows the matters of a row through a sentence: 行政许可事项上年62项，本年减少7项，现有55项. A bare number of matters may
 * be of any list; it is the table's only beside last year's number or what became of it.
 */
export class MatterReader {
  /** whether the number before was one of matters */
  isLast = false;
  private row: Statement | undefined;
  private told: Told[] = [];
  private roles = new Set<MatterRole>();
  private same: Stretch | undefined;
  private by = '';
  private isCompared = false;
  private isLost = false;
  private done: Claim[] = [];

  /** Whether the matters of a row were told as the table tells them. */
  isToldOf(row: Statement): boolean {
    return this.row === row && this.isHeld;
  }

  /** A number of something else stands between. */
  leave(): void {
    this.isLast = false;
  }

  /** A number of a row; one of another row ends what was told of the last. */
  take(row: Statement, by: string, told: Told): void {
    if (row !== this.row) this.begin(row, by);
    this.told.push(told);
    this.roles.add(told.role);
    this.isLast = true;
  }

  /** 与上年持平, of the row that a number was told of. */
  unchanged(row: Statement, stretch: Stretch): void {
    if (row !== this.row || this.told.length === 0) return;
    this.same = stretch;
  }

  /** 与上年相比: the row's numbers are the table's. */
  compared(row: Statement, by: string): void {
    if (row !== this.row) this.begin(row, by);
    this.isCompared = true;
  }

  /** 其中7项…: of some of them, and so may be what follows. */
  lose(row: Statement): void {
    this.begin(row, '');
    this.isLost = true;
  }

  end(): Claim[] {
    this.begin(undefined, '');
    return this.done;
  }

  /** Last year's number, a comparison with it, or a number of matters with what became of them. */
  private get isHeld(): boolean {
    const { roles } = this;
    const isChange = roles.has('rise') || roles.has('fall') || this.same !== undefined;
    const isStock = roles.has('now') || roles.has('either');
    // …增至19项，…减至29项；行政处罚8项: beside rows that were told as the table tells them
    const isBeside = isStock && this.done.length > 0;
    return !this.isLost && (roles.has('last') || this.isCompared || (isStock && isChange) || isBeside);
  }

  private begin(row: Statement | undefined, by: string): void {
    if (this.row && this.isHeld) this.done.push(...this.claims(this.row));
    this.row = row;
    this.by = by;
    this.told = [];
    this.roles = new Set();
    this.same = undefined;
    this.isCompared = false;
    this.isLost = false;
  }

  private claims({ id, name }: Statement): Claim[] {
    const { by } = this;
    const last = { name: `${name}的上一年项目数量`, cells: [`${id}.lastYearItems`] };
    const change = { name: `${name}的本年增/减`, cells: [`${id}.change`] };
    const now = { name: `${name}的上一年项目数量加本年增减`, cells: [...last.cells, ...change.cells] };
    const counted = (role: MatterRole, ...readings: Reading[]): Claim[] =>
      this.told
        .filter((one) => one.role === role)
        .map(({ figure, stretch }) => ({ kind: 'counted', stretch, figure, readings, by }));
    const changes = (role: 'rise' | 'fall', against: Figure | undefined): Changed[] =>
      this.toldOf(role).map(({ figure, stretch }) => ({
        kind: 'changed',
        stretch,
        change: figure,
        how: role,
        loose: undefined,
        last: undefined,
        from: last.cells,
        ...(against ? { against } : {}),
        of: [{ now: undefined, readings: [now] }],
        by,
      }));
    const [rises, falls] = [this.only('rise'), this.only('fall')];
    const isClear = rises.length < 2 && falls.length < 2;
    return [
      ...counted('last', last),
      ...counted('now', now),
      ...counted('either', now, last),
      ...(isClear ? [...changes('rise', falls[0]), ...changes('fall', rises[0])] : []),
      ...(this.same ? [{ kind: 'none' as const, stretch: this.same, readings: [change], by: '' }] : []),
    ];
  }

  /** What was told in a role; its sum alone where that is told, too. */
  private toldOf(role: MatterRole): readonly Told[] {
    const own = this.told.filter((one) => one.role === role);
    const sums = own.filter(({ isSum }) => isSum);
    return sums.length > 0 ? sums : own;
  }

  /** What is told twice is one: 增加2项，新增的2项为…. */
  private only(role: MatterRole): Figure[] {
    const own = new Map<string, Figure>();
    for (const { figure } of this.toldOf(role)) own.set(figure.value.toFixed(), figure);
    return [...own.values()];
  }
}
