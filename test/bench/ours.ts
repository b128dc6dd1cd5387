import { writeDocx } from '../../electron/write/docx/index.ts';
import type { Report } from '../../shared/report/report.ts';

/** What the benchmark calls: this program's export. */
export async function write({ report }: { report: Report }): Promise<Uint8Array> {
  return await writeDocx(report);
}
