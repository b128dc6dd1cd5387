import type { Reading } from '../claim.ts';
import { readingsOf } from '../pieces/meant.ts';
import type { Statement } from '../list/statement.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isNew } from '../pieces/telling.ts';
import type { Spoken } from '../spoken/spoken.ts';

const among = /(?:申请|办件|案件|件)(?:当?中|之中|里)$/u;
const dividing = /(?:申请|办件|件)(?:从|按照?)[^，。；\d]{2,10}$/u;
const amongThem = /(?:公开|提供|处理)的?(?:当?中|之中|里)$/u;
const isDivision = (words: string): boolean => among.test(words) || dividing.test(words);

/** 新收申请按申请人划分: who made the new ones alone is told next. */
export function freshDivided({ before }: Piece): Statement | undefined {
  const [first, ...others] = before.filter(isStatement);
  return first && isNew(first) && others.length === 0 ? first.meaning : undefined;
}

const comings: ReadonlySet<string> = new Set(['received', 'new', 'handled', 'worked', 'due']);
/** 已答复的申请中，…: what is divided, where no number before it tells. */
export function cellsDivided(spoken: Spoken, { before, from, to }: Piece): Reading[] | undefined {
  const { topic, received, text } = spoken;
  if (topic.table !== 'requests' || spoken.isOtherTime) return undefined;
  const told = before.filter(isStatement).map(({ meaning }) => meaning);
  // 不予公开中，…
  if (told.length === 1 && told[0]?.kind === 'outcome' && amongThem.test(text.slice(from, to)))
    return unexplained(text, before, from, to) === '' ? readingsOf(topic, told, received) : undefined;
  if (!isDivision(text.slice(from, to))) return undefined;
  const isOfFlows = told.every(({ id }) => comings.has(id.replace('requests.', '')));
  const isPlain =
    unexplained(text, before, from, to) === '' && !before.some(({ meaning }) => meaning === 'rest');
  return isOfFlows && isPlain ? readingsOf(topic, told, received) : undefined;
}
