import { channelOf } from '../pieces/channel.ts';
import type { Word } from '../pieces/lex.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';

/** What kind of part a number of a list is: only parts of one kind divide a whole. */
export type ItemKind = 'outcome' | 'applicant' | 'result' | 'channel' | 'flow' | 'other';

/** The way to apply that the words around a number name. */
export function channelIn(piece: Piece): string | undefined {
  const word = [...piece.before, ...piece.behind].find(
    ({ meaning, text }) => meaning === 'channel' && text !== '媒体',
  );
  return word && channelOf(word.text);
}

/** Whether a word begins something else to speak of. */
export function isNewTopic(word: Word): boolean {
  return word.meaning === 'requests' || (isStatement(word) && word.meaning.isNoun === true);
}

/** The kind of a number, by the words around it. */
export function kindOf(piece: Piece, topic: Topic): ItemKind {
  const words = piece.before.some(isStatement) ? piece.before : piece.behind;
  const told = words.filter(isStatement).map(({ meaning }) => meaning);
  const channel = [...piece.before, ...piece.behind].some(({ meaning }) => meaning === 'channel');
  if (told.some(({ kind }) => kind === 'outcome')) return topic.table === 'requests' ? 'outcome' : 'other';
  if (told.some(({ id }) => id === 'requests.carriedOut')) return 'outcome';
  if (told.some(({ kind }) => kind === 'applicant') && !channel) return 'applicant';
  if (told.some(({ kind }) => kind === 'result')) return 'result';
  if (channel && topic.table === 'requests') return 'channel';
  if (told.some(({ kind, id }) => kind === 'flow' && id !== 'requests.received' && id !== 'requests.worked'))
    return 'flow';
  return 'other';
}
