import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Below the folders that Windows keeps programs in; Edge first, since it is on every Windows 10 and 11. */
const onWindows = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

/** By name on the PATH: those of other vendors on UOS and Kylin are Chromium too. */
const onLinux = [
  'microsoft-edge-stable',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'uos-browser-stable',
  'qaxbrowser-safe-stable',
  'browser360-cn-stable',
];

/**
 * Where a browser is that can show a page as a window of its own (`--app`), of Chromium's kind. NIANBAO_BROWSER names
 * one; where it is empty, none is used.
 */
export function appBrowser(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  isThere: (path: string) => boolean = isProgram,
): string | undefined {
  const named = env['NIANBAO_BROWSER'];
  if (named !== undefined) return named === '' ? undefined : named;
  return candidates(env, platform).find(isThere);
}

function candidates(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']];
    return onWindows.flatMap((path) =>
      folders.flatMap((folder) => (folder === undefined ? [] : [`${folder}\\${path}`])),
    );
  }
  if (platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  // started from a menu, a program may have a short PATH
  const folders = new Set([
    ...(env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]);
  return onLinux.flatMap((name) => [...folders].map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
