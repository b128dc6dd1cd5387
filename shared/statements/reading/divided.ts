import type { Reading } from '../claim.ts';
import { readingsOf } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';

const among = /(?:申请|办件|案件|件)(?:当?中|之中|里)$/u;
const comings: ReadonlySet<string> = new Set(['received', 'new', 'handled', 'worked', 'due']);
/** 已答复的申请中，…: what is divided, where no number before it tells. */
export function cellsDivided(spoken: Spoken, { before, from, to }: Piece): Reading[] | undefined {
  const { topic, received, text } = spoken;
  if (topic.table !== 'requests' || spoken.isOtherTime || !among.test(text.slice(from, to))) return undefined;
  const told = before.filter(isStatement).map(({ meaning }) => meaning);
  const isOfFlows = told.every(({ id }) => comings.has(id.replace('requests.', '')));
  const isPlain =
    unexplained(text, before, from, to) === '' && !before.some(({ meaning }) => meaning === 'rest');
  return isOfFlows && isPlain ? readingsOf(topic, told, received) : undefined;
}
