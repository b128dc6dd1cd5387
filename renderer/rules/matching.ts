import { basisNames, severityNames } from '../../shared/check/index.ts';
import type { Rule } from '../../shared/check/index.ts';

/** Everything a rule says, to look for words in. */
function wordsOf({ id, title, severity, basis, clause = '', why, wrong, right }: Rule): string {
  return [id, title, severityNames[severity], basisNames[basis], clause, why, wrong, right]
    .join('\n')
    .toLowerCase();
}

/** Whether a rule has every word that is looked for, whatever their order; each does where nothing is looked for. */
export function matches(rule: Rule, sought: string): boolean {
  const words = sought.toLowerCase().split(/[\s，、]+/u);
  const own = wordsOf(rule);
  return words.every((word) => own.includes(word));
}
