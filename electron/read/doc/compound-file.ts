import { damaged, Refusal } from '../refusal.ts';

const endOfChain = 0xfffffffa;

/**
 * The streams at the root of a compound file, by name ([MS-CFB]). Chains that turn back on themselves or leave the
 * file are refused, so reading ends after at most as many steps as the file has sectors.
 */
export function openCompoundFile(bytes: Buffer): (name: string) => Buffer | undefined {
  if (bytes.length < 1536) throw new Refusal(damaged);
  const shift = bytes.readUInt16LE(30);
  const miniShift = bytes.readUInt16LE(32);
  if ((shift !== 9 && shift !== 12) || miniShift > shift) throw new Refusal(damaged);
  const size = 1 << shift;
  const sectors = Math.floor(bytes.length / size);
  const sector = (index: number): Buffer => {
    const at = (index + 1) * size;
    if (at >= bytes.length) throw new Refusal(damaged);
    return bytes.subarray(at, at + size);
  };
  const table = allocation(bytes, sector, size, sectors);
  const chain = (first: number, next: readonly number[]): number[] => {
    const indexes: number[] = [];
    for (let at = first; at < endOfChain; at = next[at] ?? endOfChain) {
      indexes.push(at);
      if (indexes.length > next.length) throw new Refusal(damaged);
    }
    return indexes;
  };
  const whole = (first: number): Buffer => Buffer.concat(chain(first, table).map(sector));

  const directory = whole(bytes.readUInt32LE(48));
  const entry = (index: number): Buffer | undefined =>
    (index + 1) * 128 <= directory.length ? directory.subarray(index * 128, (index + 1) * 128) : undefined;
  const root = entry(0);
  if (!root) throw new Refusal(damaged);
  const miniTable = numbers(whole(bytes.readUInt32LE(60)));
  const miniStream = whole(root.readUInt32LE(116));
  const miniSize = 1 << miniShift;
  const cutoff = bytes.readUInt32LE(56);

  const streams = new Map<string, Buffer>();
  const pending = [root.readUInt32LE(76)];
  const seen = new Set<number>();
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const one = entry(index);
    if (!one || seen.has(index)) continue;
    seen.add(index);
    pending.push(one.readUInt32LE(68), one.readUInt32LE(72));
    const length = Math.min(Math.max(one.readUInt16LE(64) - 2, 0), 62);
    if (one[66] === 2) streams.set(one.toString('utf16le', 0, length), one);
  }
  return (name) => {
    const one = streams.get(name);
    if (!one) return undefined;
    const length = one.readUInt32LE(120);
    const first = one.readUInt32LE(116);
    if (length >= cutoff) return whole(first).subarray(0, length);
    const parts = chain(first, miniTable).map((at) =>
      miniStream.subarray(at * miniSize, (at + 1) * miniSize),
    );
    return Buffer.concat(parts).subarray(0, length);
  };
}

/** The sector that follows each sector. */
function allocation(
  bytes: Buffer,
  sector: (index: number) => Buffer,
  size: number,
  sectors: number,
): number[] {
  const parts = numbers(bytes.subarray(76, 512));
  let next = bytes.readUInt32LE(68);
  for (let count = 0; next < endOfChain && count < sectors; count += 1) {
    const more = numbers(sector(next));
    next = more.pop() ?? endOfChain;
    parts.push(...more);
  }
  const used = parts.filter((index) => index < endOfChain).slice(0, Math.ceil((sectors * 4) / size) + 1);
  return used.flatMap((index) => numbers(sector(index)));
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}
