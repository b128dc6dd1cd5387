import { check, hasErrors } from '../../shared/check/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { ReportFormat } from '../../shared/report/report-file.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { fileNameOf, reportOf } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/report.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Deliver, Print } from '../host.ts';

type Write = (report: Report) => Promise<Result<Uint8Array>>;

/** Loaded when first asked for: writing Word files takes a library that would slow every start. */
const docx = async (report: Report): Promise<Uint8Array> =>
  await (await import('../write/docx/index.ts')).writeDocx(report);
const html = async () => await import('../write/html/write-html.ts');

/** Every format a report can have; a PDF is what the host prints, where it can. */
function writersOf(print: Print | undefined): Record<ReportFormat, Write | undefined> {
  return {
    docx: async (report) => ok(await docx(report)),
    html: async (report) => ok(new TextEncoder().encode((await html()).writeHtml(report))),
    xlsx: async (report) => ok(await (await import('../write/xlsx/write-xlsx.ts')).writeXlsx(report)),
    pdf: print && (async (report) => await print((await html()).writePrintHtml(report))),
  };
}

/** Remembers which state of a draft left the program as which file. */
export type Exported = (
  draft: Draft,
  file: { fileName: string; reportFormat: ReportFormat; bytes: Uint8Array },
) => Promise<unknown>;

export function exportServices(
  deliver: Deliver,
  print: Print | undefined,
  exported: Exported,
): Handlers<'reports.export' | 'reports.preview'> {
  const writers = writersOf(print);
  return {
    'reports.preview': async ({ draft }) =>
      ok({ base64: Buffer.from(await docx(reportOf(draft))).toString('base64') }),
    'reports.export': async ({ draft, format, anyway }) => {
      const write = writers[format];
      if (!write)
        return fail(
          'unavailable',
          '这里不能直接导出 PDF。浏览器里请用“打印”另存为 PDF；也可以导出 Word 后，在 Word 或 WPS 里另存为 PDF。',
        );
      const findings = check(draft);
      if (!anyway && hasErrors(findings)) {
        const errors = findings.filter((each) => each.severity === 'error').length;
        return fail(
          'hasErrors',
          `还有 ${String(errors)} 个错误，没有导出。请先改正；确认无误要照样导出的，请选择“仍然导出”。`,
        );
      }
      const bytes = await write(reportOf(draft));
      if (!bytes.ok) return bytes;
      const fileName = fileNameOf(draft, format);
      const delivered = await deliver({ fileName, bytes: bytes.value });
      // the file is out whether or not that can be written down
      if (delivered.ok && delivered.value.kind !== 'cancelled' && draft.id !== '')
        await exported(draft, { fileName, reportFormat: format, bytes: bytes.value });
      return delivered;
    },
  };
}
