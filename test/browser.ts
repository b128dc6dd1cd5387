import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/**
 * Where Chromium, Chrome or Edge is on this machine; CHROME_PATH goes first. Playwright's own download is never used.
 * Chromium's headless build draws the same pages without the windows around them, which take longer than the pages.
 */
const candidates = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const browserPath = candidates.find((path) => path !== undefined && path !== '' && existsSync(path));

/** A headless browser that asks nothing of the network by itself. Callers close it. */
export async function launchBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('no Chromium, Chrome or Edge found; set CHROME_PATH');
  return await chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
