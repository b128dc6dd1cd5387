// Runs electron-builder; what it says goes to a log, and one Chinese line to the user.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../install.mjs';
import { whereIs } from '../tools.mjs';

const folder = fileURLToPath(root);
const require = createRequire(import.meta.url);
const fpm = fileURLToPath(new URL('fpm-deb.mjs', import.meta.url));

/** What to set where downloads do not go through. */
export const mirrors =
  'ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/ 和 ELECTRON_BUILDER_BINARIES_MIRROR=https://npmmirror.com/mirrors/electron-builder-binaries/';

/**
 * @param {string[]} args
 * @param {{ log: string }} where
 * @returns {string | undefined} in one line why it failed
 */
export function runBuilder(args, { log }) {
  const builder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');
  const own = whereIs('7za');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, '--config', 'build/electron-builder.json', '--publish', 'never', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: {
        ...process.env,
        ...(own !== undefined && {
          ELECTRON_BUILDER_7ZIP_PATH: process.env['ELECTRON_BUILDER_7ZIP_PATH'] ?? own,
        }),
        ...(process.platform === 'linux' && {
          CUSTOM_FPM_PATH: process.env['CUSTOM_FPM_PATH'] ?? whereIs('fpm') ?? fpm,
        }),
      },
    },
  );
  const said = `${stdout}\n${stderr}`;
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, said);
  return status === 0 ? undefined : `${reasonOf(said)}（详情见 ${log}）`;
}

/** @param {string} said @returns {string} what electron-builder's complaint means, with the remedy */
export function reasonOf(said) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|HTTPError|cannot resolve|status code/u.test(said)
  )
    return `没有下载到打包要用的工具。请检查网络，或者设置镜像 ${mirrors} 后重试；不能联网时改用 npm run dist:offline`;
  if (said.includes('ENOSPC')) return '磁盘空间不够。请腾出至少 2 GB 后重试';
  if (/EPERM|EBUSY|EACCES/u.test(said))
    return '文件被别的程序占用或者没有权限。请关闭正在运行的年报和安全软件的扫描后重试';
  const line = /⨯ (.+)/u.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? '';
  return `electron-builder 没有成功：${line.trim().slice(0, 200)}。请按上面的提示改正后重试`;
}
