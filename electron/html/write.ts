import type { Report } from '../../shared/report.ts';
export function writeHtml(report: Report): string {
  return `<!doctype html><title>${report.title}</title>`;
}
