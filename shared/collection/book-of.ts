import { messageOf } from '../check/index.ts';
import type { Book } from './book.ts';
import { shortPlace } from './place.ts';
import type { Roll } from './roll.ts';
import { stands, stateWords } from './state.ts';

/** What a collection is called on paper. */
export function collectionTitle({ place }: Pick<Roll, 'place'>, year: number): string {
  return `${shortPlace(place)}${String(year)}年政府信息公开工作年度报告汇总`;
}

/** What of a collection goes into its 汇总表. */
export function bookOf(
  { entries }: Roll,
  about: Pick<Book, 'title' | 'edition' | 'outliers' | 'shared'>,
): Book {
  const count = (entry: Roll['entries'][number], severity: string): number =>
    entry.report?.findings.filter((found) => found.severity === severity).length ?? 0;
  return {
    ...about,
    roll: entries.map((entry) => ({
      unit: entry.unit,
      file: entry.file,
      year: entry.year,
      state: stateWords(entry.state),
      errors: count(entry, 'error'),
      warnings: count(entry, 'warning'),
      notes: entry.notes,
    })),
    reports: entries.flatMap(({ unit, state, report }) =>
      report && stands(state) && report.edition === about.edition ? [{ unit, cells: report.cells }] : [],
    ),
    findings: entries.flatMap(({ unit, file, report, state }) =>
      !report || !stands(state)
        ? []
        : report.findings.map((found) => ({
            unit,
            file,
            severity: found.severity,
            rule: found.rule,
            message: messageOf(found),
          })),
    ),
  };
}
