import { z } from 'zod/mini';
import { titleOf } from '../draft/draft.ts';
import { editionForYear } from '../form/editions/index.ts';
import type { Report, ReportBlock } from '../report/report.ts';
import type { Line } from './collected.ts';
import type { Collection } from './kept.ts';

/** The reports that may be published: those that were passed. */
export const publishedSchema = z.strictObject({
  year: z.int(),
  /** who publishes the list */
  office: z.string(),
  reports: z.readonly(z.array(z.strictObject({ unit: z.string(), title: z.string(), year: z.int() }))),
});
export type Published = z.infer<typeof publishedSchema>;

/** The kinds of file the list can be; also their file name extensions. */
export const publishedFormats = ['docx', 'xlsx', 'html'] as const;

/** What the columns of the list are headed. */
export const publishedHeads = ['序号', '单位', '报告', '年度'] as const;

/** The units that were passed, in the order of the roll, each with its report as it is entitled. */
export function publishedOf(
  { year, office }: Pick<Collection, 'year' | 'office'>,
  lines: readonly Line[],
): Published {
  return {
    year,
    office,
    reports: lines.flatMap(({ entry, draft }) =>
      draft && entry.state.kind === 'passed'
        ? [
            {
              unit: entry.unit,
              title: draft.title.replace(/\s+/gu, '') || titleOf(entry.unit, draft.year),
              year: draft.year,
            },
          ]
        : [],
    ),
  };
}

export function publishedTitle({ year }: Pick<Published, 'year'>): string {
  return `${String(year)}年政府信息公开工作年度报告公开名单`;
}

/** The list, a row a report under `publishedHeads`. */
export function publishedRows({ reports }: Published): string[][] {
  return reports.map(({ unit, title, year }, at) => [String(at + 1), unit, title, String(year)]);
}

/** The list as a document: a numbered line a report. */
export function publishedDocument(published: Published): Report {
  const { year, office, reports } = published;
  const title = publishedTitle(published);
  const lines = reports.map((one, at): ReportBlock => ({
    kind: 'paragraph',
    level: 'body',
    text: `${String(at + 1)}.${one.unit}：《${one.title}》`,
  }));
  return {
    title,
    organ: office,
    year,
    // the form gives the page and its fonts; none of its tables is printed
    edition: editionForYear(year)?.id ?? '',
    date: '',
    blocks: [{ kind: 'title', text: title }, ...lines, { kind: 'signature', text: office }],
  };
}
