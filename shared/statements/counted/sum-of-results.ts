import type { CellId } from '../../form/edition.ts';
import type { Counted } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Asked } from './asked.ts';
import { isTelling } from '../pieces/telling.ts';

const results = ['upheld', 'corrected', 'otherResult', 'pending'];
const isPlain = ({ meaning }: Word): boolean => meaning === 'total' || meaning === 'filler';

/** 维持6件，纠正2件，其他1件，尚未审结1件，共10件: all results of what was spoken of, added up. */
export function sumOfResults({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const { claims, text, words, by } = spoken;
  const total = piece.before.find(({ meaning }) => meaning === 'total');
  if (!total || !piece.before.every(isPlain) || piece.behind.some(isTelling)) return undefined;
  if (unexplained(text, words, piece.from, quantity.from) !== '') return undefined;
  const last = claims.slice(-results.length);
  const told = last.flatMap((claim) => (claim.kind === 'counted' ? [claim.readings[0]?.cells ?? []] : []));
  const blocks = told.map((cells, at) => blocksOf(cells, results[at] ?? ''));
  const [own = ''] = blocks;
  if (own === '' || blocks.length < results.length || blocks.some((block) => block !== own)) return undefined;
  const cells = own.split(' ').map((block) => `${block}.total`);
  const stretch = spoken.stretch(total.from, quantity.to);
  return { kind: 'counted', stretch, figure, readings: [{ name: '总计', cells }], by };
}

/** The blocks of cells that are all of one result; empty where they are not. */
function blocksOf(cells: readonly CellId[], result: string): string {
  const end = `.${result}`;
  return cells.every((id) => id.startsWith('disputes.') && id.endsWith(end))
    ? cells.map((id) => id.slice(0, -end.length)).join(' ')
    : '';
}
