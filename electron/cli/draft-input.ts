import { readFileSync, statSync } from 'node:fs';
import { mostReportBytes } from '../../shared/contract.ts';
import type { Call, Input } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';

/** What a file named on the command line gave. */
export interface Given {
  draft: Draft;
  /** what was repaired, guessed or not understood while reading a report, a line each with the file's name */
  remarks: string;
}

/** The draft in a draft file or a report file; a refusal names the file. */
export async function draftInput(call: Call, path: string): Promise<Result<Given>> {
  const file = fileInput(path);
  if (!file.ok) return file;
  const read = await call('reports.read', file.value);
  return read.ok ? ok({ draft: read.value.draft, remarks: remarksOf(path, read.value.notes) }) : read;
}

/** The file as calls take it. */
export function fileInput(path: string): Result<Input<'reports.read'>> {
  const bytes = contentOf(path);
  return bytes.ok ? ok({ name: path, base64: bytes.value.toString('base64') }) : bytes;
}

/** Notes as the command line says them, a line each. */
export function remarksOf(path: string, notes: readonly Note[]): string {
  return notes.map(({ message }) => `${path}：${inOneLine(message)}\n`).join('');
}

/** In one go: a command has nothing else to do meanwhile, and a folder of hundreds waits for each turn of the loop. */
function contentOf(path: string): Result<Buffer> {
  try {
    const info = statSync(path);
    if (info.isDirectory())
      return fail('invalid', `${path}：这是一个文件夹，不是文件。请指定草稿或报告文件。`);
    if (info.size > mostReportBytes)
      return fail('invalid', `${path}：文件超过 50 MB，不像一份年度报告，没有读。请确认选对了文件。`);
    return ok(readFileSync(path));
  } catch (error) {
    return diskRefusal(path, error);
  }
}

/** What a report printed may hold line ends; scripts count on a line each. */
export function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
}
