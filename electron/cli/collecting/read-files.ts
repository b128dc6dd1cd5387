import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { checkHandedIn } from '../../../shared/collection/check-handed-in.ts';
import type { HandedIn } from '../../../shared/collection/handed-in.ts';
import { organOf } from '../../../shared/collection/handed-in.ts';
import { mostReportBytes, reportExtensions } from '../../../shared/report/report-file.ts';
import type { Call, Output } from '../../../shared/contract.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readInput } from '../../disk/read-input.ts';
import { sha256Of } from '../../disk/sha256.ts';
import type { FileBelow } from './files-below.ts';

/** What a unit hands in: a report, or drafts packed by this program. */
const known: readonly string[] = [...reportExtensions, '.nianbao'];

/** Whether a file's name says that it is meant to be a report. */
export function isMeant(name: string): boolean {
  return known.includes(extname(name).toLowerCase());
}

/** The reports of one file with the check value of its bytes; a refusal names the file. */
export async function readOne(
  call: Call,
  { path, name }: FileBelow,
): Promise<Result<{ digest: string; reports: Output<'collections.read'>['reports'] }>> {
  const ends = extname(name).toLowerCase();
  if (ends !== '' && !isMeant(name))
    return fail(
      'invalid',
      `${name}：${ends} 文件不是能读的报告，没有读。里面如果是报告，请让单位另存为 Word（.docx）再交。`,
    );
  const bytes = readInput(path, mostReportBytes, '报告文件', { shown: name });
  if (!bytes.ok) return bytes;
  const digest = sha256Of(bytes.value);
  const read = await call('collections.read', { name, base64: bytes.value.toString('base64') });
  return read.ok ? ok({ digest, reports: read.value.reports }) : read;
}

/** What is asked of each report while it is there: its year's last report, and its words. */
export interface Asked {
  year: number;
  last: (draft: Draft) => Draft | undefined;
  heard: (file: string, draft: Draft) => void;
}

/** The files one after the other, checked; of each report only its numbers and findings stay in memory. */
export async function* readFiles(
  call: Call,
  files: readonly FileBelow[],
  { year, last, heard }: Asked,
): AsyncGenerator<HandedIn> {
  for (const file of files) {
    const writtenAt = timeOf(file);
    const read = await readOne(call, file);
    if (!read.ok) {
      const { message } = read.failure;
      yield { file: file.name, digest: '', writtenAt, report: null, refusal: message };
      continue;
    }
    const { digest, reports } = read.value;
    // a package may hold earlier years too
    const ofYear = reports.filter(({ draft }) => draft.year === year);
    for (const one of ofYear.length > 0 ? ofYear : reports.slice(0, 1)) {
      heard(file.name, one.draft);
      const report = checkHandedIn(one, organOf(one.draft) === '' ? undefined : last(one.draft));
      yield { file: file.name, digest, writtenAt, report, refusal: '' };
    }
  }
}

/** When a file was last written; 0 where it cannot be asked. */
function timeOf({ path }: FileBelow): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
