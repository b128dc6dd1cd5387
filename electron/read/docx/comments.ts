import type { PrintedComment } from '../../../shared/recognise/pages/printed-document.ts';
import type { Budget } from '../budget.ts';
import { isOn, walkXml } from '../xml.ts';

/** More comments than a report has sentences are none of a reviewer. */
const most = 500;

/** What a comments part says of a comment. */
export type WrittenComment = Pick<PrintedComment, 'author' | 'text' | 'isDone'>;

/**
 * What the comments of a part say, by their ids (ISO/IEC 29500-1, 17.13.4).
 * @param done the paragraphs whose comments are marked as done
 */
export function readComments(
  part: Buffer,
  done: ReadonlySet<string>,
  budget: Budget,
): Map<string, WrittenComment> {
  const comments = new Map<string, WrittenComment>();
  let comment: WrittenComment | undefined;
  let inText = false;
  walkXml(part, {
    open: (name, attribute) => {
      if (name === 'w:comment' && comments.size < most) {
        comment = { author: attribute('w:author') ?? '', text: '', isDone: false };
        comments.set(attribute('w:id') ?? '', comment);
      }
      // a comment is known by its last paragraph
      if (name === 'w:p' && comment) comment.isDone = done.has(attribute('w14:paraId') ?? '');
      if (name === 'w:t') inText = true;
    },
    close: (name) => {
      if (name === 'w:t') inText = false;
      if (name === 'w:p' && comment) comment.text += '\n';
      if (name === 'w:comment') comment = undefined;
    },
    text: (text) => {
      if (!inText || !comment) return;
      budget.text(text);
      comment.text += text;
    },
  });
  for (const one of comments.values()) one.text = one.text.trim();
  return comments;
}

/** The paragraphs of comments that are marked as done ([MS-DOCX], commentEx). */
export function readDone(part: Buffer): Set<string> {
  const done = new Set<string>();
  walkXml(part, {
    open: (name, attribute) => {
      if (name === 'w15:commentEx' && isOn(attribute('w15:done'), false))
        done.add(attribute('w15:paraId') ?? '');
    },
  });
  return done;
}
