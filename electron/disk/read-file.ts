import { errorCode } from './disk.ts';
import type { Disk } from './disk.ts';

/** Why a path gives no bytes: nothing there; a pipe, a device or a folder; larger than any file of the kind. */
type NoContent = 'none' | 'odd' | 'large';
/** The bytes of a file, and when they were written. */
export interface Content {
  bytes: Buffer;
  writtenAt: Date;
}

/** The content of a regular file of at most `most` bytes. Pipes and devices are never opened. Throws what the disk says. */
export async function readRegularFile(disk: Disk, path: string, most: number): Promise<Content | NoContent> {
  try {
    const found = await disk.stat(path);
    if (!found.isFile()) return 'odd';
    if (found.size > most) return 'large';
    return { bytes: await disk.readFile(path), writtenAt: found.mtime };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw error;
  }
}
