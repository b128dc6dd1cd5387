import { createHash } from 'node:crypto';

/** Bits of SHA-256 that a seal holds. */
const bits = 64;
const sealed = new RegExp(`[ \\t]{${String(bits)}}\\n$`, 'u');

/**
 * A JSON text with its check value behind it: the first 64 bits of the SHA-256 of all before, as blanks (0) and tabs
 * (1) on a line of their own. White space may follow a JSON text (RFC 8259, section 2), so every program reads the
 * same value as before; one that writes the file anew drops the seal with the text it was for.
 */
export function seal(json: string): Buffer {
  const text = `${json}\n`;
  return Buffer.from(`${text}${sealOf(Buffer.from(text))}\n`);
}

/** Whether the bytes are as they were sealed: `none` for those that never were. */
export function sealState(bytes: Uint8Array): 'good' | 'broken' | 'none' {
  const start = bytes.length - bits - 1;
  const end = Buffer.from(bytes.subarray(Math.max(0, start))).toString('latin1');
  // part of one is a file that was cut off or changed
  if (!sealed.test(end)) return /[ \t]{8}\s*$/u.test(end) ? 'broken' : 'none';
  return end.startsWith(sealOf(bytes.subarray(0, start))) ? 'good' : 'broken';
}

function sealOf(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest();
  return [...digest.subarray(0, bits / 8)]
    .map((byte) => byte.toString(2).padStart(8, '0').replaceAll('0', ' ').replaceAll('1', '\t'))
    .join('');
}
