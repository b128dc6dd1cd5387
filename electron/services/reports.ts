import { check, hasErrors } from '../../shared/check/index.ts';
import type { ReportFormat } from '../../shared/contract.ts';
import { checkCells } from '../../shared/draft.ts';
import { fileNameOf, reportOf } from '../../shared/report.ts';
import type { Report } from '../../shared/report.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Deliver } from '../deliver.ts';
import type { Handlers } from './handlers.ts';

interface Writer {
  mediaType: string;
  write: (report: Report) => Promise<Uint8Array>;
}

/** Loaded when first asked for: writing Word files takes a library that would slow every start. */
const writers: Record<ReportFormat, Writer> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (report) => await (await import('../docx/write/index.ts')).writeDocx(report),
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: async (report) => new TextEncoder().encode((await import('../html/write.ts')).writeHtml(report)),
  },
};

export function reportServices(deliver: Deliver): Handlers<'reports.check' | 'reports.export'> {
  return {
    'reports.check': ({ draft }) => {
      const checked = checkCells(draft);
      return checked.ok ? ok({ findings: check(checked.value) }) : checked;
    },
    'reports.export': async ({ draft, format, anyway }) => {
      const checked = checkCells(draft);
      if (!checked.ok) return checked;
      const findings = check(checked.value);
      if (!anyway && hasErrors(findings)) {
        const errors = findings.filter((each) => each.severity === 'error').length;
        return fail(
          'hasErrors',
          `还有 ${String(errors)} 个错误，没有导出。请先改正；确认无误要照样导出的，请选择“仍然导出”。`,
        );
      }
      const { mediaType, write } = writers[format];
      const bytes = await write(reportOf(checked.value));
      return await deliver({ fileName: fileNameOf(checked.value, format), mediaType, bytes });
    },
  };
}
