import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import open from 'open';

/**
 * Opens the page in the system browser. The arguments of a program are visible to every user of the machine, so the
 * browser gets a file that only this user can read and that leads on to the address with its token.
 * Answers what removes that file again, or undefined where no browser could be started.
 */
export async function openPage(url: string): Promise<(() => Promise<void>) | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  };
  try {
    const file = join(folder, 'open.html');
    await writeFile(file, redirectTo(url), { mode: 0o600 });
    if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
      await remove();
      return undefined;
    }
    const browser = await open(pathToFileURL(file).href);
    browser.on('error', () => undefined);
    return remove;
  } catch {
    await remove();
    return undefined;
  }
}

/** `url` is our own: an address, a port and a token without characters that mean anything in HTML. */
export function redirectTo(url: string): string {
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
