import type { Within } from '../claim.ts';
import { cellsSaid } from './cells-said.ts';
import { stretchOf } from './said.ts';
import type { Said } from './said.ts';

/** 公文类信息26件，主动公开17件、不予公开4件: what documents may be, not how applications were answered. */
const ofDocuments = /主动公开[的数]*\d|属性/u;

/**
 * What a number counts some of: how applications were answered, said of a part that the tables do not have. Of a part there
 * are never more than of all.
 */
export function within(said: Said): Within | undefined {
  const { spoken, figure, told, before } = said;
  const isAnswer = told.some(({ meaning }) => meaning.kind === 'outcome');
  if (!isAnswer || spoken.topic.table !== 'requests' || before.table !== 'requests') return undefined;
  if (ofDocuments.test(spoken.text)) return undefined;
  const readings = cellsSaid(said);
  return readings.length === 0
    ? undefined
    : { kind: 'within', stretch: stretchOf(said), figure, readings, by: spoken.by };
}
