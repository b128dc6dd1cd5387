import { once } from '../../form/once.ts';
import { isWithin } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Said } from './said.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** How often a sentence names each statement; told once for all its numbers. */
const timesNamed = once(({ words }: Spoken): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { meaning } of words.filter(isStatement))
    times.set(meaning.id, (times.get(meaning.id) ?? 0) + 1);
  return times;
});

/**
 * 因案卷材料属于内部事务信息不予公开2件: the reason is a row of what was answered, whatever words lead to it. Two reasons
 * that are one row are each a part of it.
 */
export function isReasoned({ spoken, told }: Said): boolean {
  if (told.length < 2) return false;
  const outcomes = told.filter(({ meaning }) => meaning.kind === 'outcome');
  const row = outcomes.find(({ meaning: { readings } }) =>
    outcomes.some((other) => isWithin(readings[0], other.meaning.readings[0])),
  );
  return row !== undefined && timesNamed(spoken).get(row.meaning.id) === 1;
}
