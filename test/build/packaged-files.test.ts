import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { builtProgram } from '../built-program.ts';
import { serveProgram } from '../walks/served-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const configuration = z.object({ files: z.array(z.string()) });

/** The files below a folder that the packager's patterns take; later patterns overrule earlier ones. */
function packaged(folder: string, names: readonly string[]): string[] {
  const json: unknown = JSON.parse(readFileSync(join(root, 'build', 'electron-builder.json'), 'utf8'));
  const { files } = configuration.parse(json);
  return names.filter((name) => {
    const last = files.findLast((pattern) => matchesGlob(name, pattern.replace(/^!/u, '')));
    return last !== undefined && !last.startsWith('!') && existsSync(join(folder, name));
  });
}

/** Every file below a folder, with slashes between. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

describe('what the packager takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-packaged-'));
  const cli = join(folder, 'out', 'electron', 'nianbao.js');
  const run = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder, env: {} })).stdout;

  beforeAll(() => {
    const built = dirname(dirname(builtProgram));
    const sources: [string, string[]][] = [
      [built, filesBelow(built)],
      [root, readdirSync(root)],
    ];
    for (const [from, names] of sources)
      for (const name of packaged(from, names)) cpSync(join(from, name), join(folder, name));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the program, its page, its description and its licence, nothing else', () => {
    const kinds = new Set(filesBelow(folder).map((name) => name.split('/').slice(0, 2).join('/')));
    expect([...kinds].sort()).toEqual(['LICENSE', 'out/electron', 'out/renderer', 'package.json']);
    expect(filesBelow(folder).filter((name) => /\.(?:map|ts|tsx)$/u.test(name))).toEqual([]);
    const { main } = z
      .object({ main: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    expect(existsSync(join(folder, main))).toBe(true);
  });

  it('carries the notice of every library it is made of', () => {
    const notices = readFileSync(join(folder, 'out', 'renderer', 'licences.txt'), 'utf8');
    for (const name of ['react', 'zod', 'big.js', 'saxen', 'htmlparser2', 'fflate', 'lowdb', 'docx-preview'])
      expect(notices, name).toMatch(new RegExp(`^──── ${name.replace('.', '\\.')} \\d`, 'mu'));
    expect(notices).toMatch(/Permission is hereby granted/u);
    // of no use at run time
    for (const name of ['vite', 'typescript', 'electron-builder'])
      expect(notices, name).not.toMatch(new RegExp(`^──── ${name} `, 'mu'));
  });

  it('needs no library beside it', () => {
    const imports = filesBelow(folder)
      .filter((name) => /^out\/electron\/.*\.c?js$/u.test(name))
      .flatMap((name) =>
        importsOf(readFileSync(join(folder, name), 'utf8')).map((wanted) => ({ name, wanted })),
      );
    expect(imports.map(({ wanted }) => wanted)).toEqual(
      expect.arrayContaining(['electron', 'node:fs/promises']),
    );
    expect(imports.filter(({ name, wanted }) => !isThere(join(folder, name), wanted))).toEqual([]);
  });

  it('writes, reads and checks a report away from the sources', async () => {
    const draft = join(folder, 'draft.json');
    await run('new', '--organ', '新郑市城关乡人民政府', '--year', '2025', '-o', draft);
    for (const name of ['report.docx', 'report.html']) {
      const report = join(folder, name);
      await run('export', draft, '-o', report, '--anyway');
      expect(JSON.parse(await run('read', report))).toMatchObject({
        organ: { name: '新郑市城关乡人民政府' },
      });
    }
    expect(JSON.parse(await run('edition', '2021'))).toMatchObject({ id: '2021' });
  });

  it('serves its page with all the page asks for', async () => {
    const program = await serveProgram(join(folder, 'data'), cli);
    try {
      const { origin } = new URL(program.url);
      const page = await fetch(`${origin}/`);
      expect(page.status).toBe(200);
      const wanted = [...(await page.text()).matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/gu)];
      expect(wanted.length).toBeGreaterThan(1);
      for (const [, path] of wanted)
        expect((await fetch(`${origin}/${String(path)}`)).status, path).toBe(200);
    } finally {
      await program.kill();
    }
  });
});

/** What a built file imports or requires by a name in quotation marks. */
function importsOf(code: string): string[] {
  const pattern =
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["']([^"'\s]+)["']|\b(?:import|require)\(\s*["']([^"'\s]+)["']\s*\)/gmu;
  return [...code.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}

function isThere(file: string, wanted: string): boolean {
  if (wanted.startsWith('.')) return existsSync(resolve(dirname(file), wanted));
  return wanted === 'electron' || wanted.startsWith('node:') || builtinModules.includes(wanted);
}
