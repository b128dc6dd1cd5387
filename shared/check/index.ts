import type { Finding } from './finding.ts';

export { alikeWithLastYear } from './alike.ts';
export { answerKey, answerTo, isExplained, withAnswer } from './answered.ts';
export { arithmetic } from './arithmetic.ts';
export type { Outcome } from './arithmetic.ts';
export { commentKey, withCommentDone, withComments } from './comments.ts';
export { checkAsRead } from './as-read.ts';
export { bySeverity, check } from './check.ts';
export type { Finding, Offer, Said } from './finding.ts';
export {
  askedLast,
  findingMark,
  groupOfMark,
  markedEnd,
  markInComment,
  timesSentBack,
} from './finding-mark.ts';
export { clauseOf, messageOf } from './message.ts';
export { basisNames, severityNames } from './rules/labels.ts';
export { ruleGroups, ruleOf, rules } from './rules/index.ts';
export type { RuleId } from './rules/index.ts';
export type { Rule } from './rules/rule.ts';
export { staleYears } from './years.ts';

/** Whether an author must mend something, or say "anyway", before the report goes out. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
