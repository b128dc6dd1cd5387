import { publishedHeads, publishedRows, publishedTitle } from '../../../shared/collection/published.ts';
import type { Published } from '../../../shared/collection/published.ts';
import { sheetOfLines } from './lines.ts';
import type { SheetHeads } from './lines.ts';
import { writeSheets } from './write-sheets.ts';

const widths = [8, 36, 70, 8];

/** The list of reports to publish as a workbook of one sheet. */
export async function writePublished(published: Published): Promise<Uint8Array> {
  const heads: SheetHeads = publishedHeads.map((head, at) => [head, widths[at] ?? 8]);
  return await writeSheets([
    sheetOfLines('公开名单', publishedTitle(published), heads, publishedRows(published)),
  ]);
}
