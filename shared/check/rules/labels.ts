import type { Basis, Severity } from '../../form/edition.ts';

/** What every screen and command calls the weights of findings. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '待核对',
  hint: '提示',
};

/** What every screen and command calls that on which rules rest. */
export const basisNames: Readonly<Record<Basis, string>> = {
  official: '规定',
  local: '本地',
  practice: '实务',
  inferred: '推断',
};
