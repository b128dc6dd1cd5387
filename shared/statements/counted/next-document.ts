import type { Counted } from '../claim.ts';
import { isMadeOf } from './documents.ts';
import { statementsOf } from '../list/list.ts';
import { readingsOf } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Asked } from './asked.ts';
import { unitsOf } from './units.ts';

/** 制发规章3件、规范性文件11件: the next kind of document, of which the same is told. */
export function nextDocument({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const { before, behind, opens } = piece;
  const [noun, ...more] = before.filter(isStatement);
  if (!noun || more.length > 0 || !isMadeOf(noun.meaning) || !/^[、，；]?$/u.test(opens)) return undefined;
  if (!unitsOf.disclosure.has(figure.unit) || behind.some(isStatement)) return undefined;
  const isPlain = before.every(
    (word) =>
      word === noun || word.meaning === 'filler' || word.meaning === 'total' || word.meaning === 'scope',
  );
  if (!isPlain || unexplained(spoken.text, spoken.words, piece.from, quantity.from) !== '') return undefined;
  const { readings: [last] = [], by } = spoken.lastCounted ?? { by: '' };
  const [table, row = '', column = ''] = last?.cells.length === 1 ? (last.cells[0]?.split('.') ?? []) : [];
  const part = statementsOf(spoken.edition).find(({ id }) => id === `disclosure.${column}`);
  const wasMade = isMadeOf({ id: `disclosure.${row}` }) && row !== noun.meaning.readings[0]?.[0];
  if (table !== 'disclosure' || part?.axis !== 'part' || !wasMade) return undefined;
  const readings = readingsOf({ table, subjects: [noun.meaning] }, [noun.meaning, part], undefined);
  const scope = before.find(({ meaning }) => meaning === 'scope')?.text;
  const stretch = spoken.stretch(noun.from, quantity.to);
  return { kind: 'counted', stretch, figure, readings, by: scope ?? by };
}
