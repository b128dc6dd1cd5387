import { cellsSaid } from './cells-said.ts';
import { hasNoCell } from './no-cell.ts';
import type { Figure, Within } from '../claim.ts';
import type { Topic } from '../pieces/meant.ts';
import type { Piece } from '../pieces/pieces.ts';
import { stretchOf } from './said.ts';
import type { Said } from './said.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** 公文类信息26件，主动公开17件、不予公开4件: what documents may be, not how applications were answered. */
const ofDocuments = /主动公开[的数]*\d|属性/u;

/**
 * What a number counts some of: how applications were answered, said of a part that the tables do not have. Of a part there
 * are never more than of all.
 */
export function within(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  said: Said,
  before: Topic,
): Within | undefined {
  const isAnswer = said.told.some(({ meaning }) => meaning.kind === 'outcome');
  if (!isAnswer || spoken.topic.table !== 'requests' || before.table !== 'requests') return undefined;
  if (ofDocuments.test(spoken.text) || hasNoCell(spoken, piece, said)) return undefined;
  const readings = cellsSaid(spoken, piece, figure, said);
  const stretch = stretchOf(spoken, piece, said);
  return readings.length === 0 ? undefined : { kind: 'within', stretch, figure, readings, by: spoken.by };
}
