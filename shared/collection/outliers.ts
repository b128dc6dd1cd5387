import Big from 'big.js';
import type { Cells, CellValue } from '../form/cells.ts';
import { cellsOf, leavesOf, tableOf } from '../form/edition.ts';
import type { CellId, Edition } from '../form/edition.ts';

/** A unit's numbers beside those of earlier years, the latest first; all under the ids of one form. */
export interface Compared {
  unit: string;
  cells: Cells;
  earlier: readonly Cells[];
}

/** A number that stands out, and why; at most one a unit and reason. */
export interface Outlier {
  unit: string;
  cell: CellId;
  value: string;
  /** a whole sentence with what to do */
  reason: string;
}

/** What stands out among the units of a county and against their own last years. */
export function outliersAmong(edition: Edition, units: readonly Compared[]): Outlier[] {
  const usual = usualApplicant(edition, units);
  return units.flatMap((unit) =>
    [
      yuanForWan(edition, unit),
      tenfold(edition, unit),
      shifted(edition, unit, usual),
      idle(edition, unit),
    ].flatMap((found) => (found ? [{ unit: unit.unit, ...found }] : [])),
  );
}

type Found = Omit<Outlier, 'unit'> | undefined;

function big(value: CellValue | undefined): Big {
  return new Big(value ?? 0);
}

/** 元 filled in where 万元 are asked: about ten thousand times what the unit had last year. */
function yuanForWan(edition: Edition, { cells, earlier: [last] }: Compared): Found {
  for (const { id, takes } of cellsOf(edition).values()) {
    if (takes !== 'amount' || !last) continue;
    const [now, before] = [big(cells[id]), big(last[id])];
    if (now.lte(0) || before.lte(0)) continue;
    const ratio = now.div(before);
    if (ratio.lt(3000) || ratio.gt(30_000)) continue;
    const reason = `是去年 ${before.toFixed()} 的约 ${ratio.toFixed(0)} 倍，像是把元填成了万元。请核对单位。`;
    return { cell: id, value: now.toFixed(), reason };
  }
  return undefined;
}

/** Smaller numbers change tenfold by themselves; what goes out of use falls further. */
const fewest = 20;
const fewestToDrop = 100;

/** A digit too many or too few: ten times, or a tenth of, last year's number. */
function tenfold(edition: Edition, { cells, earlier: [last] }: Compared): Found {
  if (!last) return undefined;
  for (const { id, takes, table, column } of cellsOf(edition).values()) {
    // of table three the totals tell: their parts go up and down with few applications
    if (takes !== 'count' || (table.id === 'requests' && column.id !== 'total')) continue;
    const [now, before] = [Number(cells[id] ?? 0), Number(last[id] ?? 0)];
    const [small, large] = now < before ? [now, before] : [before, now];
    if (small === 0 || before < (now > before ? fewest : fewestToDrop)) continue;
    const ratio = large / small;
    if (ratio < 9.5 || ratio > 10.5) continue;
    const says = now > before ? `约 ${ratio.toFixed(0)} 倍，像是多了一位` : `约十分之一，像是少了一位`;
    return { cell: id, value: String(now), reason: `是去年 ${String(before)} 的${says}。请核对。` };
  }
  return undefined;
}

interface Kinds {
  ids: readonly string[];
  labels: readonly string[];
}

function kindsOf(edition: Edition): Kinds {
  const columns = tableOf(edition, 'requests').blocks.flatMap((block) => leavesOf(block.columns));
  const kinds = columns.map(({ leaf }) => leaf).filter(({ id }) => id !== 'total');
  return { ids: kinds.map(({ id }) => id), labels: kinds.map(({ label }) => label) };
}

/** Applications by kind of applicant: those of the year and those carried in. */
function byKind({ ids }: Kinds, cells: Cells): number[] {
  return ids.map(
    (id) => Number(cells[`requests.new.${id}`] ?? 0) + Number(cells[`requests.carriedIn.${id}`] ?? 0),
  );
}

/** The kind that most applications are of; -1 where there are too few, or they are spread. */
function mainKind(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  return most >= 5 && most >= 0.6 * all ? counts.indexOf(most) : -1;
}

/** The kind of applicant that nearly every unit has most of; -1 where they differ. */
function usualApplicant(edition: Edition, units: readonly Compared[]): number {
  const kinds = kindsOf(edition);
  const mains = units.map(({ cells }) => mainKind(byKind(kinds, cells))).filter((kind) => kind !== -1);
  const counts = new Map<number, number>();
  for (const kind of mains) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [usual, count] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [-1, 0];
  return mains.length >= 5 && count >= 0.8 * mains.length ? usual : -1;
}

/** Numbers that moved one column on: what stood under one kind of applicant stands under its neighbour, and it has none. */
function shifted(edition: Edition, { cells, earlier: [last] }: Compared, usual: number): Found {
  const kinds = kindsOf(edition);
  const counts = byKind(kinds, cells);
  const now = mainKind(counts);
  const before = last ? mainKind(byKind(kinds, last)) : -1;
  const expected = before === -1 ? usual : before;
  if (now === -1 || expected === -1 || Math.abs(now - expected) !== 1 || counts[expected] !== 0)
    return undefined;
  const than = before === -1 ? '别的单位大多是' : '去年大多是';
  const [own, other] = [kinds.labels[now] ?? '', kinds.labels[expected] ?? ''];
  return {
    cell: `requests.new.${kinds.ids[now] ?? ''}`,
    value: String(cells[`requests.new.${kinds.ids[now] ?? ''}`] ?? ''),
    reason: `申请都填在“${own}”列，“${other}”列一件也没有，${than}“${other}”，像是错了一列。请核对。`,
  };
}

/** Nothing in all tables for three years running. */
function idle(edition: Edition, { cells, earlier }: Compared): Found {
  const years = [cells, ...earlier].slice(0, 3);
  const isIdle = (one: Cells): boolean =>
    Object.keys(one).length > 0 && Object.values(one).every((value) => Number(value) === 0);
  if (years.length < 3 || !years.every(isIdle)) return undefined;
  const [first] = cellsOf(edition).keys();
  return {
    cell: first ?? '',
    value: '0',
    reason: '三张表连续三年全是 0。请核对是真的没有，还是没有统计。',
  };
}
