import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../crc32.ts';
import type { RawPart } from '../raw-part.ts';
import { most } from './budget.ts';
import { damaged, encrypted, Refusal, tooLarge } from './refusal.ts';

/** The parts of a zip file by their names; each is unpacked when it is asked for, and only then. */
export interface Zip {
  names: readonly string[];
  read: (name: string) => Buffer | undefined;
  /** the parts as they lie in the file, packed, named as in `names`, for whoever writes it anew with some of them changed */
  raw: () => readonly RawPart[];
}

interface Entry {
  method: number;
  isEncrypted: boolean;
  packed: number;
  /** what the directory says it unpacks to; a hint, not believed */
  size: number;
  checksum: number;
  offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const mostEntries = 5000;
/** Bytes that are unpacked in one go: a whole part, as a rule. */
const smallestChunk = 1024;
const largestChunk = 1_048_576;

/** Opens a zip by its directory. Nothing is written anywhere, so names are only names. */
export function openZip(bytes: Buffer): Zip {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark)
    throw new Refusal(damaged);
  const entries = new Map<string, Entry>();
  const records: (Omit<RawPart, 'local'> & { offset: number })[] = [];
  const directory = bytes.readUInt32LE(end + 16);
  let at = directory;
  const count = Math.min(bytes.readUInt16LE(end + 10), mostEntries);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new Refusal(damaged);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\/+/u, '');
    const entry = {
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      checksum: bytes.readUInt32LE(at + 16),
      offset: bytes.readUInt32LE(at + 42),
    };
    if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    records.push({ name: name.toLowerCase(), record: bytes.subarray(at, next), offset: entry.offset });
    at = next;
  }
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry && unpack(bytes, entry);
    },
    raw: () => {
      // what follows a part up to the next is its own: some writers put its sizes behind it
      const starts = [...records.map(({ offset }) => offset), directory].sort((one, other) => one - other);
      const nextOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? start]));
      return records.map(({ name, record, offset }) => ({
        name,
        record,
        local: bytes.subarray(offset, nextOf.get(offset)),
      }));
    },
  };
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  const content = unpacked(bytes, entry);
  if (crc32(content) !== entry.checksum) throw new Refusal(damaged);
  return content;
}

function unpacked(bytes: Buffer, { method, isEncrypted, packed, size, offset }: Entry): Buffer {
  if (isEncrypted) throw new Refusal(encrypted);
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) throw new Refusal(damaged);
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (from + packed > bytes.length) throw new Refusal(damaged);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) throw new Refusal(damaged);
  try {
    // the limit holds for what really comes out
    const chunkSize = Math.min(Math.max(size + 1, smallestChunk), largestChunk);
    return inflateRawSync(data, { maxOutputLength: most.part, chunkSize });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new Refusal(isTooLarge ? tooLarge : damaged);
  }
}
