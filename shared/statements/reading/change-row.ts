import type { Changed, Figure } from '../claim.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { toldLast } from '../spoken/told-before.ts';

const verb = '(?:净?(?:增[加长多]?|上升|提高|减少?|下降|降低)了?)?';
/** 3件和8件, 增加30%、下降20% */
const next = new RegExp(
  `(?:[、，]|[和及与]|以及)${verb}\\d[\\d.]*(?:[件起宗份条项次个%]|[万亿]元|(?=[，；。、和及与]))`,
  'uy',
);
const lead = new RegExp(`^[、，]?(?:[和及与]|以及)?${verb}$`, 'u');
/** No row of an office's is longer. */
const mostChanges = 6;

/** What a difference is told in. */
export const differences: ReadonlySet<Figure['measure']> = new Set(['count', 'none', 'yuan']);
/** Whether what changed may change so: money by money, what is counted by a count, and either by a share. */
export function isInMeasure(change: Figure, { now, readings }: Changed['of'][number]): boolean {
  const isMoney = now
    ? now.measure === 'yuan'
    : readings.every(({ cells }) => cells.every((id) => id.endsWith('.amount')));
  return !differences.has(change.measure) || isMoney === (change.measure === 'yuan');
}

/** How many changes stand in a row from one on. */
function changesAhead(text: string, { quantity }: Piece): number {
  let count = 1;
  next.lastIndex = quantity?.to ?? text.length;
  while (count < mostChanges && next.test(text)) count++;
  next.lastIndex = 0;
  return count;
}

/**
 * 复议17件、诉讼16件，分别比上年增加3件和8件: what each change of the row is of. None where 分别 is said of more or fewer
 * things than are known.
 */
export function respectively(spoken: Spoken, piece: Piece): Changed['of'][] {
  const count = changesAhead(spoken.text, piece);
  const things = spoken.told.length < count ? [] : toldLast(spoken, piece.depth).slice(-count);
  const areKnown =
    count > 1 &&
    things.length === count &&
    things.every(({ readings, isLast }) => readings.length > 0 && !isLast);
  return areKnown ? things.map(({ figure, readings }) => [{ now: figure, readings }]) : [];
}

/** The next change of a row, which says no more than by how much. */
export function nextChange(spoken: Spoken, piece: Piece, change: Figure): Changed | undefined {
  const [own, ...rest] = spoken.changeRow;
  spoken.changeRow = [];
  const { quantity, before } = piece;
  if (!own || !quantity || !lead.test(spoken.text.slice(piece.from, quantity.from))) return undefined;
  // 减少5个和109.32万元: each in what its own number is told in
  const isSame =
    change.measure === own.change.measure ||
    (differences.has(change.measure) && differences.has(own.change.measure));
  if (!isSame || !own.of.every((one) => isInMeasure(change, one)) || !change.isExact) return undefined;
  const isFall = before.some(({ meaning }) => meaning === 'fall');
  const how = isFall ? 'fall' : before.some(({ meaning }) => meaning === 'rise') ? 'rise' : own.how;
  // 增加12件、减少2件和5万元
  spoken.changeRow = rest.map((one) => ({ ...one, how }));
  return { ...own, stretch: spoken.stretch(quantity.from, quantity.to), change, how };
}
