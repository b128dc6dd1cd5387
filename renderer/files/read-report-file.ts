import { mostReportBytes } from '../../shared/report/report-file.ts';
import type { Output, ReadReport } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { base64Of } from './base64-of.ts';

/** What stands in a report file; refused where it is too large or is there no more. */
export async function readReportFile(file: File): Promise<Result<ReadReport>> {
  const content = await contentOf(file);
  return content.ok ? await call('reports.read', content.value) : content;
}

/** The numbers that stand in a file for the cells of an edition; refused likewise. */
export async function readNumbersFile(
  file: File,
  edition: string,
): Promise<Result<Output<'reports.readNumbers'>>> {
  const content = await contentOf(file);
  return content.ok ? await call('reports.readNumbers', { ...content.value, edition }) : content;
}

/** A file as calls take it; refused where it is too large or is there no more. */
export async function contentOf(file: File): Promise<Result<{ name: string; base64: string }>> {
  if (file.size > mostReportBytes) {
    return fail('invalid', '文件太大，不像一份年度报告，没有读。请确认选对了文件。');
  }
  const base64 = await base64Of(file);
  return base64 === undefined
    ? fail('invalid', '文件读不出来，可能已经移走，或者选的是文件夹。请重新选一次。')
    : ok({ name: file.name, base64 });
}
