import type { Draft } from '../draft/draft.ts';
import type { Finding } from './finding.ts';
import { markOf } from './mark.ts';

type Answers = Pick<Draft, 'reasons' | 'cells' | 'texts'>;

/**
 * Under what a reason is kept: the finding's key and a mark of the words and cells it was given for, so that an answer
 * stands until they change.
 */
export function answerKey(draft: Answers, { key, where: { cells, place } }: Finding): string {
  const values = cells.map((id) => `${id}=${String(draft.cells[id] ?? '')}`);
  const words = place === null ? '' : (draft.texts[place.text] ?? '').slice(place.from, place.to);
  return `${key}#${markOf([...values, words].join('\n'))}`;
}

/** The reason written down for a finding, empty where there is none. Drafts of old name the plain key. */
export function answerTo(draft: Answers, finding: Finding): string {
  return (draft.reasons[answerKey(draft, finding)] ?? draft.reasons[finding.key] ?? '').trim();
}

/** The draft with that reason written down for a finding, or none where it is empty. */
export function withAnswer(draft: Draft, finding: Finding, reason: string): Draft {
  if (reason === answerTo(draft, finding)) return draft;
  const key = answerKey(draft, finding);
  // an answer of old stood under the plain key
  const others = Object.entries(draft.reasons).filter(([of]) => of !== key && of !== finding.key);
  return { ...draft, reasons: Object.fromEntries(reason === '' ? others : [...others, [key, reason]]) };
}

/** Whether the author has written down why this warning or hint may stay. An error cannot be explained away. */
export function isExplained(draft: Answers, finding: Finding): boolean {
  return finding.severity !== 'error' && answerTo(draft, finding) !== '';
}
