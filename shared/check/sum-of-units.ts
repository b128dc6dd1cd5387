import Big from 'big.js';
import { cellsOfLastYear, editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import type { SumOfUnits } from '../draft/sum-of-units.ts';
import type { Cells, CellValue } from '../form/cells.ts';
import { cellName, cellsOf } from '../form/edition.ts';
import type { Cell, CellId, Edition, Table } from '../form/edition.ts';
import { equationsOf } from '../form/equations.ts';
import { carriedIn } from '../last-year/next-year.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** A cell in which a county's own number is not the sum of its units. */
export interface Difference {
  cell: Cell;
  /** what the county has; '' where it has the cell not filled */
  own: string;
  /** what its units add up to; undefined where none has the cell filled */
  sum: string | undefined;
}

/** Whether a county's cell is what its units add up to; not filled is a sum only where none of them is. */
export function isSumOfUnits(own: CellValue | undefined, sum: string | undefined): boolean {
  return own === undefined || sum === undefined ? own === sum : new Big(own).eq(sum);
}

/** Where a county's cells are not the sum of its units, in printed order. */
export function differencesFrom(
  edition: Edition,
  own: Cells,
  sums: Readonly<Record<CellId, Pick<SumOfUnits['cells'][string], 'sum'>>>,
): Difference[] {
  return [...cellsOf(edition).values()].flatMap((cell) => {
    const value = own[cell.id];
    const sum = sums[cell.id]?.sum;
    if (isSumOfUnits(value, sum)) return [];
    return [{ cell, own: value === undefined ? '' : String(value), sum }];
  });
}

/** More cells of one table than this are one finding: the table was filled in from somewhere else. */
const mostOfTable = 10;
/** The cells that such a finding names. */
const named = 3;

/** R11: where a draft that was begun from the sum of its units is no longer that sum; totals that follow are left out. */
export function againstSumOfUnits(draft: Draft): Finding[] {
  const { sumOfUnits } = draft;
  if (!sumOfUnits) return [];
  const edition = editionOf(draft);
  const differences = differencesFrom(edition, draft.cells, sumOfUnits.cells);
  // a blank for a zero is asked about as a blank
  const asked = withoutFollowing(
    edition,
    differences.filter((one) => !gap(one).eq(0)),
  );
  return edition.tables.flatMap((table) => {
    const own = asked.filter(({ cell }) => cell.table === table);
    return own.length > mostOfTable
      ? [ofTable(table, own)]
      : own.map((difference) => ofCell(draft, sumOfUnits, difference));
  });
}

/** How far the county's number lies above the sum. */
function gap({ own, sum }: Pick<Difference, 'own' | 'sum'>): Big {
  return new Big(own === '' ? 0 : own).minus(sum ?? 0);
}

/** Totals that differ as much as their parts do follow from these. */
function withoutFollowing(edition: Edition, differences: readonly Difference[]): Difference[] {
  const gaps = new Map(differences.map((one) => [one.cell.id, gap(one)]));
  const following = new Set<CellId>();
  for (const { relation, left, right } of equationsOf(edition)) {
    const [total] = left.plus;
    if (!relation.fills || total === undefined) continue;
    const parts = right.plus.flatMap((id) => gaps.get(id) ?? []);
    const sum = parts.reduce((all, one) => all.plus(one), new Big(0));
    if (parts.some((one) => !one.eq(0)) && gaps.get(total)?.eq(sum) === true) following.add(total);
  }
  return differences.filter(({ cell }) => !following.has(cell.id));
}

function ofCell(draft: Draft, { cells }: SumOfUnits, difference: Difference): Finding {
  const { cell, own, sum } = difference;
  const largest = cells[cell.id]?.largest ?? [];
  const isOwn = isCarriedIn(draft, difference);
  return finding('R11', {
    of: cell.id,
    name: cellName(cell),
    cells: [cell.id],
    severity: isOwn ? 'hint' : 'warning',
    says: [
      saying(own === '' ? '本级没有填' : `相差 ${gap(difference).abs().toFixed()}`),
      { kind: 'value', name: '各单位之和', value: sum ?? '没有（各单位都没有填）', cells: [] },
      { kind: 'value', name: '本级', value: own === '' ? '没有填' : own, cells: [cell.id] },
      ...(largest.length === 0
        ? []
        : [saying(`最大的是${largest.map(({ unit, value }) => `“${unit}” ${value}`).join('、')}`)]),
      ...(isOwn ? [saying('本级用的是自己去年报告的结转下年度')] : []),
    ],
    remedy: isOwn
      ? '请核对是不是有单位的上年结转填错了。'
      : '请核对是本级改错了，还是有单位补报过；确有原因的，写明理由可以保留。',
  });
}

/** Whether the county's number is what its own report of last year carried out; it is right then, whatever the units say. */
function isCarriedIn(draft: Draft, { cell, own }: Difference): boolean {
  const { before } = draft;
  if (!before || Object.keys(cellsOfLastYear(draft)).length === 0) return false;
  const carried = carriedIn(before, editionOf(draft)).get(cell.id);
  return carried !== undefined && String(carried) === own;
}

function ofTable(table: Table, differences: readonly Difference[]): Finding {
  const largest = [...differences].sort((one, other) => gap(other).abs().cmp(gap(one).abs()));
  const words = largest
    .slice(0, named)
    .map(
      ({ cell, own, sum }) =>
        `${cellName(cell)}各单位之和 ${sum ?? '没有'}、本级 ${own === '' ? '没有填' : own}`,
    );
  return finding('R11', {
    of: table.id,
    name: table.name,
    cells: differences.map(({ cell }) => cell.id),
    says: [
      saying(`有 ${String(differences.length)} 格不等于各单位之和`),
      saying(`相差最多的是${words.join('；')}`),
    ],
    remedy: '请核对这张表是不是从别处填的；用各单位之和重新开始一份，就又一致了。',
  });
}
