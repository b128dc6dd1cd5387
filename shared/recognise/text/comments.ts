import { mostComments } from '../../draft/comment.ts';
import type { Comment } from '../../draft/comment.ts';
import type { Draft } from '../../draft/draft.ts';
import { textIds } from '../../form/edition.ts';
import type { TextId } from '../../form/edition.ts';
import type { Note } from '../note.ts';
import type { PrintedComment } from '../pages/printed-document.ts';
import type { PrintedAt } from '../table/printed-at.ts';
import { squeeze } from '../wording.ts';

/** Comments that a reviewer put into the file, each at the cell or the text it stands at. */
export function commentsIn(
  comments: readonly PrintedComment[],
  printedAt: PrintedAt,
  { texts }: Pick<Draft, 'texts'>,
): Comment[] {
  const cellAt = new Map([...printedAt].map(([id, mark]) => [mark, id]));
  const tight = textIds.map((id): [TextId, string] => [id, squeeze(texts[id] ?? '')]);
  return comments
    .filter(({ text }) => text !== '')
    .slice(0, mostComments)
    .map(({ author, text, words, mark }): Comment => {
      const cell = mark === undefined ? undefined : cellAt.get(mark);
      const wanted = squeeze(words);
      const isInText = cell === undefined && wanted !== '';
      const at = isInText ? tight.find(([, own]) => own.includes(wanted))?.[0] : undefined;
      return {
        author: author.slice(0, 500),
        text: inOneLine(text),
        cell: cell ?? null,
        at: at ?? null,
        words: words.trim().slice(0, 1000),
        isDone: false,
      };
    });
}

/** The longest text a comment may have; its end says what it was made of. */
const longest = 5000;

function inOneLine(text: string): string {
  const line = text.replace(/\s*\n\s*/gu, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 201)}…${line.slice(-200)}`;
}

/** The same as notes of the reader. */
export function commentNotes(comments: readonly Comment[]): Note[] {
  return comments.map(({ author, text, cell, at }) => ({
    message: `批注（${author === '' ? '没有署名' : author}）：${text}`,
    cells: cell === null ? [] : [cell],
    ...(at === null ? {} : { text: at }),
    comment: true,
  }));
}
