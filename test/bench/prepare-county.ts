import { join } from 'node:path';
import { writeDocx } from '../../electron/write/docx/index.ts';
import { reportOf } from '../../shared/report/report.ts';
import { fullDraft } from '../cases/full.ts';
import { madeCounty } from '../cases/county/county.ts';
import { writeReportFile } from '../cases/county/files.ts';

// the form is compiled while this module is loaded: what loads it brings nothing in later
await writeDocx(reportOf(fullDraft()));

/** Writes a made-up county of so many units into a folder, a Word file each. */
export async function prepareCounty(folder: string, units: number): Promise<void> {
  for (const [at, { draft }] of madeCounty(units).entries())
    await writeReportFile(join(folder, `${String(at)}.docx`), 'docx', draft);
}
