import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds; a browser that is gone by then has failed, or has handed the page to one that already runs. */
const startingTime = 4000;

/**
 * The arguments with which a browser of Chromium's kind shows a page as a window of its own: in a profile of its own,
 * so that it is a process of its own whose end is the window's; asking nothing of any machine but this one.
 */
export function appArguments(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--window-size=1360,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-features=Translate,msEdgeSidebarV2',
    // an office's proxy would be asked for this machine's own page
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  ];
}

/** How a window of its own came about. */
type AppWindow =
  /** `closed` resolves when the last of its windows is closed */
  | { is: 'open'; closed: Promise<void> }
  /** shown by a browser that ran before; nobody learns when it is closed */
  | { is: 'handedOn' }
  | { is: 'failed' };

/** Opens the window and waits until it is clear whether it stands. */
export async function openAppWindow(
  browser: string,
  address: string,
  profile: string,
  patience = startingTime,
): Promise<AppWindow> {
  const child = spawn(browser, appArguments(address, profile), { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => {
      resolve(127);
    });
    child.once('exit', resolve);
  });
  const code = await Promise.race([ended, setTimeout(patience, 'stands' as const, { ref: false })]);
  if (code === 'stands') return { is: 'open', closed: ended.then(() => undefined) };
  return { is: code === 0 ? 'handedOn' : 'failed' };
}
