import type { Counted } from '../claim.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import { readingsOf } from '../pieces/meant.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** 行政复议1件，结果纠正; 诉讼2件，均未审结: a result told behind a number without one of its own is of all of it. */
export function resultTold(spoken: Spoken, piece: Piece): Counted | undefined {
  const { lastCounted: last, topic, text, words } = spoken;
  const [result, ...more] = piece.before.filter(isStatement);
  if (!last || last.figure.value.eq(0) || topic.table !== 'disputes' || !isBehind(last, piece))
    return undefined;
  if (result?.meaning.kind !== 'result' || more.length > 0) return undefined;
  const isPlain = piece.before.every(
    (word) =>
      word === result || word.meaning === 'filler' || word.meaning === 'each' || word.meaning === 'total',
  );
  if (!isPlain || unexplained(text, words, piece.from, piece.to) !== '') return undefined;
  const [cell = '', ...others] = last.readings[0]?.cells ?? [];
  if (last.readings.length > 1 || others.length > 0 || !cell.endsWith('.total')) return undefined;
  const readings = readingsOf(topic, [result.meaning], undefined);
  const block = cell.slice(0, cell.lastIndexOf('.'));
  const isOfBlock = readings.every(({ cells: [first = ''] }) => first.startsWith(`${block}.`));
  if (!isOfBlock || readings.length === 0) return undefined;
  return { ...last, readings };
}

/** Right behind a mark, or alone in brackets: 2件（均维持）. */
function isBehind({ figure }: Counted, { opens, closes, quantity }: Piece): boolean {
  return opens === '，' || (opens === '（' && closes === '）' && quantity === undefined && figure.isExact);
}
