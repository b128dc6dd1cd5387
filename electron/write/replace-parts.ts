import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../crc32.ts';
import type { RawPart } from '../raw-part.ts';

const deflate = 8;
/** Names are UTF-8 (APPNOTE 4.4.4). */
const utf8 = 0x0800;
const version = 20;
/** 1 January 1980, the earliest date a zip can name. */
const earliest = 0x0021;

/**
 * The same package with some parts changed or added. Every other part is copied as it lies there, header, packing and dates.
 * Names are matched without regard to case, as in packages (ISO/IEC 29500-2, 6.2.2.3).
 */
export function replaceParts(parts: readonly RawPart[], changed: ReadonlyMap<string, Uint8Array>): Buffer {
  const left = new Map([...changed].map(([name, bytes]) => [name.toLowerCase(), { name, bytes }]));
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  const put = (local: Buffer, record: Buffer): void => {
    record.writeUInt32LE(offset, 42);
    locals.push(local);
    records.push(record);
    offset += local.length;
  };
  for (const { name, record, local } of parts) {
    const change = left.get(name);
    if (!change) {
      put(local, Buffer.from(record));
      continue;
    }
    left.delete(name);
    const time = record.readUInt32LE(12);
    const nameLength = record.readUInt16LE(28);
    const written = packed(
      record.subarray(46, 46 + nameLength),
      change.bytes,
      time,
      record.readUInt16LE(8) & utf8,
    );
    put(written.local, written.record);
  }
  for (const { name, bytes } of left.values()) {
    const written = packed(Buffer.from(name), bytes, earliest << 16, utf8);
    put(written.local, written.record);
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A part with its two headers (APPNOTE 4.3.7, 4.3.12); the offset in the second is still to be filled in. */
function packed(
  name: Buffer,
  content: Uint8Array,
  time: number,
  flags: number,
): { local: Buffer; record: Buffer } {
  const data = deflateRawSync(content, { level: 6 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(version, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(deflate, 4);
  common.writeUInt32LE(time, 6);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([mark(0x04034b50), common, name, data]);
  const own = Buffer.alloc(2);
  own.writeUInt16LE(version, 0);
  const record = Buffer.concat([mark(0x02014b50), own, common, Buffer.alloc(14), name]);
  return { local, record };
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
