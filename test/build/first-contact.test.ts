import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { reasonOf } from '../../build/electron/builder.mjs';
import { programArchitecture } from '../../build/electron/program-architecture.mjs';
import { npmCommand } from '../../build/install.mjs';
import { builtPage, builtProgram } from '../built-program.ts';

const text = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

it.each<[string, Record<string, string>, string, string[], string]>([
  [
    'npm',
    { npm_execpath: '/n/npm/bin/npm-cli.js' },
    '/n/bin/node',
    ['/n/npm/bin/npm-cli.js'],
    '/n/npm/bin/npm-cli.js',
  ],
  [
    'pnpm',
    { npm_execpath: '/n/pnpm.cjs' },
    '/n/bin/node',
    ['/n/pnpm.cjs', '/n/lib/node_modules/npm/bin/npm-cli.js'],
    '/n/lib/node_modules/npm/bin/npm-cli.js',
  ],
  [
    'yarn',
    { npm_execpath: '/n/yarn.js' },
    '/n/bin/node',
    ['/n/bin/node_modules/npm/bin/npm-cli.js'],
    '/n/bin/node_modules/npm/bin/npm-cli.js',
  ],
  [
    'node itself',
    {},
    '/n/bin/node',
    ['/n/lib/node_modules/npm/bin/npm-cli.js'],
    '/n/lib/node_modules/npm/bin/npm-cli.js',
  ],
])('npm is found where %s started the program', (_by, env, node, there, expected) => {
  const isThere = (path: string): boolean => there.includes(path);
  expect(npmCommand(['ci'], { env, node, isThere })).toEqual([node, [expected, 'ci']]);
});

it('without npm beside it, npm is taken by name', () => {
  expect(npmCommand(['ci'], { env: {}, node: '/n/node', isThere: () => false })).toEqual(['npm', ['ci']]);
});

it.each([
  ['RequestError: getaddrinfo ENOTFOUND github.com', 'ELECTRON_MIRROR=', 'ELECTRON_BUILDER_BINARIES_MIRROR='],
  ['Error: ENOSPC: no space left on device', '磁盘空间', '重试'],
  ['  ⨯ Please specify project homepage', 'Please specify project homepage', '重试'],
])('what electron-builder says of %j is one line with the remedy', (said, ...parts) => {
  const line = reasonOf(said);
  expect(line).not.toContain('\n');
  for (const part of parts) expect(line).toContain(part);
});

it('the architecture of a program file is read from its head', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-program-'));
  const file = join(folder, 'program');
  const head = Buffer.alloc(256);
  head.writeUInt32BE(0x7f454c46, 0);
  head.writeUInt16LE(0xb7, 18);
  writeFileSync(file, head);
  expect(programArchitecture(file)).toEqual({ platform: 'linux', arch: 'arm64' });
  writeFileSync(file, 'neither');
  expect(programArchitecture(file)).toBeUndefined();
  rmSync(folder, { recursive: true });
});

it('the page is built for Chromium 109, the machine side for Node 18', () => {
  expect(text('build/bundle.mjs')).toMatch(
    /target: 'chrome109'[\s\S]*target: 'node18'[\s\S]*target: 'node18'/u,
  );
  expect(readFileSync(join(builtPage, 'index.html'), 'utf8')).toContain(
    '<script src="./old-browser.js"></script>',
  );
});

it('an older Node is told what it needs before it reads anything it does not understand', () => {
  const entry = readFileSync(join(builtProgram, 'nianbao.js'), 'utf8');
  expect(entry).toContain('需要 Node.js');
  expect(entry.match(/^import .*$/gmu)).toEqual(['import { fileURLToPath } from "node:url";']);
  expect(entry).not.toMatch(/^\s*await |\?\?=|\?\./mu);
});

it('an older browser is told in Chinese what it needs, a new one nothing', () => {
  const script = text('renderer/public/old-browser.js');
  const page = (globals: object): string[] => {
    const said: string[] = [];
    const listeners: (() => void)[] = [];
    const node = { style: {}, appendChild: () => undefined, id: '' };
    runInNewContext(script, {
      HTMLElement: { prototype: {} },
      window: globals,
      ...globals,
      document: {
        addEventListener: (_name: string, listener: () => void) => listeners.push(listener),
        createElement: () => node,
        createTextNode: (words: string) => said.push(words),
        body: { insertBefore: () => undefined, firstChild: null },
      },
    });
    for (const listener of listeners) listener();
    return said;
  };
  expect(page({}).join()).toMatch(/浏览器太旧.*109/u);
  const recent = {
    structuredClone,
    HTMLElement: { prototype: { inert: false } },
    CSS: { supports: () => true },
  };
  expect(page(recent)).toEqual([]);
  expect(page({ ...recent, CSS: { supports: () => false } })).toHaveLength(1);
});
