import type { Counted, Figure } from '../claim.ts';
import { readingsOf } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isTelling } from '../pieces/telling.ts';

/** 各1件 and 分别为2件、1件: a number for each of the things named. */
export function eachOf(spoken: Spoken, piece: Piece, first: Counted): Counted[] {
  const senses = piece.before.map(({ meaning }) => meaning);
  const isRespective = senses.includes('respectively');
  if (!isRespective && (!senses.includes('each') || first.figure.value.eq(0))) return [first];
  const said = piece.before
    .filter(isStatement)
    .map(({ meaning }) => meaning)
    .filter(({ table }) => table === spoken.topic.table);
  const outcomes = said.filter(({ kind }) => kind === 'outcome');
  const own = outcomes.length > 0 ? outcomes : said;
  if (own.length < 2) return [first];
  const alone = own.map((statement) =>
    readingsOf(
      statement.isNoun ? { ...spoken.topic, subjects: [statement] } : spoken.topic,
      [statement],
      spoken.received,
    ),
  );
  if (!isRespective) return alone.map((readings) => ({ ...first, readings }));
  spoken.row = alone.slice(1);
  return [{ ...first, readings: alone[0] ?? [] }];
}

/** The next number of a row that 分别为 began. */
export function rowItem(spoken: Spoken, piece: Piece, figure: Figure): Counted | undefined {
  const isNext =
    piece.opens === '、' ||
    piece.opens === '，' ||
    piece.before.every(({ text }) => /^[和及与]$/u.test(text));
  const [readings, ...rest] = spoken.row;
  const isBare = piece.before.every(({ meaning }) => meaning === 'filler') && !piece.before.some(isTelling);
  if (!readings || !isNext || !isBare || !piece.quantity) {
    spoken.row = [];
    return undefined;
  }
  spoken.row = rest;
  const stretch = spoken.stretch(piece.quantity.from, piece.quantity.to);
  return { kind: 'counted', stretch, figure, readings, by: spoken.by };
}
