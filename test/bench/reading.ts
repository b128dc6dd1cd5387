import mammoth from 'mammoth';
import { readDocx } from '../../electron/read/docx/read-docx.ts';
import { readReport } from '../../electron/read/index.ts';
import { openZip } from '../../electron/read/zip.ts';

/** From bytes to a draft with its notes. */
export async function read(bytes: Uint8Array): Promise<void> {
  const result = await readReport({ name: '去年.docx', bytes });
  if (!result.ok) throw new Error(result.failure.message);
}

/** From bytes to paragraphs and tables, which is as far as mammoth goes. */
export function readParts(bytes: Uint8Array): Promise<void> {
  readDocx(openZip(Buffer.from(bytes)));
  return Promise.resolve();
}

/** From the same bytes to HTML by mammoth, which knows nothing yet of sections and cells. */
export async function readByMammoth(bytes: Uint8Array): Promise<void> {
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
}
