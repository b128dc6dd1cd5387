import { ruleOf } from '../../../shared/check/index.ts';
import type { RuleId } from '../../../shared/check/index.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { CellId } from '../../../shared/form/edition.ts';
import type { CellValue } from '../../../shared/form/cells.ts';
import { wholeReport } from '../whole-report.ts';
import type { RuleCases } from './case.ts';
import { relationCases } from './relations.ts';
import { statementCases } from './statements.ts';
import { wordCases } from './words.ts';

const cases: RuleCases = { ...relationCases, ...statementCases, ...wordCases };

/** The report that an example of the rule book tells. */
export function reportOf(id: RuleId, which: 'wrong' | 'right'): Draft {
  const given = cases[id]?.[which] ?? { at: 'overview' };
  if ('at' in given) {
    const draft = wholeReport();
    const text = `${draft.texts[given.at] ?? ''}\n${ruleOf(id)[which]}`;
    return { ...draft, texts: { ...draft.texts, [given.at]: text } };
  }
  const { year, edition, cells = {}, texts = {}, organ: own = {}, ...others } = given;
  const draft = wholeReport(year, edition);
  const changed: Record<CellId, CellValue> = { ...draft.cells };
  for (const [id, value] of Object.entries(cells)) {
    if (value === undefined) Reflect.deleteProperty(changed, id);
    else changed[id] = value;
  }
  return {
    ...draft,
    ...others,
    organ: { ...draft.organ, ...own },
    cells: edition === undefined ? changed : {},
    texts: { ...draft.texts, ...texts },
  };
}
