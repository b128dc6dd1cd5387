import type { StateKind } from '../../shared/collection/state.ts';
import type { Severity } from '../../shared/form/edition.ts';

/** How a state of the roll looks. */
export const stateLooks: Partial<Record<StateKind, string>> = {
  errors: 'bad',
  missing: 'bad',
  wrongYear: 'bad',
  unusable: 'bad',
  unlisted: 'warn',
  doubted: 'warn',
  toCheck: 'warn',
  passed: 'good',
};

/** How the weight of a finding looks. */
export const severityLooks: Record<Severity, string> = { error: 'bad', warning: 'warn', hint: '' };
