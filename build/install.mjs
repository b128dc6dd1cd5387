// What `npm start` and `npm test` need before anything else on a fresh machine: the packages of the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json. */
export const root = new URL('..', import.meta.url);

/** Runs a program with its output shown; answers whether it ended well. @param {string} command @param {string[]} args */
export function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/**
 * npm itself, as something that can be spawned: on Windows npm is no program, and whoever started this may have been
 * pnpm, yarn or nobody.
 * @param {string[]} args
 * @param {{ env?: Readonly<Record<string, string | undefined>>, node?: string, isThere?: (path: string) => boolean }} [where]
 * @returns {[command: string, args: string[]]}
 */
export function npmCommand(args, { env = process.env, node = process.execPath, isThere = existsSync } = {}) {
  const started = env['npm_execpath'];
  const beside = dirname(node);
  const found = [
    ...(started !== undefined && /(?:^|[\\/])npm-cli\.c?js$/u.test(started) ? [started] : []),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((path) => isThere(path));
  return found === undefined ? ['npm', args] : [node, [found, ...args]];
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

/** Ends the process with what to do where this Node is older than what package.json asks for. */
function ensureNode() {
  const { engines } = /** @type {{ engines: { node: string } }} */ (
    JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  );
  const [major = 0, minor = 0] = engines.node.replace('>=', '').split('.').map(Number);
  const [ours = 0, oursMinor = 0] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && oursMinor >= minor)) return;
  console.error(
    `这里的 Node.js 是 ${process.versions.node}，需要 ${String(major)}.${String(minor)} 或更高版本。请从 https://nodejs.org/zh-cn 安装新版本，或者改用带运行环境的离线包。`,
  );
  process.exit(2);
}

/** Installs the packages of the lock file where they are missing, and builds; ends the process if that fails. */
export function ensureInstalled() {
  ensureNode();
  if (isInstalled()) return;
  console.log('正在安装程序所需的组件（npm ci），只在第一次需要……');
  // what npm says of engines of packages is of no use to who starts the program
  if (npm(['ci', '--loglevel=error'])) return;
  console.error('组件没有装好。请检查网络或 npm 镜像设置（npm config get registry），然后重新运行。');
  process.exit(2);
}
