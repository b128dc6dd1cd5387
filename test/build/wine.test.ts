import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../build/offline/archives.mjs';
import { nsis } from '../../build/offline/nsis.mjs';
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

const work = mkdtempSync(join(tmpdir(), 'nianbao-wine-'));
const cache = fileURLToPath(new URL('../../out/runtimes/', import.meta.url));
const slow = 240_000;
const organ = '新郑市城关乡人民政府';
const wine = process.platform === 'linux' && process.arch === 'x64' ? whereIs('wine') : undefined;
const makensis = whereIs('makensis') ?? '';

/** As Windows names a file of this machine. */
const windowsPath = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

const prefix = join(work, 'prefix');
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: work,
  LC_ALL: 'C.UTF-8',
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  // no window is looked at here; where there is a screen, it is left alone
  DISPLAY: '',
};

/** What a Windows program came to, and what it said: to a file, for Wine hands pipes on to nobody. */
interface Said {
  code: number | null;
  text: () => string;
}
let runs = 0;
function start(command: readonly string[], more: Record<string, string> = {}, cwd = work) {
  const path = join(work, `said-${String(runs++)}.txt`);
  const file = openSync(path, 'w');
  const child = spawn(wine ?? '', command, { env: { ...env, ...more }, cwd, stdio: ['ignore', file, file] });
  closeSync(file);
  const text = (): string => readFileSync(path, 'utf8');
  return { ended: once(child, 'exit').then(([code]): Said => ({ code: code as number | null, text })), text };
}
const run = async (command: readonly string[], cwd = work): Promise<Said> =>
  await start(command, {}, cwd).ended;

/**
 * Wine's own Windows, made once, with the runtimes for it; `is32` where 32-bit programs run in it too, which what
 * makensis makes are. `missing` says in words what is not there.
 */
function prepared(): { missing?: string; is32: boolean } {
  if (wine === undefined) return { missing: 'Wine（apt install wine）', is32: false };
  if (browserPath === undefined) return { missing: 'Chromium、Chrome 或 Edge', is32: false };
  try {
    execFileSync(wine, ['wineboot', '-i'], { env, stdio: 'ignore', timeout: slow });
    for (const target of ['win-x64', 'win7-x64']) {
      const runtime = targets[target]?.runtime;
      if (runtime) runtimeFiles(runtime, cache);
    }
    return { is32: existsSync(join(prefix, 'drive_c/windows/syswow64/rundll32.exe')) };
  } catch (error) {
    return {
      missing: `能用的 Wine（${error instanceof Error ? error.message : String(error)}）`,
      is32: false,
    };
  }
}
const { missing, is32 } = prepared();

afterAll(() => {
  if (missing === undefined && wine !== undefined)
    execFileSync(wine, ['wineboot', '-k'], { env, stdio: 'ignore' });
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}, slow);

