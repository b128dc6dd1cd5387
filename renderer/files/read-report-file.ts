import { mostReportBytes } from '../../shared/report/report-file.ts';
import type { ReadReport } from '../../shared/contract.ts';
import { fail } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';

/** What stands in a report file; refused where it is too large or is there no more. */
export async function readReportFile(file: File): Promise<Result<ReadReport>> {
  if (file.size > mostReportBytes) {
    return fail('invalid', '文件太大，不像一份年度报告，没有读。请确认选对了文件。');
  }
  const base64 = await base64Of(file);
  if (base64 === undefined) {
    return fail('invalid', '文件读不出来，可能已经移走，或者选的是文件夹。请重新选一次。');
  }
  return await call('reports.read', { name: file.name, base64 });
}

async function base64Of(file: File): Promise<string | undefined> {
  return await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : undefined);
    };
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.readAsDataURL(file);
  });
}
