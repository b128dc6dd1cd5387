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

const reason = /^(?:其中)?(?:因|由于|以|按|作为?|属于?|转|引导|告知|认定|视为)/u;
/** 属于咨询类的2件, 转其他机关办理4件: how some applications were answered, in words that no row of the table has. */
export function isOfReason({ from }: Piece, text: string): boolean {
  return reason.test(text.slice(from, from + 6));
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
