import { closeSync, openSync, readSync } from 'node:fs';

/** Machine numbers of ELF and PE. */
const elf = /** @type {Readonly<Record<number, string>>} */ ({
  0x3e: 'x64',
  0xb7: 'arm64',
  0x102: 'loong64',
});
const pe = /** @type {Readonly<Record<number, string>>} */ ({
  0x8664: 'x64',
  0xaa64: 'arm64',
  0x14c: 'ia32',
});

/**
 * The system and architecture a program file is for, as Node names them; undefined for what is neither ELF nor PE.
 * @param {string} path
 * @returns {{ platform: string, arch: string } | undefined}
 */
export function programArchitecture(path) {
  const head = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  if (head.readUInt32BE(0) === 0x7f454c46) {
    const machine = head.readUInt16LE(18);
    return { platform: 'linux', arch: elf[machine] ?? `ELF ${String(machine)}` };
  }
  if (head.toString('latin1', 0, 2) !== 'MZ') return undefined;
  const at = head.readUInt32LE(0x3c);
  if (at + 6 > head.length) return undefined;
  const machine = head.readUInt16LE(at + 4);
  return { platform: 'win32', arch: pe[machine] ?? `PE ${String(machine)}` };
}
