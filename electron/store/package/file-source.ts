import type { Disk } from '../../disk/disk.ts';
import type { Source } from './unpack.ts';

/** A file from its beginning, a piece at a time. Throws what the disk says. */
export function fileSource(disk: Disk, path: string): Source {
  return async function* () {
    const file = await disk.open(path, 'r');
    try {
      const buffer = Buffer.alloc(256 * 1024);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length);
        if (bytesRead === 0) return;
        yield Buffer.from(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  };
}

/** Bytes as a call brings them. */
export function sourceOfBase64(base64: string): Source {
  return async function* () {
    await Promise.resolve();
    yield Buffer.from(base64, 'base64');
  };
}
