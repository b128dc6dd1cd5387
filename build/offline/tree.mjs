// A bundle as the folder that is unpacked: launchers, program, runtime, what to read, and a checksum of each file.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../install.mjs';
import { version } from '../release.mjs';
import { readFirst } from './read-first.mjs';

/** The folder of what goes into bundles as it lies there: launchers, scripts of NSIS, what a desktop asks for. */
export const files = fileURLToPath(new URL('files/', import.meta.url));

/** Every file below a folder, in an order that no machine changes. @param {string} folder */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * Lays out the folder of a target in `folder`.
 * @param {string} folder
 * @param {string} target
 * @param {{ program: string, runtime: import('./runtime.mjs').RuntimeFiles | undefined, starter: string | undefined }} parts
 *   `program` is the folder with the built `electron` and `renderer`; `starter` the program that is clicked on
 */
export function layOut(folder, target, { program, runtime, starter }) {
  const windows = target.startsWith('win');
  const put = (/** @type {string} */ name, /** @type {string} */ text) => {
    // the notepad of old Windows needs both
    writeFileSync(join(folder, name), windows ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text);
  };
  mkdirSync(join(folder, 'program'), { recursive: true });
  cpSync(join(program, 'renderer'), join(folder, 'program', 'renderer'), { recursive: true });
  cpSync(join(program, 'electron'), join(folder, 'program', 'electron'), {
    recursive: true,
    // Electron's own two
    filter: (path) => !/[\\/](?:main\.js|preload\.cjs)$/u.test(path),
  });
  writeFileSync(
    join(folder, 'program', 'package.json'),
    `${JSON.stringify({ name: 'nianbao', version, private: true, type: 'module' })}\n`,
  );
  if (runtime) {
    mkdirSync(join(folder, 'runtime'));
    const named = join(folder, 'runtime', windows ? 'nianbao-node.exe' : 'nianbao-node');
    copyFileSync(runtime.program, named);
    chmodSync(named, 0o755);
    if (runtime.licence) copyFileSync(runtime.licence, join(folder, 'runtime', 'LICENSE.txt'));
  }
  if (!windows) {
    copyFileSync(join(files, 'nianbao.sh'), join(folder, 'nianbao'));
    chmodSync(join(folder, 'nianbao'), 0o755);
  }
  if (windows || !runtime) {
    const lines = readFileSync(join(files, 'nianbao.cmd'), 'utf8');
    writeFileSync(join(folder, 'nianbao.cmd'), lines.replaceAll('\n', '\r\n'));
  }
  if (starter !== undefined) copyFileSync(starter, join(folder, starter.replace(/^.*[\\/]/u, '')));
  put('LICENSE.txt', readFileSync(new URL('LICENSE', root), 'utf8'));
  put('先看这里.txt', readFirst(target, version));
  const sums = filesBelow(folder).map((name) => `${sha256(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}

/** @param {string} path @returns {string} in hexadecimal */
export function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
