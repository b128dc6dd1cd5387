import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { openPage } from '../../../electron/web/open-page.ts';
import { stubBrowser } from './stub-browser.ts';

describe.skipIf(process.platform === 'win32')('a page handed to a browser', () => {
  it('is led there by a file that only this user can read, its secret on no command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-handed-'));
    const stub = stubBrowser(join(folder, '浏览器'));
    for (const [name, value] of Object.entries(stub.env)) vi.stubEnv(name, value);
    const opened = await openPage('http://127.0.0.1:1/#token=Geheim', join(folder, 'profile'));
    vi.unstubAllEnvs();
    expect(stub.called()).not.toContain('Geheim');
    expect(stub.shown()).toContain('http://127.0.0.1:1/#token=Geheim');
    const file = fileURLToPath(/--app=(file:\S+)/u.exec(stub.called())?.[1] ?? '');
    expect((await stat(file)).mode & 0o077).toBe(0);
    await opened?.forget();
    await expect(stat(file)).rejects.toThrow('ENOENT');
    stub.close();
    await opened?.closed;
    await rm(folder, { recursive: true });
  });
});
