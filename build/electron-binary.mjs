import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A download that has not moved for this long is given up, in milliseconds. */
const patience = 20_000;

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('electron/package.json'));

/**
 * @param {string} name
 * @returns {Record<string, string>}
 */
function packageJson(name) {
  /** @type {unknown} */
  const json = require(`electron/${name}`);
  return /** @type {Record<string, string>} */ (json);
}
const version = packageJson('package.json')['version'] ?? '';

/** @returns {string | undefined} the path of Electron's program file, if it is there whole */
export function installedElectron() {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const named = join(folder, 'path.txt');
  const path = join(dist, existsSync(named) ? readFileSync(named, 'utf8') : 'electron');
  return existsSync(path) ? path : undefined;
}

/**
 * Fetches Electron's program file once, showing how far it is; checked against the sums that came with the package.
 * @returns {Promise<{ ok: true, path: string } | { ok: false, reason: string }>}
 */
export async function fetchElectron() {
  console.log(`本机还没有 Electron ${version}，正在下载（约 120 MB，只需一次）……`);
  const downloaded = await downloadElectron(process.platform, process.arch);
  if (downloaded !== undefined) {
    const mirror =
      '网络能用而下载慢的，可以设置环境变量 ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/ 后重试';
    return { ok: false, reason: `没有下载到 Electron：${downloaded}。${mirror}` };
  }
  // finds the file in the cache and unpacks it
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 120_000 });
  const path = installedElectron();
  return path === undefined ? { ok: false, reason: 'Electron 下载后没有解压成功' } : { ok: true, path };
}

/**
 * Fetches Electron's archive for a system into the cache that its own tools and electron-builder use.
 * @param {string} platform
 * @param {string} arch
 * @returns {Promise<string | undefined>} why it failed
 */
export async function downloadElectron(platform, arch) {
  const stalled = new AbortController();
  const giveUp = () => {
    stalled.abort();
  };
  let timer = setTimeout(giveUp, patience);
  let shown = -1;
  try {
    const { downloadArtifact } = await import('@electron/get');
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform,
      arch,
      checksums: packageJson('checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: stalled.signal,
        getProgressCallback: (/** @type {{ percent: number }} */ { percent }) => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, patience);
          const done = Math.floor(percent * 100);
          if (done === shown) return;
          shown = done;
          process.stdout.write(
            process.stdout.isTTY
              ? `\r已下载 ${String(done)}%`
              : done % 10 === 0
                ? `已下载 ${String(done)}%\n`
                : '',
          );
        },
      },
    });
    return undefined;
  } catch (error) {
    if (stalled.signal.aborted) return `${String(patience / 1000)} 秒没有进展`;
    return reasonOf(error);
  } finally {
    clearTimeout(timer);
    if (shown >= 0 && process.stdout.isTTY) process.stdout.write('\n');
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function reasonOf(error) {
  const { cause } = /** @type {{ cause?: unknown }} */ (error);
  const code = /** @type {{ code?: unknown }} */ (cause ?? error)?.code;
  const status = /** @type {{ response?: { status?: unknown } }} */ (error)?.response?.status;
  if (typeof status === 'number') return `下载网站答复 ${String(status)}`;
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN'
    ? '找不到下载网站，本机可能没有联网'
    : `连接下载网站失败${typeof code === 'string' ? `（${code}）` : ''}`;
}