/** The folder of a target as it is packed. */
function laidOut(target: string): string {
  const folder = join(work, target, `nianbao-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const starter = join(work, targets[target]?.starter ?? '');
  if (makensis !== '') nsis(makensis, 'starter', starter);
  const runtime = targets[target]?.runtime;
  layOut(folder, target, {
    program: dirname(dirname(builtCli)),
    runtime: runtime && runtimeFiles(runtime, cache),
    starter: makensis === '' ? undefined : starter,
  });
  return folder;
}

/** Makes the zip of a target, unpacks it where an office would, and says where its folder is. */
function unpacked(target: string): string {
  const archive = join(work, `${target}.zip`);
  zip(laidOut(target), archive, { quick: true });
  const office = join(work, `新建 文件夹（${target}）`);
  execFileSync('unzip', ['-q', archive, '-d', office]);
  return join(office, `nianbao-${version}`);
}

describeWith(
  missing === undefined ? wine : undefined,
  missing ?? '',
  'the zip for Windows, under Wine',
  () => {
    const browser = browserOfGroup();

    // the version of Windows that Wine plays is 7 unless it is told otherwise
    for (const target of ['win7-x64', 'win-x64'])
      describe(target, () => {
        let folder = '';
        const command = ['cmd', '/c', 'nianbao.cmd'];
        beforeAll(() => {
          folder = unpacked(target);
        }, slow);

        it(
          'is a command line with its exit codes',
          async () => {
            const nianbao = async (...args: string[]) => await run([...command, ...args], folder);
            const edition = await nianbao('edition', '2021');
            expect(JSON.parse(edition.text())).toMatchObject({ id: '2021' });
            const made = await nianbao('new', '--organ', organ, '--year', '2025', '-o', '草稿.json');
            expect(made).toMatchObject({ code: 0 });
            expect(JSON.parse(readFileSync(join(folder, '草稿.json'), 'utf8'))).toMatchObject({
              organ: { name: organ },
            });
            const checked = await nianbao('check', '草稿.json');
            expect([checked.code, checked.text()]).toEqual([1, expect.stringContaining('错误')]);
            const bad = await nianbao('check', '没有.docx');
            expect([bad.code, bad.text()]).toEqual([2, expect.stringContaining('没有.docx')]);
          },
          slow,
        );

        it(
          'opens its page, writes a report with the same bytes, is one, and a kill loses nothing',
          async () => {
            const data = join(folder, '草稿 箱');
            const own = {
              NIANBAO_DATA: windowsPath(data),
              NIANBAO_STATE: windowsPath(join(work, `state-${target}`)),
            };
            const program = start([...command, 'open'], own, folder);
            const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/u;
            await expect.poll(program.text, { timeout: 60_000 }).toMatch(address);
            const url = address.exec(program.text())?.[0] ?? '';
            const { exported, byNode, complaints } = await walkBundle(url, data, work, browser());
            expect(byNode.equals(exported)).toBe(true);
            expect(complaints).toEqual([]);

            const second = await start([...command, 'open'], own, folder).ended;
            expect([second.code, second.text()]).toEqual([0, expect.stringContaining(url)]);

            execFileSync(wine ?? '', ['wineboot', '-k'], { env, stdio: 'ignore' });
            await program.ended;
            const again = start([...command, 'open'], own, folder);
            await expect.poll(again.text, { timeout: 60_000 }).toMatch(address);
            const page = await browser().newPage({ locale: 'zh-CN' });
            await page.goto(address.exec(again.text())?.[0] ?? '');
            await page.getByText('已导出').first().waitFor();
            await page.close();
            execFileSync(wine ?? '', ['wineboot', '-k'], { env, stdio: 'ignore' });
            await again.ended;
          },
          slow,
        );
      });
  },
);

describeWith(
  is32 && makensis !== '' ? wine : undefined,
  missing ?? 'Wine 的 32 位部分（wine32）或 makensis（nsis）',
  'the setup program, under Wine',
  () => {
    const user = join(prefix, 'drive_c/users');
    /** Files and folders of the user whose path ends so. */
    const inUser = (path: string): string[] =>
      execFileSync('find', [user, '-path', `*/${path}`], { encoding: 'utf8' })
        .split('\n')
        .filter(Boolean);
    const log = 'AppData/Local/nianbao/nianbao.log';
    const installed = 'AppData/Local/Programs/nianbao';

    it(
      'installs for the user, starts, is replaced while it runs, and leaves with nothing but the drafts',
      async () => {
        const setup = join(work, 'setup.exe');
        nsis(makensis, 'setup', setup, { TREE: laidOut('win-x64'), COMPRESSOR: 'zlib' });
        expect(await run([windowsPath(setup), '/S'])).toMatchObject({ code: 0 });
        expect(inUser(`${installed}/年报.exe`)).toHaveLength(1);
        expect(inUser('Programs/年报/年报.lnk')).toHaveLength(1);
        const opens = await run([
          'reg',
          'query',
          'HKCU\\Software\\Classes\\nianbao.draft\\shell\\open\\command',
        ]);
        expect([opens.code, opens.text()]).toEqual([0, expect.stringContaining('"%1"')]);

        const started = async (): Promise<void> => {
          await run([windowsPath(inUser(`${installed}/年报.exe`)[0] ?? '')]);
          await expect.poll(() => inUser(log), { timeout: 60_000 }).toHaveLength(1);
          await expect.poll(running, { timeout: 60_000 }).toBe(true);
        };
        await started();
        expect(await run([windowsPath(setup), '/S'])).toMatchObject({ code: 0 });
        await expect.poll(running, { timeout: 20_000 }).toBe(false);
        await started();
        await run([windowsPath(inUser(`${installed}/卸载.exe`)[0] ?? ''), '/S']);
        // the uninstaller goes on in a copy of itself
        await expect
          .poll(() => [...inUser(installed), ...inUser(`${installed}/*`)], { timeout: 60_000 })
          .toEqual([]);
        expect(inUser('Programs/年报')).toEqual([]);
        expect((await run(['reg', 'query', 'HKCU\\Software\\Classes\\nianbao.draft'])).code).not.toBe(0);
        expect(inUser(log)).toHaveLength(1);
      },
      slow,
    );
  },
);

/** Whether the runtime of the installed program runs: Wine's processes are named as Windows names them. */
function running(): boolean {
  const all = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return all.split('\n').some((line) => line.includes('Programs\\nianbao\\runtime\\nianbao-node.exe'));
}
