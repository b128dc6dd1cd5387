import { writeDocx } from '../../electron/write/docx/index.ts';
import { reportOf } from '../../shared/report/report.ts';
import { fullDraft } from '../cases/full.ts';
import { seedDraft, seedIds } from '../cases/seeds.ts';

/** What a county receives: reports of both editions, some with faults. */
export const reports = await Promise.all(
  [fullDraft(), ...seedIds.map(seedDraft)].map(async (draft) => await writeDocx(reportOf(draft))),
);
