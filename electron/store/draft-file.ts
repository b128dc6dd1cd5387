import type { Adapter } from 'lowdb';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Disk } from '../disk/disk.ts';
import { readRegularFile } from '../disk/read-file.ts';
import type { Content } from '../disk/read-file.ts';
import { sealState } from '../disk/seal.ts';
import { bytesOfDraft, mostDraftBytes, revisionOf, soundDraft } from './draft-content.ts';

/** lowdb's way to one draft file. The revision is a mark of the very text on disk, so the file holds no field for it. */
export class DraftFile implements Adapter<Result<Draft>> {
  /** of what was last read or written; '' where there is no file, or none that can be read */
  revision = '';
  /** what was last looked at */
  content: Content | undefined;
  private readonly disk: Disk;
  private readonly path: string;
  private readonly put: (path: string, bytes: Uint8Array) => Promise<void>;

  /** `put` writes the file's new content */
  constructor(disk: Disk, path: string, put: (path: string, bytes: Uint8Array) => Promise<void> = refuse) {
    this.disk = disk;
    this.path = path;
    this.put = put;
  }

  /** Takes the file's content and revision; null where there is no file. Throws what the disk says. */
  async look(): Promise<Result<Content> | null> {
    this.revision = '';
    this.content = undefined;
    const found = await readRegularFile(this.disk, this.path, mostDraftBytes);
    if (found === 'none') return null;
    if (found === 'odd')
      return fail('invalid', '不是普通文件（是文件夹、管道或设备），没有打开。请把它移走或改名。');
    if (found === 'large') return fail('invalid', '文件太大，不是年报草稿。请选用本程序保存的草稿文件。');
    this.content = found;
    this.revision = revisionOf(found.bytes);
    return { ok: true, value: found };
  }

  /** Whether what was looked at is as a program of ours left it: a draft, which need not be read to know it. */
  get isSealed(): boolean {
    return this.content !== undefined && sealState(this.content.bytes) === 'good';
  }

  /** null where there is no file; a refusal where the file is not a sound draft. Throws what the disk says. */
  async read(): Promise<Result<Draft> | null> {
    const found = await this.look();
    return found?.ok ? soundDraft(found.value.bytes) : found;
  }

  async write(draft: Result<Draft>): Promise<void> {
    if (!draft.ok) throw new Error('a refusal cannot be written');
    const bytes = bytesOfDraft(draft.value);
    await this.put(this.path, bytes);
    this.revision = revisionOf(bytes);
  }
}

function refuse(path: string): Promise<void> {
  return Promise.reject(new Error(`${path} was opened for reading`));
}
