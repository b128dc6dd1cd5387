import type { Severity } from '../../shared/form/edition.ts';

/** What the command line calls the weights of findings. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
};
