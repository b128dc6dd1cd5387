// Node's own program file for each system comes from npm, by exact version and checksum, when a bundle is made: not
// with npm ci, which would bring every system's to everyone.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { npmCommand } from '../install.mjs';
import { runTool } from './run-tool.mjs';

/**
 * @typedef {{ package: string, version: string, integrity: string, program: string }} Runtime
 * @typedef {{ program: string, licence: string | undefined }} RuntimeFiles paths of Node's program file and its licence
 */

/**
 * The files of a runtime, fetched into `cache` unless they are there. Throws a Chinese line where they cannot be had.
 * @param {Runtime} runtime
 * @param {string} cache
 * @returns {RuntimeFiles}
 */
export function runtimeFiles(runtime, cache) {
  const name = `${runtime.package}-${runtime.version}`;
  const folder = join(cache, name);
  const files = () => {
    const licence = join(folder, 'LICENSE');
    return {
      program: join(folder, runtime.program),
      licence: existsSync(licence) ? licence : undefined,
    };
  };
  if (existsSync(files().program)) return files();
  const fresh = join(cache, `${name}.${String(process.pid)}`);
  mkdirSync(fresh, { recursive: true });
  try {
    const archive = packed(runtime, fresh);
    verify(readFileSync(archive), runtime, name);
    runTool('tar', ['-xzf', archive, '-C', fresh]);
    const unpacked = join(fresh, 'package');
    // headers and manuals are of no use to a bundle
    for (const entry of readdirSync(unpacked))
      if (!['bin', 'LICENSE'].includes(entry)) rmSync(join(unpacked, entry), { recursive: true });
    chmodSync(join(unpacked, runtime.program), 0o755);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return files();
}

/** @param {Runtime} runtime @param {string} folder @returns {string} the archive that npm fetched */
function packed(runtime, folder) {
  const wanted = `${runtime.package}@${runtime.version}`;
  console.log(`正在取得运行环境 ${wanted}（npm）……`);
  const { status, stderr } = spawnSync(
    ...npmCommand(['pack', wanted, '--silent', '--prefer-offline', '--pack-destination', folder]),
    { encoding: 'utf8' },
  );
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || archive === undefined) {
    const why = /code (\S+)/u.exec(stderr)?.[1] ?? `退出码 ${String(status)}`;
    throw new Error(
      `没有取得运行环境 ${wanted}（npm：${why}）。请检查网络，或者设置镜像 npm_config_registry=https://registry.npmmirror.com 后重试。`,
    );
  }
  return join(folder, archive);
}

/** @param {Buffer} bytes @param {Runtime} runtime @param {string} name */
export function verify(bytes, { integrity }, name) {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found === integrity) return;
  throw new Error(
    `${name} 的校验值不对，没有使用它：可能下载不完整，或者镜像里的文件被改过。请运行 npm cache clean --force 后重试，或者换一个镜像。`,
  );
}
