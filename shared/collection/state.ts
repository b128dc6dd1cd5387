import type { Finding } from '../check/index.ts';

/** How a line of the roll stands. `count` is said with those that count something, else it is 0. */
export interface State {
  kind: StateKind;
  count: number;
}
export type StateKind = keyof typeof words;

const words = {
  handedIn: '已交',
  missing: '缺',
  wrongYear: '年份不对',
  twice: '重复',
  replaced: '有新版本',
  doubted: '读不准 n 处',
  errors: '错误 n',
  toCheck: '待核对 n',
  passed: '通过',
  sentBack: '已退回',
  /** no report could be read out of the file */
  unusable: '读不了',
  /** a report of none of the units */
  unlisted: '不在名单',
} as const;

export function stateOf(kind: StateKind, count = 0): State {
  return { kind, count };
}

/** The state in the words of the roll, e.g. 错误 3. */
export function stateWords({ kind, count }: State): string {
  return words[kind].replace('n', String(count));
}

/** What the checks found, as a state: errors first, then what was not read for certain, then what to look at. */
export function stateOfFindings(findings: readonly Finding[]): State {
  const count = (asked: (found: Finding) => boolean): number => findings.filter(asked).length;
  const errors = count(({ severity }) => severity === 'error');
  if (errors > 0) return stateOf('errors', errors);
  const doubted = count(({ rule, severity }) => rule === 'read' && severity === 'warning');
  if (doubted > 0) return stateOf('doubted', doubted);
  const warnings = count(({ severity }) => severity === 'warning');
  return warnings > 0 ? stateOf('toCheck', warnings) : stateOf('handedIn');
}

/** Whether the line is a report that stands for its unit: it counts in the sums and is compared with others. */
export function stands({ kind }: State): boolean {
  return !outside.has(kind);
}

const outside: ReadonlySet<StateKind> = new Set([
  'missing',
  'wrongYear',
  'twice',
  'replaced',
  'unusable',
  'unlisted',
]);
