import type { Report } from '../../../shared/report.ts';
export function writeDocx(report: Report): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(report.title));
}
