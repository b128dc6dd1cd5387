// What `npm start` and `npm test` need before anything else on a fresh machine: the packages of the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The folder of package.json. */
export const root = new URL('..', import.meta.url);

/** Runs a program with its output shown; answers whether it ended well. @param {string} command @param {string[]} args */
export function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/**
 * npm itself, by the path it was started with: on Windows npm is no program that can be spawned by name.
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npmCommand(args) {
  const path = process.env['npm_execpath'];
  return path === undefined ? ['npm', args] : [process.execPath, [path, ...args]];
}

/** Runs npm. @param {string[]} args */
export function npm(args) {
  return run(...npmCommand(args));
}

/**
 * The packages a lock file asks of every machine, with their versions; npm leaves a copy of what it installed.
 * @param {string} file
 * @returns {Map<string, string | undefined>}
 */
function packagesOf(file) {
  const lock =
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} */ (
      JSON.parse(readFileSync(new URL(file, root), 'utf8'))
    );
  const everywhere = Object.entries(lock.packages).filter(
    ([name, one]) => name && !one.optional && !one.devOptional,
  );
  return new Map(everywhere.map(([name, { version }]) => [name, version]));
}

function isInstalled() {
  const copy = 'node_modules/.package-lock.json';
  if (!existsSync(new URL(copy, root))) return false;
  const installed = packagesOf(copy);
  return [...packagesOf('package-lock.json')].every(([name, version]) => installed.get(name) === version);
}

/** Installs the packages of the lock file where they are missing, and builds; ends the process if that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('正在安装程序所需的组件（npm ci），只在第一次需要……');
  if (npm(['ci'])) return;
  console.error('组件没有装好。请检查网络或 npm 镜像设置（npm config get registry），然后重新运行。');
  process.exit(2);
}
