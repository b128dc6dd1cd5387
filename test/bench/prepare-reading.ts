import { writeDocx } from '../../electron/write/docx/index.ts';
import { reportOf } from '../../shared/report/report.ts';
import { fullDraft } from '../cases/full.ts';

/** A typical report as it lies on an office PC. */
export const bytes = await writeDocx(reportOf(fullDraft()));
