import type { Draft } from '../../draft/draft.ts';
import { textIds } from '../../form/edition.ts';
import type { TextId } from '../../form/edition.ts';
import type { Note } from '../note.ts';
import type { PrintedComment } from '../pages/printed-document.ts';
import type { PrintedAt } from '../table/printed-at.ts';
import { squeeze } from '../wording.ts';

/** Comments that a reviewer put into the file, each as a note beside the cell or the text it stands at. */
export function commentNotes(
  comments: readonly PrintedComment[],
  printedAt: PrintedAt,
  { texts }: Pick<Draft, 'texts'>,
): Note[] {
  const cellAt = new Map([...printedAt].map(([id, mark]) => [mark, id]));
  const tight = textIds.map((id): [TextId, string] => [id, squeeze(texts[id] ?? '')]);
  return comments.flatMap(({ author, text, words, mark }): Note[] => {
    if (text === '') return [];
    const cell = mark === undefined ? undefined : cellAt.get(mark);
    const wanted = squeeze(words);
    const within = wanted === '' ? undefined : tight.find(([, own]) => own.includes(wanted))?.[0];
    const message = `批注（${author === '' ? '没有署名' : author}）：${text.replace(/\s*\n\s*/gu, ' ')}`;
    return [
      {
        message,
        cells: cell === undefined ? [] : [cell],
        ...(cell === undefined && within !== undefined ? { text: within } : {}),
        comment: true,
      },
    ];
  });
}
