import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { targets } from '../../build/offline/make.mjs';
import { runtimeFiles } from '../../build/offline/runtime.mjs';
import { layOut } from '../../build/offline/tree.mjs';
import { version } from '../../build/release.mjs';
import { whereIs } from '../../build/tools.mjs';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { builtCli } from '../built-program.ts';
import { describeWith } from '../requires.ts';
import { walkBundle } from './bundle-walked.ts';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'nianbao-arm64-'));
const folder = join(work, '新建 文件夹', `nianbao-${version}`);
const slow = 240_000;
const qemu = process.platform === 'linux' ? whereIs('qemu-aarch64') : undefined;
/** The C library of such a system, as Debian's cross packages lay it out. */
const system = '/usr/aarch64-linux-gnu';

/** What is not there, in words; fetches the runtime where all else is. */
function missing(): string | undefined {
  if (qemu === undefined || !existsSync(system))
    return 'qemu-aarch64 和它的系统库（apt install qemu-user libc6-arm64-cross libstdc++6-arm64-cross）';
  if (browserPath === undefined) return 'Chromium、Chrome 或 Edge';
  try {
    layOutBundle();
    return undefined;
  } catch (error) {
    return `运行环境（${error instanceof Error ? error.message : String(error)}）`;
  }
}
function layOutBundle(): void {
  const runtime = targets['linux-arm64']?.runtime;
  mkdirSync(folder, { recursive: true });
  layOut(folder, 'linux-arm64', {
    program: dirname(dirname(builtCli)),
    runtime: runtime && runtimeFiles(runtime, fileURLToPath(new URL('../../out/runtimes/', import.meta.url))),
    starter: undefined,
  });
}
const lacking = missing();

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describeWith(
  lacking === undefined ? qemu : undefined,
  lacking ?? '',
  'the bundle for Linux on Arm64, emulated',
  () => {
    const browser = browserOfGroup();
    const data = join(work, '草稿 箱');
    const program = [
      '-L',
      system,
      join(folder, 'runtime/nianbao-node'),
      join(folder, 'program/electron/nianbao.js'),
    ];
    const emulator = qemu ?? '';

    it('has a runtime for that processor', async () => {
      const { stdout } = await run(emulator, [...program.slice(0, 3), '-p', 'process.arch']);
      expect(stdout.trim()).toBe('arm64');
    });

    it(
      'serves its page, on which a report is written with the same bytes',
      async () => {
        const child = spawn(emulator, [...program, 'serve', '--data', data, '--no-open'], {
          env: { HOME: work, LANG: 'C.UTF-8', NIANBAO_STATE: join(work, 'state') },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const ended = once(child, 'exit');
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
        const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/u;
        await expect.poll(() => said, { timeout: 60_000 }).toMatch(address);
        const { exported, byNode, complaints } = await walkBundle(
          address.exec(said)?.[0] ?? '',
          data,
          work,
          browser(),
        );
        expect(byNode.equals(exported)).toBe(true);
        expect(complaints).toEqual([]);
        child.kill('SIGTERM');
        expect(await ended).toEqual([0, null]);
      },
      slow,
    );

    it(
      'is a command line with its exit codes',
      async () => {
        const draft = join(work, '草稿.json');
        await run(emulator, [
          ...program,
          'new',
          '--organ',
          '新郑市城关乡人民政府',
          '--year',
          '2025',
          '-o',
          draft,
        ]);
        expect(JSON.parse(readFileSync(draft, 'utf8'))).toMatchObject({ year: 2025 });
        await expect(run(emulator, [...program, 'check', draft])).rejects.toMatchObject({ code: 1 });
      },
      slow,
    );
  },
);
