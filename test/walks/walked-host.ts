import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { complaintsOf } from '../complaints.ts';
import { startElectronHost } from '../electron/electron-host.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';

/** The program as one clerk meets it, over either host. */
export interface WalkedHost {
  page: Page;
  /** what the console, the page's own errors and the content policy had to say */
  complaints: string[];
  /** keys pressed and mouse presses so far; texts put in whole count as none */
  presses: () => Promise<Presses>;
  /** the file that is handed over when `press` asks for it */
  delivered: (press: () => Promise<void>) => Promise<Buffer>;
  close: () => Promise<void>;
}
export interface Presses {
  keys: number;
  clicks: number;
}
export type HostName = '127.0.0.1' | 'Electron';

/** How long a walk may take on a busy machine. */
export const walkMs = 120_000;

interface Counting {
  presses: Presses;
  violations: string[];
}

/** Starts a host on an empty data folder with its page open on a small office screen. */
export async function startWalkedHost(name: HostName, data: string, browser: Browser): Promise<WalkedHost> {
  const { page, close, delivered } =
    name === 'Electron' ? await electronHost(data, browser) : await webHost(data, browser);
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  const complaints = complaintsOf(page);
  await page.evaluate(() => {
    const counting: Counting = { presses: { keys: 0, clicks: 0 }, violations: [] };
    Object.assign(window, { counting });
    const count = (kind: keyof Presses) => (event: Event) => {
      // keys held down together are one press
      const isHeld = event instanceof KeyboardEvent && ['Control', 'Shift', 'Alt'].includes(event.key);
      if (event.isTrusted && !isHeld) counting.presses[kind]++;
    };
    window.addEventListener('keydown', count('keys'), true);
    // a click that a key makes is the key's, so presses of the mouse are counted
    window.addEventListener('mousedown', count('clicks'), true);
    window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      counting.violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  const counting = async (): Promise<Counting> =>
    await page.evaluate(
      () =>
        // gone with a reload
        (window as unknown as { counting?: Counting }).counting ?? {
          presses: { keys: 0, clicks: 0 },
          violations: [],
        },
    );
  return {
    page,
    complaints,
    presses: async () => (await counting()).presses,
    delivered,
    close: async () => {
      complaints.push(...(await counting()).violations);
      await close();
    },
  };
}

type Started = Pick<WalkedHost, 'page' | 'delivered' | 'close'>;

async function webHost(data: string, browser: Browser): Promise<Started> {
  const { page, close } = await startWebHostWithPage(data, browser);
  const delivered = async (press: () => Promise<void>): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return await readFile(await download.path());
  };
  return { page, close, delivered };
}

async function electronHost(data: string, browser: Browser): Promise<Started> {
  const { page, heard, close } = await startElectronHost(data, browser);
  const delivered = async (press: () => Promise<void>): Promise<Buffer> => {
    heard.savePath = join(data, 'exported.docx');
    await press();
    await page.getByText('已经导出').waitFor();
    return await readFile(heard.savePath);
  };
  return { page, close, delivered };
}
