import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../build/offline/archives.mjs';
import { nsis } from '../../build/offline/nsis.mjs';
import { layOut } from '../../build/offline/tree.mjs';
import { version } from '../../build/release.mjs';
import { whereIs } from '../../build/tools.mjs';
import { builtCli } from '../built-program.ts';
import { describeWith } from '../requires.ts';

const work = mkdtempSync(join(tmpdir(), 'nianbao-windows-'));
const folder = join(work, `nianbao-${version}`);
const makensis = whereIs('makensis') ?? '';

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});
beforeAll(() => {
  // Node for Windows is of no use here; what stands around it is the same
  const program = join(work, 'node.exe');
  writeFileSync(program, 'MZ');
  const starter = join(work, '年报.exe');
  writeFileSync(starter, 'MZ');
  mkdirSync(folder);
  layOut(folder, 'win-x64', {
    program: dirname(dirname(builtCli)),
    runtime: { program, licence: undefined },
    starter,
  });
});

describe('the bundle for Windows', () => {
  it('holds one folder with a starter, a command line, the runtime and what to read first', () => {
    const archive = join(work, 'win.zip');
    zip(folder, archive, { quick: true });
    const entries = unzipSync(readFileSync(archive));
    const own = Object.keys(entries)
      .map((path) => path.replace(`nianbao-${version}/`, ''))
      .filter((path) => !path.startsWith('program/'));
    expect(own.sort()).toEqual(
      [
        'LICENSE.txt',
        'SHA256SUMS',
        'nianbao.cmd',
        'runtime/nianbao-node.exe',
        '先看这里.txt',
        '年报.exe',
      ].sort(),
    );
  });

  it('is read by the notepad and the command line of any Windows', () => {
    const text = readFileSync(join(folder, '先看这里.txt'), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const lines = readFileSync(join(folder, 'nianbao.cmd'), 'latin1');
    // whatever the console's code page is
    expect(lines).toMatch(/^[\x20-\x7e\r\n]*$/u);
    expect(lines.replaceAll('\r\n', '')).not.toContain('\n');
    expect(lines).not.toMatch(/powershell|wscript|cscript/iu);
  });
});

describeWith(
  makensis === '' ? undefined : makensis,
  'makensis（apt install nsis）',
  'what makensis makes',
  () => {
    it('the starter is a window program, the same each time', () => {
      const [one = '', two = ''] = ['一.exe', '二.exe'].map((name) => join(work, name));
      for (const output of [one, two]) nsis(makensis, 'starter', output);
      const bytes = readFileSync(one);
      expect(readFileSync(two).equals(bytes)).toBe(true);
      const header = bytes.readUInt32LE(0x3c);
      // 2: a program with windows, so that no console opens; 3 would be one with a console
      expect(bytes.readUInt16LE(header + 24 + 68)).toBe(2);
    });

    it('the setup program is made from the folder and asks for no administrator', () => {
      const output = join(work, 'setup.exe');
      nsis(makensis, 'setup', output, { TREE: folder });
      const bytes = readFileSync(output);
      expect(bytes.length).toBeGreaterThan(400_000);
      expect(bytes.toString('latin1')).toContain('requestedExecutionLevel level="asInvoker"');
    });
  },
);
