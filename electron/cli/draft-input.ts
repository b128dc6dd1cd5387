import { mostReportBytes } from '../../shared/report/report-file.ts';
import type { Call, Input } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readInput } from '../disk/read-input.ts';

/** What a file named on the command line gave. */
interface GivenDraft {
  draft: Draft;
  /** what was repaired, guessed or not understood while reading a report, a line each with the file's name */
  notes: string;
}

/** The draft in a draft file or a report file; a refusal names the file. */
export async function draftInput(call: Call, path: string): Promise<Result<GivenDraft>> {
  const file = fileInput(path);
  if (!file.ok) return file;
  const read = await call('reports.read', file.value);
  return read.ok ? ok({ draft: read.value.draft, notes: notesText(path, read.value.notes) }) : read;
}

/** The file as calls take it. */
export function fileInput(path: string): Result<Input<'reports.read'>> {
  const bytes = readInput(path, mostReportBytes, '草稿或报告文件');
  return bytes.ok ? ok({ name: path, base64: bytes.value.toString('base64') }) : bytes;
}

/** Notes as the command line says them, a line each. */
function notesText(path: string, notes: readonly Note[]): string {
  return notes.map(({ message }) => `${path}：${inOneLine(message)}\n`).join('');
}

/** What a report printed may hold line ends; scripts count on a line each. */
export function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
}
