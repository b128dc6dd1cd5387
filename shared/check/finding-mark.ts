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

const inComment = /；规则 ([\w.#]+)）$/u;

/** The mark of the finding that a comment was made of; undefined where it was written by hand. */
export function markInComment(text: string): string | undefined {
  return inComment.exec(text.trim())?.[1];
}

/** The words of a comment without that mark. */
export function withoutMark(text: string): string {
  return text.trim().replace(inComment, '）');
}
