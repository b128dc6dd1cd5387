import mammoth from 'mammoth';
import { readReport } from '../../electron/read/index.ts';

/** From bytes to a draft with its notes. */
export async function read(bytes: Uint8Array): Promise<void> {
  const result = await readReport({ name: '去年.docx', bytes });
  if (!result.ok) throw new Error(result.failure.message);
}

/** From the same bytes to HTML by mammoth, which knows nothing yet of sections and cells. */
export async function readByMammoth(bytes: Uint8Array): Promise<void> {
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
}
