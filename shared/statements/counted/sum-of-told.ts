import type { CellId } from '../../form/edition.ts';
import type { Counted, Reading } from '../claim.ts';
import { statementsOf } from '../list/list.ts';
import type { Word } from '../pieces/lex.ts';
import { readingsOf } from '../pieces/meant.ts';
import { isArrival, isTelling } from '../pieces/telling.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Asked } from './asked.ts';
import { isOfOutcome } from './cell-kinds.ts';
import { countTaken, lastTold, mostTold, toldLast } from '../spoken/told-before.ts';
import type { Told } from '../spoken/context.ts';

/** 合计, 两类合计, 三种情形共, 三者之和为: what was told, added up, and nothing else. */
const adding =
  /^(?:以?上述?|前述|这)?(?:(?:[两二三四五六七八九十]|\d{1,2})个?(?:类|项|者|种|方面)(?:情形|情况|原因|理由|结果)?)?(?:数量?|件数)?(?:加起来|加在一起|相加|加总)?(?:之和|合计|共计|总计|总共|一共|共)?[为是达有]?$/u;
const sum = /合计|共计|总计|之和|相加|加起来|加在一起|加总/u;
const answered: CellId = 'requests.handledTotal.total';

/** 予以公开25件，部分公开5件，两类合计30件: the things told before, so many as it says or down to any of them. */
export function sumOfTold({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const { text, stretch, by } = spoken;
  const { depth } = piece;
  if (!piece.before.some(isAdding)) return undefined;
  if (piece.before.some(isTelling) || piece.behind.some(isTelling)) return undefined;
  const lead = text.slice(piece.from, quantity.from);
  const count = countTaken(lead);
  if (!adding.test(lead) || !(count !== undefined || sum.test(lead))) return undefined;
  const sums =
    count === undefined ? sumsOf(spoken, toldLast(spoken, depth)) : sumsOfAll(lastTold(spoken, depth, count));
  if (sums.length === 0) return undefined;
  return { kind: 'counted', stretch: stretch(piece.from, quantity.to), figure, readings: sums, by };
}

function isAdding({ meaning }: Word): boolean {
  return meaning === 'total';
}

function sumsOfAll(things: readonly Told[] | undefined): Reading[] {
  return (things && unionOf(things)) ?? [];
}

/** Where it is not said how many are added up, a sum is right that any beginning makes right. */
function sumsOf(spoken: Spoken, things: readonly Told[]): Reading[] {
  const { told, edition } = spoken;
  if (isOfWays(spoken, things)) return cameIn(spoken);
  // of the sentence before, or one whose cells are not known
  if (
    told.length === 0 ||
    told.length > mostTold ||
    things.length < 2 ||
    things.some(({ readings }) => readings.length === 0)
  )
    return [];
  const sums = things.slice(0, -1).flatMap((_, at) => unionOf(things.slice(at)) ?? []);
  const rows = things.slice(-1).flatMap(({ readings }) => readings[0]?.cells ?? []);
  if (sums.length === 0 || !rows.every((id) => isOfOutcome(id) && id.endsWith('.total'))) return sums;
  // 国家秘密1件，…，行政查询3件，合计25件: all reasons of an outcome, of which some were not told
  const groups = statementsOf(edition).flatMap(({ kind, name, readings: [ids = []] }) => {
    const cells = ids.map((id) => `requests.${id}.total`);
    return kind === 'outcome' && rows.every((id) => cells.includes(id)) ? [{ name, cells }] : [];
  });
  return [...sums, ...groups, { name: '办结', cells: [answered] }];
}

/** 收到网上申请38件、快递申请6件，合计44件: nothing was told but the ways in which they came. */
function isOfWays({ told, topic, words }: Spoken, things: readonly Told[]): boolean {
  return (
    topic.table === 'requests' &&
    things.length > 1 &&
    things.length === told.length &&
    things.every(({ isOfWay, readings }) => isOfWay && readings.length === 0) &&
    words.some(({ meaning }) => meaning === 'requests') &&
    words.some(isArrival)
  );
}
function cameIn({ topic, edition }: Spoken): Reading[] {
  const received = statementsOf(edition).filter(({ id }) => id === 'requests.received');
  return readingsOf(topic, received, undefined);
}

/** All cells of several things; undefined where one is told twice. */
export function unionOf(things: readonly Told[]): Reading[] | undefined {
  if (things.length < 2) return undefined;
  // 新收85件，结转1件，共计86件: 结转 may be either
  const ways = Math.max(...things.map(({ readings }) => readings.length));
  const sums = Array.from({ length: ways }, (_, way) => {
    const each = things.flatMap(({ readings }) => readings[way] ?? readings[0] ?? []);
    return { name: each.map(({ name }) => name).join('、'), cells: each.flatMap(({ cells }) => cells) };
  });
  const isOnce = sums.every(({ cells }) => new Set(cells).size === cells.length);
  const tables = new Set(sums.flatMap(({ cells }) => cells.map((id) => id.slice(0, id.indexOf('.')))));
  return isOnce && tables.size === 1 ? sums : undefined;
}
