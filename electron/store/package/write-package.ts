import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packageVersion } from '../../../shared/draft/package-lines.ts';
import type { PackageEntry } from '../../../shared/draft/package-lines.ts';
import type { Disk } from '../../disk/disk.ts';
import { writeDurably } from '../../disk/write-durably.ts';
import type { Unnamed } from '../../disk/write-durably.ts';

/** Characters that are packed in one go; gzip files may follow one another in one (RFC 1952, section 2.2). */
const batch = 256 * 1024;

interface WrittenPackage {
  entries: number;
  bytes: number;
  /** of all contents in their order, to compare what is read back with */
  mark: string;
}

/** The lines of a package one after another, so that thousands of drafts take the memory of one. Throws what the disk says. */
export async function writePackage(
  disk: Disk,
  path: string,
  entries: AsyncIterable<PackageEntry>,
): Promise<WrittenPackage> {
  const written = { entries: 0, bytes: 0 };
  const all = createHash('sha256');
  const pack = async (file: Unnamed): Promise<void> => {
    let waiting = line({
      format: 'nianbao-package',
      version: packageVersion,
      made: new Date().toISOString(),
    });
    const flush = async (): Promise<void> => {
      const packed = gzipSync(waiting);
      written.bytes += packed.length;
      waiting = '';
      await file.writeFile(packed);
    };
    for await (const entry of entries) {
      written.entries += 1;
      all.update(entry.sha256);
      waiting += line(entry);
      if (waiting.length > batch) await flush();
    }
    waiting += line({ end: written.entries });
    await flush();
  };
  await writeDurably(disk, path, pack, { mode: 0o600 });
  return { ...written, mark: all.digest('hex') };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
