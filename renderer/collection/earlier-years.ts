import { standingReports } from '../../shared/collection/collected.ts';
import type { Collection } from '../../shared/collection/kept.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { call } from '../call.ts';

/** The units' reports of earlier years, out of the collections that are kept, and which these are. */
export interface EarlierYears {
  reports: readonly Draft[];
  /** the latest first */
  from: readonly Collection[];
}

/** Three years are set beside each other: this one and two before. */
const years = 2;

/** Looks up the collections of the years before; of several of a year the one of the same office. */
export async function earlierYears({
  year,
  office,
}: Pick<Collection, 'year' | 'office'>): Promise<EarlierYears> {
  const listed = await call('collections.list', {});
  const all = listed.ok ? listed.value.collections : [];
  const reports: Draft[] = [];
  const from: Collection[] = [];
  for (let back = 1; back <= years; back += 1) {
    const ofYear = all.filter((one) => one.year === year - back);
    const chosen = ofYear.find((one) => one.office === office) ?? ofYear[0];
    const opened = chosen && (await call('collections.open', { id: chosen.id }));
    if (!opened?.ok) continue;
    const { about, files } = opened.value;
    from.push(about);
    reports.push(...standingReports(about, files));
  }
  return { reports, from };
}
