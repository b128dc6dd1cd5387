import { createHash } from 'node:crypto';
import type { Adapter } from 'lowdb';
import { readDraft } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { errorCode } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { writeDurably } from '../disk/write-durably.ts';

/** No draft comes near this many bytes; a larger file is something else and is not read into memory. */
export const mostDraftBytes = 32 * 1024 * 1024;

/** lowdb's way to one draft file. The revision is a mark of the very text on disk, so the file holds no field for it. */
export class DraftFile implements Adapter<Result<Draft>> {
  /** of what was last read or written; '' where there is no file */
  revision = '';
  private readonly disk: Disk;
  private readonly path: string;

  constructor(disk: Disk, path: string) {
    this.disk = disk;
    this.path = path;
  }

  /** null where there is no file; a refusal where the file is not a draft. Throws what the disk says. */
  async read(): Promise<Result<Draft> | null> {
    this.revision = '';
    try {
      const { size } = await this.disk.stat(this.path);
      if (size > mostDraftBytes)
        return fail('invalid', '文件太大，不是年报草稿。请选用本程序保存的草稿文件。');
      const bytes = await this.disk.readFile(this.path);
      this.revision = revisionOf(bytes);
      return draftOfBytes(bytes);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async write(draft: Result<Draft>): Promise<void> {
    if (!draft.ok) throw new Error('a refusal cannot be written');
    const bytes = Buffer.from(`${JSON.stringify(draft.value, null, 2)}\n`);
    await writeDurably(this.disk, this.path, bytes, { mode: 0o600 });
    this.revision = revisionOf(bytes);
  }
}

function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A draft out of the bytes of a file; the refusal names the place in it, the caller adds the file's name. */
export function draftOfBytes(bytes: Uint8Array): Result<Draft> {
  if (bytes.length === 0) return fail('invalid', '文件是空的。请选用本程序保存的草稿文件。');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('invalid', '内容不完整或者不是草稿文件（不是 JSON）。请选用本程序保存的草稿文件或它的备份。');
  }
  return readDraft(json);
}
