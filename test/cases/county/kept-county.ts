import { createCollectionStore } from '../../../electron/collect/collection-store.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { writeDocx } from '../../../electron/write/docx/index.ts';
import { reportOf } from '../../../shared/report/report.ts';
import { valueOf } from '../../value-of.ts';
import { countyYear } from './county.ts';
import type { MadeUnit } from './county.ts';

export const office = '清河县政务公开办公室';

/** Keeps a collection of this year with these units' reports, and one of last year, as if their files had come in. */
export async function keepCounty(folder: string, units: readonly MadeUnit[]): Promise<string> {
  const store = createCollectionStore(folder);
  const keep = async (year: number, draftOf: (unit: MadeUnit) => Draft): Promise<string> => {
    const names = units.map(({ name }) => name);
    const { id } = valueOf(await store.create({ year, office, units: names, uncounted: [], awaited: [] }));
    for (const unit of units) {
      const draft = draftOf(unit);
      const reports = [{ draft, notes: [], titles: [], isTables: false }];
      const fresh = { refusal: '', unit: '', decision: 'open', left: [], remarks: '' } as const;
      const file = { file: `${unit.name}年报.docx`, writtenAt: 1, reports, ...fresh };
      valueOf(await store.add(id, file, await writeDocx(reportOf(draft))));
    }
    return id;
  };
  await keep(countyYear - 1, ({ last }) => last);
  return await keep(countyYear, ({ draft }) => draft);
}
