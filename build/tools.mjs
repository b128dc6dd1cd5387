// Programs that packaging and tests drive besides Node.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} command @returns {string | undefined} where it is */
export function whereIs(command) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  const names = process.platform === 'win32' ? [`${command}.exe`, command] : [command];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Installs Debian packages where that may be done without asking: on Debian as root.
 * @param {string[]} names
 * @returns {string | undefined} why it was not done
 */
export function installDebian(names) {
  if (!existsSync('/usr/bin/apt-get')) return '本机没有 apt';
  if (process.getuid?.() !== 0) return '不是 root';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  // the lists of a fresh machine are empty
  for (const args of [install, ['update', '-qq'], install]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (args === install && status === 0) return undefined;
    if (args !== install && status !== 0) return `apt-get ${args[0] ?? ''} 没有成功：${stderr.slice(-300)}`;
  }
  return `apt-get 没有装上 ${names.join('、')}`;
}

/**
 * A program by its path, installed first where that may be done.
 * @param {string} command
 * @param {string} debianPackage
 * @returns {{ path: string } | { missing: string }} `missing` says why, and what to do
 */
export function tool(command, debianPackage) {
  const there = whereIs(command);
  if (there !== undefined) return { path: there };
  const reason = installDebian([debianPackage]);
  const path = whereIs(command);
  if (path !== undefined) return { path };
  return {
    missing: `没有 ${command}（${reason ?? '装上以后也没有找到'}）。请先安装，Debian、UOS、麒麟：sudo apt install ${debianPackage}`,
  };
}
