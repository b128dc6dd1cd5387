import type { Finding } from './finding.ts';
import { markOf } from './mark.ts';

/**
 * What a finding is called in a comment, so that a later version can be asked for it: its key, or where that holds words of
 * the report its rule and text with a mark of the key.
 */
export function findingMark({
  rule,
  key,
  where: { place },
}: Pick<Finding, 'rule' | 'key' | 'where'>): string {
  if (/^[\w.]{1,60}$/u.test(key)) return key;
  return `${rule}${place === null ? '' : `.${place.text}`}#${markOf(key)}`;
}

/** What findings of a rule in one text have in common, where words of the report tell them apart; else undefined. */
export function groupOfMark(mark: string): string | undefined {
  const at = mark.indexOf('#');
  return at === -1 ? undefined : mark.slice(0, at);
}

const inComment = /；规则 ([\w.#]+)(?:；第(\d{1,3})次退回)?）$/u;

/** How a comment ends that was made of a finding: its mark, and from the second time on how often the report was sent back. */
export function markedEnd(found: Pick<Finding, 'rule' | 'key' | 'where'>, time: number): string {
  return `；规则 ${findingMark(found)}${time > 1 ? `；第${String(time)}次退回` : ''}）`;
}

/** The mark of the finding that a comment was made of; undefined where it was written by hand. */
export function markInComment(text: string): string | undefined {
  return inComment.exec(text.trim())?.[1];
}

/** The words of a comment without that mark. */
export function withoutMark(text: string): string {
  return text.trim().replace(inComment, '）');
}

/** How often a report was sent back, by the comments in it; 0 where it never was, or by hand. */
export function timesSentBack(comments: readonly { text: string }[] = []): number {
  return Math.max(0, ...comments.map(({ text }) => timeOf(text)));
}

function timeOf(text: string): number {
  const end = inComment.exec(text.trim());
  return end ? Number(end[2] ?? 1) : 0;
}

/** Without what was asked an earlier time: what is still found was asked again. Comments by hand all stay. */
export function askedLast<T extends { text: string }>(comments: readonly T[] = []): T[] {
  const last = timesSentBack(comments);
  return comments.filter(({ text }) => [0, last].includes(timeOf(text)));
}
