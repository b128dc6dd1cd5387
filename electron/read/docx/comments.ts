import type { PrintedComment } from '../../../shared/recognise/pages/printed-document.ts';
import type { Budget } from '../budget.ts';
import { walkXml } from '../xml.ts';

/** More comments than a report has sentences are none of a reviewer. */
const most = 500;

/** What the comments of a part say, by their ids (ISO/IEC 29500-1, 17.13.4). */
export function readComments(
  part: Buffer,
  budget: Budget,
): Map<string, Pick<PrintedComment, 'author' | 'text'>> {
  const comments = new Map<string, { author: string; text: string }>();
  let comment: { author: string; text: string } | undefined;
  let inText = false;
  walkXml(part, {
    open: (name, attribute) => {
      if (name === 'w:comment' && comments.size < most) {
        comment = { author: attribute('w:author') ?? '', text: '' };
        comments.set(attribute('w:id') ?? '', comment);
      }
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
