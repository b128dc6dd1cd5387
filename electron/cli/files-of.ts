import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isLeftBeside, reportExtensions } from '../../shared/report/report-file.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';

/** What a path on the command line names: a file, or in their order the drafts and reports that lie in a folder. */
export function filesOf(path: string): Result<string[]> {
  try {
    // what is not there is said by whoever reads it
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return ok([path]);
    const files = readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && isReport(entry.name))
      .map((entry) => join(path, entry.name))
      .sort((left, right) => byName.compare(left, right));
    return files.length > 0 ? ok(files) : fail('notFound', `${path}：${nothingThere}`);
  } catch (error) {
    return diskRefusal(path, error);
  }
}

/** As file lists are sorted: 2.docx before 10.docx. */
export const byName = new Intl.Collator('zh', { numeric: true });
const nothingThere = `文件夹里没有草稿或报告（${reportExtensions.join('、')}）。请确认选对了文件夹。`;

function isReport(name: string): boolean {
  return reportExtensions.includes(extname(name).toLowerCase()) && !isLeftBeside(name);
}
