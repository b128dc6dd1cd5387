import { check, checkAsRead } from '../../shared/check/index.ts';
import { mostReportBytes } from '../../shared/report/report-file.ts';
import type { ReadReport, Handlers } from '../../shared/contract.ts';
import type { Cells } from '../../shared/form/cells.ts';
import type { Edition } from '../../shared/form/edition.ts';
import { findEdition } from '../../shared/form/editions/index.ts';
import { labelledNumbers } from '../../shared/recognise/labelled-numbers.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { asBefore } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Recognised } from '../../shared/recognise/recognise.ts';
import type { Result } from '../../shared/result.ts';
import { draftOfBytes } from '../store/draft-content.ts';

/** Loaded when first asked for: the readers take libraries that would slow every start. */
const readers = async () => await import('../read/index.ts');

export function reportServices(): Handlers<
  'reports.read' | 'reports.readPasted' | 'reports.readNumbers' | 'reports.check'
> {
  return {
    'reports.read': readFile,
    'reports.readPasted': async (pasted) => keptNowhere(await (await readers()).readPasted(pasted)),
    'reports.readNumbers': async ({ edition: id, ...file }) => {
      const edition = findEdition(id);
      return edition ? await readNumbers(edition, file) : fail('invalid', `没有 ${id} 年这种报告格式。`);
    },
    'reports.check': async ({ last, ...file }) => {
      const read = await readFile(file);
      if (!read.ok) return read;
      const { notes, titles, draft: found } = read.value;
      // a report of the same year or a later one is nothing to compare with
      const draft = last && last.year < found.year ? { ...found, before: asBefore(last) } : found;
      return ok({ draft, notes, findings: titles ? checkAsRead(draft, notes, titles) : check(draft) });
    },
  };
}

/** The numbers a file has for the cells of an edition; refused where it has none. */
async function readNumbers(
  edition: Edition,
  file: { name: string; base64: string },
): Promise<Result<{ cells: Cells; notes: readonly Note[] }>> {
  const report = await readFile(file);
  if (report.ok && Object.keys(report.value.draft.cells).length > 0) {
    const { draft, notes } = report.value;
    if (draft.edition === edition.id) return ok({ cells: draft.cells, notes });
    const message = `里面的表是 ${draft.edition} 年的格式，这份草稿用的是 ${edition.id} 年的格式，没有读。请选用同一种格式的文件。`;
    return fail('invalid', `${file.name}：${message}`);
  }
  const rows = (await readers()).readRows({ name: file.name, bytes: Buffer.from(file.base64, 'base64') });
  if (!rows.ok) return report.ok ? rows : report;
  const read = labelledNumbers(edition, rows.value);
  if (Object.keys(read.cells).length > 0) return ok(read);
  const message =
    '里面没有找到三张表，也没有找到一行一个的“名称、数”。请选用照官方表填好的文件，或者在一行里写明是哪一格和它的数。';
  return fail('invalid', `${file.name}：${message}`);
}

/** `titles` of sections are there where a report was read, not a draft file. */
type FileRead = ReadReport & Partial<Pick<Recognised, 'titles'>>;

/** A report file or a draft file, as a draft that is kept nowhere. */
export async function readFile({
  name,
  base64,
}: {
  name: string;
  base64: string;
}): Promise<Result<FileRead>> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > mostReportBytes)
    return fail('invalid', `${name}：文件超过 50 MB，不像一份年度报告，没有读。请确认选对了文件。`);
  if (bytes.length !== sizeOf(base64))
    return fail('invalid', `${name}：收到的内容不完整，没有读。请重新选择这个文件。`);
  if (!isDraftFile(name, bytes)) return keptNowhere(await (await readers()).readReport({ name, bytes }));
  const draft = draftOfBytes(bytes);
  return draft.ok
    ? keptNowhere(ok({ draft: draft.value, notes: [] }))
    : fail(draft.failure.code, `${name}：${draft.failure.message}`);
}

/** Bytes that base64 stands for; Buffer passes over what is not base64 in silence. */
function sizeOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

/** Drafts are JSON objects. RTF begins with a brace too, and so does UTF-16 with 第 or 简 at its start; readers read these. */
function isDraftFile(name: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1').replace(/^ï»¿/u, '').trimStart();
  return /\.json$/iu.test(name) || /^\{\s*["}]/u.test(start);
}

/** Whatever id a file holds, it is not that of a draft in the drafts folder. */
function keptNowhere<T extends ReadReport>(read: Result<T>): Result<T> {
  return read.ok ? ok({ ...read.value, draft: { ...read.value.draft, id: '' } }) : read;
}
