import type { Severity } from '../form/edition.ts';
import type { Draft } from '../draft/draft.ts';
import { arithmetic } from './arithmetic.ts';
import { carriedNumbers } from './carried.ts';
import { completeness } from './completeness.ts';
import type { Finding } from './finding.ts';
import { textsAgainstTables } from './statements.ts';

export { arithmetic } from './arithmetic.ts';
export type { Outcome } from './arithmetic.ts';
export type { Finding, Offer, Said } from './finding.ts';
export { clauseOf, messageOf } from './message.ts';
export { rules } from './rules/index.ts';
export type { RuleId } from './rules/index.ts';
export type { Example, Rule } from './rules/rule.ts';

const order: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** What is asked of a draft, each on its own. */
const checks: readonly ((draft: Draft) => Finding[])[] = [
  broken,
  completeness,
  carriedNumbers,
  textsAgainstTables,
];

/** Everything found in a draft, errors first. Derived anew each time and stored nowhere. */
export function check(draft: Draft): Finding[] {
  return checks.flatMap((ask) => ask(draft)).sort((a, b) => order[a.severity] - order[b.severity]);
}

function broken(draft: Draft): Finding[] {
  const found: Finding[] = [];
  for (const outcome of arithmetic(draft)) if (outcome.state === 'broken') found.push(outcome.finding);
  return found;
}

/** Whether an author must mend something, or say "anyway", before the report goes out. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Whether the author has written down why this warning or hint may stay. An error cannot be explained away. */
export function isExplained(draft: Pick<Draft, 'reasons'>, { severity, key }: Finding): boolean {
  return severity !== 'error' && (draft.reasons[key]?.trim() ?? '') !== '';
}
