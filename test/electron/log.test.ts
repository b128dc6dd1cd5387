import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { runCli } from '../../electron/cli/run.ts';
import { createErrorLog } from '../../electron/disk/error-log.ts';
import { createCall } from '../../electron/dispatch.ts';
import { createServices } from '../../electron/services/index.ts';
import { deliverDownload } from '../../electron/web.ts';
import { programVersion } from '../../shared/version.ts';
import { builtCli } from '../built-program.ts';
import { valueOf } from '../value-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(programVersion).toBe(version);
});

test('the web host notes its start, its system and its end', async () => {
  const state = await temporaryFolder();
  const child = spawn(process.execPath, [builtCli, 'serve', '--data', await temporaryFolder(), '--no-open'], {
    env: { ...process.env, NIANBAO_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  await once(child, 'exit');
  const lines = (await readFile(join(state, 'nianbao.log'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^\d{4}-\S+Z \d+\.\d+\.\d+ \w+ start web, \w+ \S+ \w+, node \d+/u);
  expect(lines[1]).toMatch(/ stop$/u);
});

test('a command that fails inside notes where, and no word of what it read', async () => {
  const state = await temporaryFolder();
  vi.stubEnv('NIANBAO_STATE', state);
  const code = await runCli(['rules'], {
    out: () => {
      throw new TypeError('某乡的机密');
    },
    err: () => undefined,
    pageFolder: '',
  });
  expect(code).toBe(2);
  const text = await readFile(join(state, 'nianbao.log'), 'utf8');
  expect(text).toMatch(/TypeError \| at /u);
  expect(text).not.toContain('机密');
});

test('a slow call is told by its name and its time, a quick one not', async () => {
  const slow: unknown[] = [];
  const services = createServices(await temporaryFolder(), { deliver: deliverDownload });
  const call = createCall(services, { report: () => undefined, note: (event) => void slow.push(event) });
  await call('editions.get', {});
  expect(slow).toEqual([]);
  vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(3456.7);
  await call('editions.get', {});
  expect(slow).toEqual(['slow editions.get 3457 ms']);
});

test('what the program is and where it keeps things is answered, its log opened where a file can be', async () => {
  const log = createErrorLog(await temporaryFolder(), '1.2.3');
  log.note('start');
  const opened: string[] = [];
  const drafts = await temporaryFolder();
  const call = createCall(
    createServices(drafts, {
      deliver: deliverDownload,
      log,
      desktop: {
        open: (path) => {
          opened.push(path);
          return Promise.resolve(true);
        },
        show: () => undefined,
      },
    }),
  );
  expect(valueOf(await call('about.get', {}))).toEqual({
    version: programVersion,
    editions: ['2019', '2021'],
    drafts,
    log: log.path,
  });
  expect(valueOf(await call('log.get', {}))).toMatchObject({
    path: log.path,
    text: expect.stringMatching(/start\n$/u) as string,
  });
  valueOf(await call('files.open', { path: log.path }));
  expect(opened).toEqual([log.path]);
  expect((await call('files.open', { path: join(drafts, 'other') })).ok).toBe(false);
});
