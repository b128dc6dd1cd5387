// The offline bundles: a runtime and the program in one file for each system, made on any machine.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { version } from '../release.mjs';
import { tool } from '../tools.mjs';
import { tarXz, zip } from './archives.mjs';
import { deb } from './deb.mjs';
import { nsis } from './nsis.mjs';
import { runtimeFiles } from './runtime.mjs';
import { layOut, sha256 } from './tree.mjs';

/**
 * @typedef {{ makes: string[], starter?: string, debian?: string, runtime?: import('./runtime.mjs').Runtime }} Target
 * @typedef {{ program: string, cache: string, dist: string, quick?: boolean }} Places
 *   `program`: the folder of the built `electron` and `renderer`; `cache`: fetched runtimes; `quick`: packed less tightly
 * @typedef {{ made: string[], notRun: string[] }} Made paths of files, and what could not be made with the reason
 */

export const targets = /** @type {Readonly<Record<string, Target>>} */ (
  JSON.parse(readFileSync(new URL('targets.json', import.meta.url), 'utf8'))
);

/**
 * Makes the files of one target. Throws a Chinese line where none can be made.
 * @param {string} name
 * @param {Places} places
 * @returns {Made}
 */
export function makeOffline(name, { program, cache, dist, quick = false }) {
  const target = targets[name];
  if (!target) throw new Error(`没有“${name}”这种离线包，可用的是 ${Object.keys(targets).join('、')}。`);
  const runtime = target.runtime && runtimeFiles(target.runtime, cache);
  mkdirSync(dist, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'nianbao-dist-'));
  const notRun = [];
  try {
    const makensis = target.starter === undefined ? undefined : tool('makensis', 'nsis');
    let starter;
    if (target.starter !== undefined && makensis && 'path' in makensis) {
      starter = join(work, target.starter);
      nsis(makensis.path, 'starter', starter);
    } else if (makensis && 'missing' in makensis) {
      notRun.push(`${target.starter ?? ''}：${makensis.missing}；压缩包里用 nianbao.cmd 启动`);
    }
    const folder = join(work, `nianbao-${version}`);
    layOut(folder, name, { program, runtime, starter });
    const made = [];
    for (const kind of target.makes) {
      const file = join(dist, `nianbao-${version}-offline-${name}.${kind}`);
      const missing = make(kind, folder, file, { quick, architecture: target.debian ?? '', makensis });
      if (missing === undefined) made.push(file);
      else notRun.push(`${basename(file)}：${missing}`);
    }
    for (const file of made) writeFileSync(`${file}.sha256`, `${sha256(file)}  ${basename(file)}\n`);
    return { made, notRun };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} kind
 * @param {string} folder
 * @param {string} file
 * @param {{ quick: boolean, architecture: string, makensis: ReturnType<typeof tool> | undefined }} how
 * @returns {string | undefined} why it was not made
 */
function make(kind, folder, file, { quick, architecture, makensis }) {
  rmSync(file, { force: true });
  if (kind === 'zip') {
    zip(folder, file, { quick });
    return undefined;
  }
  if (kind === 'exe') {
    if (makensis && 'path' in makensis) {
      nsis(makensis.path, 'setup', file, { TREE: folder, ...(quick && { COMPRESSOR: 'zlib' }) });
    }
    return makensis && 'missing' in makensis ? makensis.missing : undefined;
  }
  const needed = kind === 'deb' ? tool('dpkg-deb', 'dpkg') : tool('xz', 'xz-utils');
  if ('missing' in needed) return needed.missing;
  if (kind === 'deb') deb(folder, file, { architecture, quick });
  else tarXz(folder, file, { quick });
  return undefined;
}

/** @param {string} file @returns {string} its size as people say it */
export function sizeOf(file) {
  return `${(statSync(file).size / 1024 / 1024).toFixed(1)} MB`;
}
