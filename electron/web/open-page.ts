import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import open from 'open';
import { openAppWindow } from './app-window.ts';
import { appBrowser } from './browsers.ts';

/** A page that was handed to a browser. */
interface OpenedPage {
  /** removes the file that led the browser to the page */
  forget: () => Promise<void>;
  /** resolves when its window is closed; absent where nobody can tell */
  closed?: Promise<void>;
}

/**
 * Opens the page in the system browser; given a folder for a `profile`, as a window of its own where there is a
 * browser that can. The arguments of a program are visible to every user of the machine, so the browser gets a file
 * that only this user can read and that leads on to the address with its token.
 * Answers undefined where no browser could be started.
 */
export async function openPage(url: string, profile?: string): Promise<OpenedPage | undefined> {
  return await openFile(redirectTo(url), profile);
}

/** The same for a program that ends then: answers once the browser has come, or that none could be started. */
export async function leadToPage(url: string, profile?: string): Promise<boolean> {
  return await openBriefly(redirectTo(url), 5000, profile);
}

/** Says something to a user who has no console: as a page of its own, in words without HTML. */
export async function openMessage(message: string): Promise<void> {
  await openBriefly(pageSaying(message), 10_000);
}

/** @param time milliseconds for a slow browser to read the file in, which is gone then */
async function openBriefly(html: string, time: number, profile?: string): Promise<boolean> {
  const opened = await openFile(html, profile);
  if (!opened) return false;
  await setTimeout(time);
  await opened.forget();
  return true;
}

async function openFile(html: string, profile?: string): Promise<OpenedPage | undefined> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const forget = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  };
  try {
    const file = join(folder, 'open.html');
    await writeFile(file, html, { mode: 0o600 });
    const address = pathToFileURL(file).href;
    const browser = profile === undefined ? undefined : appBrowser();
    if (profile !== undefined && browser !== undefined) {
      const window = await openAppWindow(browser, address, profile);
      if (window.is === 'open') return { forget, closed: window.closed };
      if (window.is === 'handedOn') return { forget };
    }
    const windows = onWindows(process.platform, address);
    const started = windows
      ? spawn(windows.program, windows.args, { stdio: 'ignore', windowsHide: true })
      : await open(address);
    started.on('error', () => undefined);
    return { forget };
  } catch {
    await forget();
    return undefined;
  }
}

/** Windows' own way to the default browser: without PowerShell, which offices switch off, and without a console. */
export function onWindows(
  platform: NodeJS.Platform,
  address: string,
): { program: string; args: string[] } | undefined {
  return platform === 'win32'
    ? { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', address] }
    : undefined;
}

/** `url` is our own: an address, a port and a token without characters that mean anything in HTML. */
function redirectTo(url: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${url}">
<title>年报</title>
<p><a href="${url}">打开年报</a></p>
</html>
`;
}

function pageSaying(message: string): string {
  const text = message.replace(/[&<>]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>年报</title>
<body style="font:18px/1.8 sans-serif;max-width:40em;margin:4em auto;white-space:pre-line">${text}</body>
</html>
`;
}
