import { randomBytes } from 'node:crypto';
import type { Adapter } from 'lowdb';
import type { Disk } from '../disk/disk.ts';
import { readRegularFile } from '../disk/read-file.ts';
import { renamePatiently } from '../disk/rename-patiently.ts';
import { seal, sealState } from '../disk/seal.ts';
import { writeCopy } from '../disk/write-copy.ts';
import { writeDurably } from '../disk/write-durably.ts';

const mostBytes = 1024 * 1024;

/**
 * lowdb's way to a small file of our own. One that is damaged reads as its latest copy, or as none, and is moved aside
 * before it is written over.
 */
export class SealedFile<T> implements Adapter<T> {
  private readonly disk: Disk;
  private readonly path: string;
  private readonly parse: (json: unknown) => T | undefined;

  /** `parse` answers undefined for what is no content of such a file */
  constructor(disk: Disk, path: string, parse: (json: unknown) => T | undefined) {
    this.disk = disk;
    this.path = path;
    this.parse = parse;
  }

  /** null where there is nothing that can be read. Throws what the disk says. */
  async read(): Promise<T | null> {
    const found = await this.look(this.path);
    if (found !== 'damaged') return found === 'none' ? null : found.value;
    const copy = await this.look(this.copy);
    return typeof copy === 'string' ? null : copy.value;
  }

  async write(value: T): Promise<void> {
    if ((await this.look(this.path)) === 'damaged') {
      const aside = `${this.path}.damaged-${randomBytes(4).toString('hex')}`;
      await renamePatiently(this.disk, this.path, aside);
    }
    const bytes = seal(JSON.stringify(value, null, 2));
    await writeDurably(this.disk, this.path, bytes, { mode: 0o600 });
    // it is needed only where the file itself is lost
    await writeCopy(this.disk, this.copy, bytes).catch(() => undefined);
  }

  private get copy(): string {
    return `${this.path}.copy`;
  }

  private async look(path: string): Promise<{ value: T } | 'none' | 'damaged'> {
    const found = await readRegularFile(this.disk, path, mostBytes);
    if (typeof found === 'string') return found === 'none' ? 'none' : 'damaged';
    if (sealState(found.bytes) === 'broken') return 'damaged';
    try {
      const value = this.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes)));
      return value === undefined ? 'damaged' : { value };
    } catch {
      return 'damaged';
    }
  }
}
