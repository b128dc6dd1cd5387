import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createErrorLog } from '../../electron/disk/error-log.ts';
import { commandOf } from '../../electron/window/command-line.ts';
import { fileOf, takeIn } from '../../electron/window/opened-file.ts';
import { ok } from '../../shared/result.ts';

it.each<[string[], boolean, string[] | undefined]>([
  [['nianbao', 'check', '报告.docx'], true, ['check', '报告.docx']],
  [['nianbao', '--help'], true, ['--help']],
  [['nianbao'], true, undefined],
  [['nianbao', '/home/王/年报.nianbao'], true, undefined],
  [['nianbao', '--no-sandbox'], true, undefined],
  [['electron', '/work', 'rules'], false, ['rules']],
  [['electron', '/work'], false, undefined],
])('%j, packaged: %s, is the command %j', (argv, isPackaged, expected) => {
  expect(commandOf(argv, isPackaged)).toEqual(expected);
});

it.each([
  [['C:\\年报\\某乡.NIANBAO'], 'C:\\年报\\某乡.NIANBAO'],
  [['--flag', '/a b/c.nianbao', '--allow-file-access=x.nianbao'], '/a b/c.nianbao'],
  [['/a/report.docx'], undefined],
  [[], undefined],
])('of %j the file to open is %s', (args, expected) => {
  expect(fileOf(args)).toBe(expected);
});

it('a .nianbao file is taken in, and its only draft is the one to show', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-opened-'));
  const path = join(folder, '某乡.nianbao');
  await writeFile(path, 'bytes');
  const asked: unknown[] = [];
  const unpack =
    (...drafts: { id: string; became: string | null }[]) =>
    (...call: unknown[]) => {
      asked.push(call);
      return Promise.resolve(ok({ drafts }));
    };
  expect(await takeIn(path, unpack({ id: 'a', became: 'b' }))).toEqual(ok('b'));
  expect(asked).toEqual([[{ name: path, base64: Buffer.from('bytes').toString('base64'), skip: [] }]]);
  expect(await takeIn(path, unpack({ id: 'a', became: null }, { id: 'c', became: 'c' }))).toEqual(
    ok(undefined),
  );
  expect(await takeIn(folder, unpack())).toMatchObject({ ok: false });
  expect(await takeIn(join(folder, 'none.nianbao'), unpack())).toMatchObject({
    ok: false,
    failure: { code: 'notFound' },
  });
  // all drafts of an office with their versions are more than any report
  const large = join(folder, '全部.nianbao');
  await writeFile(large, '');
  await truncate(large, 60 * 1024 * 1024);
  expect(await takeIn(large, unpack({ id: 'a', became: 'a' }))).toEqual(ok('a'));
  await truncate(large, 301 * 1024 * 1024);
  expect(await takeIn(large, unpack())).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  await rm(folder, { recursive: true });
});

it('the log says where the program failed and holds no word of a report', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-log-'));
  const log = createErrorLog(join(folder, '记录'), '1.2.3');
  log.report(new SyntaxError('Unexpected token 某乡的机密'));
  log.report('某乡的机密');
  const text = await readFile(log.path, 'utf8');
  expect(text).toMatch(/1\.2\.3 .*SyntaxError \| at /u);
  expect(text).not.toContain('机密');
  log.note('start web');
  expect(log.latest()).toMatch(/SyntaxError[^\n]*\n[^\n]*string\n[^\n]*start web\n$/u);
  // nor the folders above the program, where the user's name stands
  expect(text).not.toContain(fileURLToPath(new URL('.', import.meta.url)));
  expect(text).toContain('window-arguments.test.ts:');
  for (let line = 0; line < 6000; line += 1) log.report(new Error('again'));
  const sizes = await Promise.all(
    [log.path, `${log.path}.1`].map(async (path) => (await readFile(path)).length),
  );
  for (const size of sizes) expect(size).toBeLessThan(600_000);
  await rm(folder, { recursive: true });
});
