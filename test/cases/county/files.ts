import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { realDisk } from '../../../electron/disk/disk.ts';
import { bytesOfDraft, revisionOf } from '../../../electron/store/draft-content.ts';
import { writePackage } from '../../../electron/store/package/write-package.ts';
import { writeDocx } from '../../../electron/write/docx/index.ts';
import { writeHtml } from '../../../electron/write/html/write-html.ts';
import { writeXlsx } from '../../../electron/write/xlsx/write-xlsx.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { PrintedBlock } from '../../../shared/recognise/pages/printed-document.ts';
import { textCell } from '../../../shared/recognise/pages/printed-document.ts';
import { reportOf } from '../../../shared/report/report.ts';
import { writeTestText } from '../../electron/read/builders/text.ts';

/** Six kinds of file in which units hand in. */
export const fileKinds = ['docx', 'html', 'txt', 'json', 'nianbao', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Writes a draft as such a file. */
export async function writeReportFile(path: string, kind: FileKind, draft: Draft): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const report = reportOf(draft);
  switch (kind) {
    case 'docx':
      await writeFile(path, await writeDocx(report));
      return;
    case 'html':
      await writeFile(path, writeHtml(report));
      return;
    case 'xlsx':
      await writeFile(path, await writeXlsx(report));
      return;
    case 'json':
      await writeFile(path, bytesOfDraft(draft));
      return;
    case 'txt':
      await writeFile(path, asText(draft));
      return;
    case 'nianbao':
      await writePackage(realDisk, path, packed(draft));
  }
}

function asText(draft: Draft): Uint8Array {
  const blocks = reportOf(draft).blocks.map((block): PrintedBlock => {
    if (block.kind !== 'table') return { kind: 'paragraph', text: block.text };
    const rows = block.rows.map(({ cells }) =>
      cells.map((cell) =>
        textCell(
          cell.id === undefined ? cell.text : (block.values[cell.id] ?? ''),
          cell.colSpan,
          cell.rowSpan,
        ),
      ),
    );
    return { kind: 'table', grid: true, rows };
  });
  return writeTestText({ blocks, pictures: 0, doubts: [] }, 'tabs');
}

async function* packed(draft: Draft) {
  await Promise.resolve();
  const content = bytesOfDraft({ ...draft, id: 'mine' });
  yield {
    draft: 'mine',
    is: 'draft' as const,
    sha256: revisionOf(content),
    content: content.toString(),
  };
}

/** A report's file name as units choose it. */
export function fileName(folder: string, name: string, kind: FileKind): string {
  return join(folder, `${name}年报.${kind}`);
}
