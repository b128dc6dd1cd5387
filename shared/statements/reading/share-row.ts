import type { Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import type { Reading } from '../claim.ts';
import { statementsOf } from '../list/list.ts';
import { readingsOf } from '../pieces/meant.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Part } from '../spoken/rows-begun.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { countTaken, lastTold, toldLast } from '../spoken/told-before.ts';

const next = /(?:[、，]|[和及与]|以及)\d+(?:\.\d+)?%/uy;
/** No list of an office's is longer. */
const mostShares = 12;

/** How many percents stand in a row from one on. */
export function sharesAhead(text: string, { quantity }: Piece): number {
  let count = 1;
  next.lastIndex = quantity?.to ?? text.length;
  while (count < mostShares && next.test(text)) count++;
  next.lastIndex = 0;
  return count;
}

/** What the shares of a row are of: so many of the numbers before, or the six outcomes that are told of everywhere. */
export function partsOfRow(spoken: Spoken, piece: Piece, count: number): readonly Part[] | undefined {
  const lead = spoken.text.slice(piece.from, piece.quantity?.from);
  // 前两项: which of them come first is not said
  if (/前[两三四五]/u.test(lead)) return undefined;
  const taken = countTaken(lead);
  if (taken !== undefined && taken !== count) return undefined;
  if (taken !== undefined) {
    const told = lastTold(spoken, piece.depth, taken);
    if (told) return told.map(({ readings }) => ({ figure: undefined, readings }));
    const groups = outcomesOf(spoken.edition);
    return groups.length === taken && spoken.topic.table === 'requests' && /办结|答复|处理/u.test(lead)
      ? groups.map((reading) => ({ figure: undefined, readings: [reading] }))
      : undefined;
  }
  if (spoken.told.length < count) return undefined;
  const last = toldLast(spoken, piece.depth).slice(-count);
  return last.length === count && last.every(({ isLast }) => !isLast)
    ? last.map(({ figure }) => ({ figure, readings: [] }))
    : undefined;
}

/** 予以公开 to 其他处理, in the order of the form. */
const outcomesOf = once((edition: Edition): readonly Reading[] => {
  const outcomes = statementsOf(edition).filter(({ kind, isJoined }) => kind === 'outcome' && !isJoined);
  return [
    ...new Map(
      ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'].flatMap((name) => {
        const statement = outcomes.find((one) => one.name === name);
        const readings = statement
          ? readingsOf({ table: 'requests', subjects: [] }, [statement], undefined)
          : [];
        return readings.map((reading) => [name, reading] as const);
      }),
    ).values(),
  ];
});
