import { mostComments } from '../../draft/comment.ts';
import type { Comment } from '../../draft/comment.ts';
import type { Draft } from '../../draft/draft.ts';
import { textIds } from '../../form/edition.ts';
import type { CellId, TextId } from '../../form/edition.ts';
import { findEdition } from '../../form/editions/index.ts';
import type { Note } from '../note.ts';
import type { PrintedComment } from '../pages/printed-document.ts';
import type { PrintedAt } from '../table/read-table.ts';
import { squeeze } from '../wording.ts';

/** Comments that a reviewer put into the file, each at the cell or the text it stands at. */
export function commentsIn(
  comments: readonly PrintedComment[],
  printedAt: PrintedAt,
  { texts, edition }: Pick<Draft, 'texts' | 'edition'>,
): Comment[] {
  // most files have none, and the places of all cells are asked of each
  if (comments.length === 0) return [];
  const cells = cellsBy(printedAt);
  // a title is commented for what stands below it
  const titles = new Map(findEdition(edition)?.sections.map(({ title, text }) => [squeeze(title), text]));
  const tight = textIds.map((id): [TextId, string] => [id, squeeze(texts[id] ?? '')]);
  return comments
    .filter(({ text }) => text !== '')
    .slice(0, mostComments)
    .map(({ author, text, words, mark, isDone }): Comment => {
      const wanted = squeeze(words);
      const own = mark === undefined ? undefined : cells.at(mark);
      const at =
        own !== undefined || wanted === ''
          ? undefined
          : (tight.find(([, each]) => each.includes(wanted))?.[0] ?? titles.get(wanted));
      // an outer table that holds the whole page has no labels
      const isLabel = at === undefined && wanted !== '' && wanted.length <= longestLabel;
      const cell = own ?? (isLabel && mark !== undefined ? cells.behind(mark) : undefined);
      return {
        author: author.slice(0, 500),
        text: inOneLine(text),
        cell: cell ?? null,
        at: at ?? null,
        words: words.trim().slice(0, 1000),
        isDone,
      };
    });
}

/** Cells before the first number of a row or a table that are labels or heads of it, and the characters of one. */
const mostLabels = 40;
const longestLabel = 60;

/** The cell printed at a mark, and the one whose label or head stands there: the first number behind it. */
function cellsBy(printedAt: PrintedAt): Record<'at' | 'behind', (mark: number) => CellId | undefined> {
  const ids = new Map([...printedAt].map(([id, mark]) => [mark, id]));
  const marks = [...ids].sort(([one], [other]) => one - other);
  return {
    at: (mark) => ids.get(mark),
    behind: (mark) => marks.find(([each]) => mark < each && each <= mark + mostLabels)?.[1],
  };
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
