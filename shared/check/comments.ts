import type { Comment } from '../draft/comment.ts';
import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import type { Place } from '../draft/place.ts';
import { cellName, cellsOf, textName } from '../form/edition.ts';
import { askedLast, findingMark, markInComment, withoutMark } from './finding-mark.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';
import { markOf } from './mark.ts';

/** Names a comment among others, in a finding's key too. */
export function commentKey({ author, text, cell, words }: Comment): string {
  return `comment.${markOf([author, text, cell ?? '', words].join('\n'))}`;
}

/**
 * What reviewers wrote into the report and nobody has done yet, a finding each at its cell or words. One that was made of a
 * finding of ours says whether that is still found.
 */
export function openComments(draft: Draft, found: readonly Finding[]): Finding[] {
  const comments = askedLast(draft.comments);
  if (comments.length === 0) return [];
  const edition = editionOf(draft);
  const byMark = new Map(found.map((one) => [findingMark(one), one]));
  const seen = new Set<string>();
  return comments.flatMap((comment): Finding[] => {
    const key = commentKey(comment);
    if (comment.isDone || seen.has(key)) return [];
    seen.add(key);
    const cell = comment.cell === null ? undefined : cellsOf(edition).get(comment.cell);
    const mark = markInComment(comment.text);
    const same = mark === undefined ? undefined : byMark.get(mark);
    // the same words may stand elsewhere too
    const place = same?.where.place ?? placeNow(draft, comment);
    const author = comment.author === '' ? '没有署名' : comment.author;
    return [
      finding('comment', {
        of: key.slice('comment.'.length),
        name: cell ? cellName(cell) : place ? textName(edition, place.text) : '',
        cells: cell ? [cell.id] : [],
        place,
        says: [saying(`${author}：${withoutMark(comment.text).replace(/。$/u, '')}`)],
        remedy: mark === undefined ? byHand : same ? stillThere : notFound,
      }),
    ];
  });
}

const byHand = '改好了就点“改好了”；不用改的，写明答复。';
const stillThere = '程序核对，这一处还在。改好以后再点“改好了”；不用改的，写明答复。';
const notFound = '程序现在查不出这个问题了，看过以后点“改好了”。';

/** Where the words of a comment stand by now; the beginning of their text where they were changed. */
function placeNow({ texts }: Draft, { at, words }: Comment): Place | null {
  if (at === null) return null;
  const from = words === '' ? -1 : (texts[at] ?? '').indexOf(words);
  return from === -1 ? { text: at, from: 0, to: 0 } : { text: at, from, to: from + words.length };
}

/** The draft with the comment of that finding's key marked as done. */
export function withCommentDone(draft: Draft, key: string): Draft {
  const comments = (draft.comments ?? []).map((comment) =>
    commentKey(comment) === key ? { ...comment, isDone: true } : comment,
  );
  return { ...draft, comments };
}

/** The draft with what reviewers wrote into a later copy of it; what was done and answered of earlier rounds is over. */
export function withComments(draft: Draft, comments: readonly Comment[]): Draft {
  const reasons = Object.fromEntries(
    Object.entries(draft.reasons).filter(([key]) => !key.startsWith('comment.')),
  );
  return { ...draft, reasons, comments: [...comments] };
}
