import type { Changed, Figure } from './claim.ts';
import { readingsOf } from './meant.ts';
import { isStatement, unexplained } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Spoken } from './spoken.ts';
import { isTelling } from './telling.ts';

/** A sentence says what it is about in its first numbers. */
const mostHeads = 12;

const others: ReadonlySet<unknown> = new Set(['channel', 'qualifier', 'foreign', 'disclosing']);

/** A change against last year, by a number or by percent: what it may be of. */
export function changedBy(
  spoken: Spoken,
  piece: Piece,
  change: Figure,
  isRise: boolean,
): Changed | undefined {
  const { quantity } = piece;
  spoken.isCompared = false;
  spoken.isChanged = true;
  if (!quantity || (spoken.isOtherTime && !spoken.isLastYear) || !change.isExact) return undefined;
  if (change.measure !== 'percent' && change.measure !== 'count' && change.measure !== 'none')
    return undefined;
  const than = piece.before.find(({ meaning }) => meaning === 'than')?.text ?? '';
  const written = /20\d\d/u.exec(than)?.[0];
  if (written !== undefined && Number(written) !== spoken.year - 1) return undefined;
  if (piece.before.some(({ meaning }) => others.has(meaning))) return undefined;
  if (unexplained(spoken.text, spoken.words, piece.from, quantity.from) !== '') return undefined;
  const of = changing(spoken, piece);
  if (of.length === 0) return undefined;
  const stretch = spoken.stretch(piece.before[0]?.from ?? piece.from, quantity.to);
  const { base } = spoken;
  const isOfBase = base?.of === undefined || base.of.table === spoken.topic.table;
  const last = isOfBase ? base?.figure : undefined;
  const claim: Changed = { kind: 'changed', stretch, change, isRise, last, of, by: spoken.by };
  spoken.base = undefined;
  return claim;
}

/**
 * What changed: what the words name, or the number before, or a number that the sentence began with:
 * 收到8件，其中个人6件，企业2件，较去年增加3件.
 */
export function changing(spoken: Spoken, piece: Piece): Changed['of'] {
  const { topic, received, lastCounted } = spoken;
  const told = piece.before.filter(isStatement).map(({ meaning }) => meaning);
  const isTold =
    (topic.table === 'requests' && piece.before.some(isTelling)) ||
    (topic.table === 'disputes' && told.length > 0 && spoken.isOfDisclosure);
  if (isTold) return [{ now: undefined, readings: readingsOf(topic, told, received) }];
  if (!lastCounted) return [];
  const beginning = spoken.lists.isOpen ? spoken.claims.slice(0, mostHeads) : [];
  const heads = beginning.flatMap((claim) =>
    claim.kind === 'counted' && claim !== lastCounted ? [claim] : [],
  );
  return [...heads, lastCounted].map(({ figure, readings }) => ({ now: figure, readings }));
}
