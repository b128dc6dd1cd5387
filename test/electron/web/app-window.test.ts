import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appArguments, openAppWindow } from '../../../electron/web/app-window.ts';
import { appBrowser } from '../../../electron/web/browsers.ts';
import { onWindows } from '../../../electron/web/open-page.ts';
import { takePlace } from '../../../electron/web/running.ts';
import { createDispatch } from '../../../electron/dispatch.ts';
import { createServices } from '../../../electron/services/index.ts';
import { startWebHost } from '../../../electron/web.ts';
import { deliverDownload } from '../../../electron/web.ts';
import { builtPage } from '../../built-program.ts';
import { stubBrowser } from './stub-browser.ts';

const windows = {
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  ProgramFiles: 'C:\\Program Files',
  LOCALAPPDATA: 'C:\\Users\\王\\AppData\\Local',
};

describe('the browser of a window of its own', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string[], string | undefined]>([
    ['win32', windows, ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], 'msedge.exe'],
    [
      'win32',
      windows,
      ['C:\\Users\\王\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
      'Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['linux', { PATH: '/opt/bin' }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
    [
      'linux',
      { PATH: '/opt/bin' },
      ['/opt/bin/microsoft-edge-stable', '/usr/bin/chromium'],
      '/opt/bin/microsoft-edge-stable',
    ],
    ['linux', {}, [], undefined],
    ['linux', { NIANBAO_BROWSER: '/opt/浏览器' }, ['/usr/bin/chromium'], '/opt/浏览器'],
    ['linux', { NIANBAO_BROWSER: '' }, ['/usr/bin/chromium'], undefined],
  ])('on %s with %o is found', (platform, env, there, expected) => {
    const found = appBrowser(env, platform, (path) => there.includes(path));
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(new RegExp(`${expected.replaceAll('\\', '\\\\')}$`, 'u'));
  });

  it('has a profile of its own and asks no other machine', () => {
    const args = appArguments('file:///tmp/open.html', '/home/王/.cache/nianbao/browser');
    expect(args).toEqual(
      expect.arrayContaining([
        '--app=file:///tmp/open.html',
        '--user-data-dir=/home/王/.cache/nianbao/browser',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-features=Translate,msEdgeSidebarV2',
        '--no-proxy-server',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ]),
    );
  });
});

it('the default browser of Windows is reached without PowerShell or a console', () => {
  expect(onWindows('win32', 'file:///C:/open.html')).toEqual({
    program: 'rundll32.exe',
    args: ['url.dll,FileProtocolHandler', 'file:///C:/open.html'],
  });
  expect(onWindows('linux', 'file:///open.html')).toBeUndefined();
});

describe.skipIf(process.platform === 'win32')('a window of its own', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-window-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is known to be closed', async () => {
    const stub = stubBrowser(join(folder, '一'));
    const window = await openAppWindow(stub.env['NIANBAO_BROWSER'] ?? '', 'about:blank', folder, 300);
    if (window.is !== 'open') throw new Error(window.is);
    stub.close();
    await window.closed;
  });

  it('that ends at once was handed on or has failed', async () => {
    expect(await openAppWindow('/bin/true', 'about:blank', folder, 5000)).toEqual({ is: 'handedOn' });
    expect(await openAppWindow('/bin/false', 'about:blank', folder, 5000)).toEqual({ is: 'failed' });
    expect(await openAppWindow('/no/such/browser', 'about:blank', folder, 5000)).toEqual({ is: 'failed' });
  });
});

const startHost = async (drafts: string) =>
  await startWebHost(createDispatch(createServices(drafts, { deliver: deliverDownload })), builtPage);

describe('one program a drafts folder', () => {
  let state: string;
  beforeAll(async () => {
    state = join(await mkdtemp(join(tmpdir(), 'nianbao-state-')), '状态');
  });
  afterAll(async () => {
    await rm(join(state, '..'), { recursive: true, force: true });
  });

  it('is told the first one where it answers, and takes over where it does not', async () => {
    const host = await startHost(state);
    const first = await takePlace(state, '/drafts');
    if (first.is !== 'first') throw new Error('not the first');
    await first.announce(host.url);
    const [file = ''] = await readdir(state);
    if (process.platform !== 'win32') expect((await stat(join(state, file))).mode & 0o077).toBe(0);
    expect(await takePlace(state, '/drafts')).toEqual({ is: 'second', url: host.url });
    const other = await takePlace(state, '/other');
    expect(other.is).toBe('first');
    if (other.is === 'first') await other.leave();
    // killed: the file stays, nobody answers
    await host.close();
    const next = await takePlace(state, '/drafts');
    expect(next.is).toBe('first');
    if (next.is === 'first') await next.leave();
    expect(await readdir(state)).toEqual([]);
  });

  it('waits for a first one that is still starting, not for one that never came up', async () => {
    const host = await startHost(state);
    const first = await takePlace(state, '/drafts');
    if (first.is !== 'first') throw new Error('not the first');
    const second = takePlace(state, '/drafts');
    setTimeout(() => void first.announce(host.url), 300);
    expect(await second).toEqual({ is: 'second', url: host.url });
    await first.leave();
    await host.close();

    const gone = await takePlace(state, '/gone');
    const [file = ''] = await readdir(state);
    const long = new Date(Date.now() - 60_000);
    await utimes(join(state, file), long, long);
    const next = await takePlace(state, '/gone');
    expect(next.is).toBe('first');
    for (const one of [gone, next]) if (one.is === 'first') await one.leave();
  });

  it('follows no address that is not of this machine', async () => {
    const first = await takePlace(state, '/drafts');
    const [file = ''] = await readdir(state);
    await writeFile(join(state, file), 'http://example.com/#token=x');
    const second = await takePlace(state, '/drafts');
    expect(second.is).toBe('first');
    expect(await readFile(join(state, file), 'utf8')).toBe('');
    for (const one of [first, second]) if (one.is === 'first') await one.leave();
  });
});
