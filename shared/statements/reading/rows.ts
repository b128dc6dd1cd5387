import type { Counted, Figure } from '../claim.ts';
import { readingsOf } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Statement } from '../list/statement.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { countTaken, lastTold } from '../spoken/told-before.ts';

/** What a number of a row counts, and what those still to come of the row are of. */
interface InRow {
  claim: Counted;
  row: Spoken['row'];
}

/** 各1件 and 分别为2件、1件: a number for each of the things named. */
export function eachOf(
  spoken: Spoken,
  piece: Piece,
  first: Counted,
): { claims: readonly Counted[]; row: Spoken['row'] } {
  const alone = { claims: [first], row: [] };
  const senses = piece.before.map(({ meaning }) => meaning);
  const isRespective = senses.includes('respectively');
  if (!isRespective && (!senses.includes('each') || first.figure.value.eq(0))) return alone;
  const said = piece.before
    .filter(isStatement)
    .map(({ meaning }) => meaning)
    .filter(({ table }) => table === spoken.topic.table);
  const { own, shared } = divided(said);
  if (own.length < 2) return alone;
  const each = own.map((statement) =>
    readingsOf(
      statement.isNoun ? { ...spoken.topic, subjects: [statement] } : spoken.topic,
      [...shared, statement],
      spoken.received,
    ),
  );
  if (!isRespective) return { claims: each.map((readings) => ({ ...first, readings })), row: [] };
  const [readings = [], ...row] = each;
  return { claims: [{ ...first, readings }], row };
}

/** The next number of a row that 分别为 began. */
export function rowItem(spoken: Spoken, piece: Piece, figure: Figure): InRow | undefined {
  const { quantity, before, opens } = piece;
  const [readings, ...row] = spoken.row;
  if (!readings || !quantity) return undefined;
  const isNext = opens === '、' || opens === '，' || before.every(({ text }) => /^[和及与]$/u.test(text));
  const isBare = before.every(({ meaning }) => meaning === 'filler');
  if (!isNext || !isBare) return undefined;
  const stretch = spoken.stretch(quantity.from, quantity.to);
  return { claim: { kind: 'counted', stretch, figure, readings, by: spoken.by }, row };
}

/** 2022年六项分别为340件、84件…: numbers of the things told before, in their order. */
export function rowOfTold(spoken: Spoken, piece: Piece, figure: Figure): InRow | undefined {
  const { quantity, before, depth } = piece;
  const isBare = before.every(
    ({ meaning }) => meaning === 'respectively' || meaning === 'filler' || meaning === 'year',
  );
  if (!quantity || spoken.isOtherTime || !isBare || !before.some(({ meaning }) => meaning === 'respectively'))
    return undefined;
  const count = countTaken(spoken.text.slice(piece.from, quantity.from));
  const things = count === undefined ? undefined : lastTold(spoken, depth, count);
  const [first, ...others] = things ?? [];
  if (!first) return undefined;
  const stretch = spoken.stretch(quantity.from, quantity.to);
  return {
    claim: { kind: 'counted', stretch, figure, readings: first.readings, by: spoken.by },
    row: others.map(({ readings }) => [...readings]),
  };
}

/**
 * Of what is named, what each number is of, and what all are of: 规范性文件制发、废止分别为3件、1件 names one row and
 * two columns.
 */
function divided(said: readonly Statement[]): { own: readonly Statement[]; shared: readonly Statement[] } {
  const outcomes = said.filter(({ kind }) => kind === 'outcome');
  if (outcomes.length > 0) return { own: outcomes, shared: [] };
  const parts = said.filter(({ axis }) => axis === 'part');
  const subjects = said.filter(({ axis }) => axis === 'subject');
  if (parts.length > 1 && subjects.length < 2) return { own: parts, shared: subjects };
  if (subjects.length > 1 && parts.length < 2) return { own: subjects, shared: parts };
  return { own: said, shared: [] };
}
