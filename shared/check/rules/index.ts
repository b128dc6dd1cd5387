import { carriedRules } from './carried.ts';
import { completenessRules } from './completeness.ts';
import { countyRules } from './county.ts';
import { dateRules } from './dates.ts';
import { leftoverRules } from './leftovers.ts';
import { nameRules } from './names.ts';
import { asReadRules } from './as-read.ts';
import { relationRules } from './relations.ts';
import type { Rule } from './rule.ts';
import { statementRules } from './statements.ts';
import { wholeRules } from './whole.ts';
import { yearRules } from './years.ts';

/** Every rule of the checks, relations included. A further rule is an entry in one of the lists, or a list and a line. */
export const rules = [
  ...relationRules,
  ...countyRules,
  ...statementRules,
  ...wholeRules,
  ...completenessRules,
  ...dateRules,
  ...yearRules,
  ...carriedRules,
  ...nameRules,
  ...leftoverRules,
  ...asReadRules,
] as const satisfies readonly Rule[];

/** The same under headings, for reading. */
export const ruleGroups: readonly { title: string; rules: readonly Rule[] }[] = [
  { title: '表格里的数', rules: [...relationRules, ...countyRules] },
  { title: '文字里的数', rules: statementRules },
  { title: '该有的都有', rules: [...wholeRules, ...completenessRules] },
  { title: '日期和年份', rules: [...dateRules, ...yearRules, ...carriedRules] },
  { title: '名称和字句', rules: [...nameRules, ...leftoverRules] },
  { title: '读入的报告', rules: asReadRules },
];

/** The ids of all rules: what a finding can name. */
export type RuleId = (typeof rules)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule): [string, Rule] => [rule.id, rule]));

/** The same as values. */
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

/** The rule of that id. */
export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
