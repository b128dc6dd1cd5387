import { editionForYear } from '../form/editions/index.ts';
import { fail } from '../result.ts';
import type { Result } from '../result.ts';
import { titleOf } from './draft.ts';
import type { Draft, Organ } from './draft.ts';
import { draftVersion, readDraft } from './draft-file.ts';

/** An empty draft for that organ and year, on the edition the year asks for; refused for years before the first. */
export function emptyDraft(id: string, organ: Organ, reportYear: number): Result<Draft> {
  const edition = editionForYear(reportYear);
  if (!edition)
    return fail('invalid', `没有适用于 ${String(reportYear)} 年的报告格式，最早是 2019 年。请改正年份。`);
  return readDraft({
    format: 'nianbao-draft',
    version: draftVersion,
    id,
    edition: edition.id,
    year: reportYear,
    organ,
    title: titleOf(organ.name, reportYear),
    signature: { organ: organ.name, date: '' },
  });
}
