import { join } from 'node:path';
import { hasErrors } from '../../../shared/check/index.ts';
import { remarksOf } from '../../../shared/collection/remarks.ts';
import type { Roll, RollEntry } from '../../../shared/collection/roll.ts';
import { unitFileNames } from '../../../shared/collection/unit-file-names.ts';
import { stands } from '../../../shared/collection/state.ts';
import type { Call } from '../../../shared/contract.ts';
import { mostReportBytes } from '../../../shared/report/report-file.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { isoDay } from '../../../shared/words/iso-day.ts';
import { readInput } from '../../disk/read-input.ts';
import type { FileBelow } from './files-below.ts';
import { resultNames } from './results.ts';

/** Where reports are sent back from and to. */
export interface Back {
  year: number;
  /** where each file lies, by the name it has in the roll */
  paths: ReadonlyMap<string, FileBelow['path']>;
  office: string;
}

const { opinions, comments } = resultNames;
const word = /\.docx$/iu;

/**
 * Writes what goes back to the units whose reports have errors: an opinion each, and their own Word file with comments where
 * they sent one. Answers the folders it wrote into and what could not be commented.
 */
export async function sendBack(
  call: Call,
  roll: Roll,
  back: Back,
): Promise<Result<{ folders: string[]; refusals: string[] }>> {
  const wrong = roll.entries.filter(
    ({ state, report }) => stands(state) && hasErrors(report?.findings ?? []),
  );
  const refusals: string[] = [];
  let isCommented = false;
  if (wrong.length === 0) return ok({ folders: [], refusals });
  const nameOf = unitFileNames();
  for (const entry of wrong) {
    const name = nameOf(entry.unit);
    const done = await writeOpinion(call, entry, back, join(opinions, `${name}.docx`));
    if (!done.ok) return done;
    if (!word.test(entry.file)) continue;
    const commented = await comment(call, entry, back, join(comments, `${name}.docx`));
    if (commented.ok) isCommented = true;
    else refusals.push(commented.failure.message);
  }
  return ok({ folders: isCommented ? [opinions, comments] : [opinions], refusals });
}

async function writeOpinion(
  call: Call,
  { unit, report }: RollEntry,
  { year, office }: Back,
  fileName: string,
): Promise<Result<unknown>> {
  const findings = report?.findings ?? [];
  const opinion = { unit, year, office, date: isoDay(new Date()), findings: [...findings], remarks: [] };
  return await call('collections.opinion', { fileName, opinion });
}

/** The unit's own file again, read where it lies, with comments. */
async function comment(
  call: Call,
  { file, report }: RollEntry,
  { paths, office }: Back,
  fileName: string,
): Promise<Result<unknown>> {
  const bytes = readInput(paths.get(file) ?? file, mostReportBytes, '报告文件', { shown: file });
  if (!bytes.ok) return bytes;
  return await call('collections.comment', {
    name: file,
    base64: bytes.value.toString('base64'),
    fileName,
    author: office,
    date: isoDay(new Date()),
    remarks: remarksOf(report?.findings ?? [], (report?.sentBack ?? 0) + 1),
  });
}
