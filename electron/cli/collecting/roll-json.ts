import type { Roll } from '../../../shared/collection/roll.ts';
import { stateWords } from '../../../shared/collection/state.ts';
import { findingJson } from '../finding-json.ts';

/**
 * The roll as other programs read it: exactly these names, in this order. `file` is '' for a unit of which nothing came in,
 * `unit` is '' where it is not known whose report it is, `year` null where there is no report.
 */
export function rollJson({ entries }: Roll): string {
  const plain = entries.map(({ file, unit, year, state, report, notes }) => ({
    file,
    unit,
    year,
    state: stateWords(state),
    findings: (report?.findings ?? []).map(findingJson),
    notes: [...notes, ...(report?.notes ?? [])],
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
